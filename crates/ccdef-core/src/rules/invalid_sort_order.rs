//! A `sortOrder` that is no plain whole number (`format.md` A2, C-1).

use ccdef_syntax::{Edit, Text};

use crate::declare_rule;
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::rules::support::sort_order::{List, Number, Sibling, irregular_lists, order, renumber};
use crate::tables::{Basis, Category, FixSupport, Severity};

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
        let mut nth = 0;
        for sibling in &list.siblings {
            let Some((problem, severity)) = problem(sibling) else { continue };
            let finding = report(&list, sibling, problem, severity, out);
            if let Some(fix) = fix(&list, sibling, nth) {
                finding.fix(fix);
            }
            nth += usize::from(severity == Severity::Error);
        }
    }
}

fn problem(sibling: &Sibling<'_>) -> Option<(&'static str, Severity)> {
    let written = sibling.written?;
    match sibling.number {
        Number::Bad(_, problem) => Some((problem, Severity::Error)),
        Number::Odd(_) if written.value().trim() == written.value() => Some(("has a leading zero", Severity::Warning)),
        Number::Odd(_) => Some(("has white space around it", Severity::Warning)),
        Number::Plain(_) | Number::Missing => None,
    }
}

fn report<'o>(
    list: &List<'_>,
    sibling: &Sibling<'_>,
    problem: &str,
    severity: Severity,
    out: &'o mut Findings,
) -> &'o mut Diagnostic {
    let number = match sibling.written.map_or("", Text::trimmed) {
        "" => String::new(),
        number => format!("`{number}` "),
    };
    let message = format!("`sortOrder` {number}of {} `{}` {problem}", list.word(), sibling.name);
    let finding = out.report(&INVALID_SORT_ORDER, sibling.span(), message);
    finding.severity(severity);
    list.name_setting(finding, sibling);
    finding
        .note("Salesforce's guide asks for non-negative integers: 0, 1, 2 and so on")
        .help("write the number in plain digits")
}

/// A number that only looks odd is rewritten; for one that is none the whole list is numbered anew.
fn fix(list: &List<'_>, sibling: &Sibling<'_>, nth: usize) -> Option<Fix> {
    if let Some((number, written)) = sibling.number.value().zip(sibling.written) {
        let edit = Edit::replace(written.span(), number.to_string());
        return Some(Fix::needs_a_look(format!("Write `{number}`"), vec![edit]));
    }
    let edits = list.offers_fix(nth).then(|| renumber(&order(list, false)))?;
    Some(Fix::needs_a_look(list.fix_title(), edits))
}
