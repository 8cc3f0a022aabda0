//! A `sortOrder` that is no plain whole number (`format.md` A2, C-1).

use crate::context::RuleContext;
use crate::declare_rule;
use crate::diagnostic::{Fix, Severity};
use crate::findings::Findings;
use crate::rule::{Basis, Category, Check, FixSupport};
use crate::sort_order::{List, Number, Sibling, irregular_lists, order, renumber};

declare_rule! {
    /// A `sortOrder` is not a plain whole number from 0 up.
    pub(crate) static INVALID_SORT_ORDER = {
        id: "invalid-sort-order",
        summary: "a `sortOrder` is not a plain whole number",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for list in irregular_lists(cx) {
        for sibling in &list.siblings {
            check_sibling(&list, sibling, out);
        }
    }
}

fn check_sibling(list: &List<'_>, sibling: &Sibling<'_>, out: &mut Findings) {
    let Some(written) = sibling.written else { return };
    let (problem, severity) = match sibling.number {
        Number::Bad(_, problem) => (problem, Severity::Error),
        Number::Odd(_) if written.value().trim() == written.value() => ("has a leading zero", Severity::Warning),
        Number::Odd(_) => ("has white space around it", Severity::Warning),
        Number::Plain(_) | Number::Missing => return,
    };
    let message = match written.trimmed() {
        "" => format!("`sortOrder` of {} `{}` {problem}", list.word(), sibling.name),
        number => format!("`sortOrder` `{number}` of {} `{}` {problem}", list.word(), sibling.name),
    };
    let finding = out.report(&INVALID_SORT_ORDER, written.span(), message);
    finding.severity(severity);
    list.name_setting(finding, sibling);
    finding
        .note("Salesforce's guide asks for non-negative integers: 0, 1, 2 and so on")
        .help("write the number in plain digits")
        .fix(fix(list, sibling, severity));
}

/// A number that only looks odd is rewritten; for one that is none the whole list is numbered anew.
fn fix(list: &List<'_>, sibling: &Sibling<'_>, severity: Severity) -> Fix {
    let plain = sibling.number.value().filter(|_| severity == Severity::Warning);
    match plain.zip(sibling.written) {
        Some((number, written)) => {
            let edit = ccdef_syntax::Edit::replace(written.span(), number.to_string());
            Fix::needs_a_look(format!("Write `{number}`"), vec![edit])
        }
        None => Fix::needs_a_look(list.fix_title(), renumber(&order(list, false))),
    }
}
