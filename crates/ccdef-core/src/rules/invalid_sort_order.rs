//! A `sortOrder` that is not a plain whole number (`format/contradictions.md#sort-order-type`).

use std::cell::LazyCell;

use ccdef_syntax::{Edit, Text};

use crate::declare_rule;
use crate::rule::{Check, Diagnostic, Findings, Fix, RuleContext};
use crate::rules::support::sort_order::{List, Number, OrderedNode, irregular_lists, number_and_move};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// A `sortOrder` is not a plain whole number of 0 or more.
    pub(crate) static INVALID_SORT_ORDER = {
        id: "invalid-sort-order",
        summary: "a `sortOrder` is not a plain whole number",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Possible,
        fix: FixSupport::Unsafe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for list in irregular_lists(cx) {
        let mut nth = 0;
        let renumbered = LazyCell::new(|| number_and_move(cx, &list, false));
        for node in &list.nodes {
            let Some((problem, severity)) = problem(node) else { continue };
            let finding = report(&list, node, problem, severity, out);
            let renumber = || list.offers_fix(nth).then(|| Fix::unsafe_edits(list.fix_title(), renumbered.clone()));
            if let Some(fix) = normalize(node).or_else(renumber) {
                finding.fix(fix);
            }
            nth += usize::from(severity == Severity::Error);
        }
    }
}

fn problem(node: &OrderedNode<'_>) -> Option<(&'static str, Severity)> {
    let written = node.written?;
    match node.number {
        Number::Invalid(_, problem) => Some((problem, Severity::Error)),
        Number::Unnormalized(_) if written.value().trim_ascii() == written.value() => {
            Some(("has a leading zero", Severity::Warning))
        }
        Number::Unnormalized(_) => Some(("has whitespace around it", Severity::Warning)),
        Number::Plain(_) | Number::Missing => None,
    }
}

fn report<'o>(
    list: &List<'_>,
    node: &OrderedNode<'_>,
    problem: &str,
    severity: Severity,
    out: &'o mut Findings,
) -> &'o mut Diagnostic {
    let (what, name) = (list.word(), node.name);
    let message = match node.written.map_or("", Text::trimmed) {
        "" => format!("`sortOrder` of {what} `{name}` {problem}"),
        number if severity == Severity::Error => {
            format!("`sortOrder` of {what} `{name}` must be a whole number, found `{number}`")
        }
        number => format!("`sortOrder` `{number}` of {what} `{name}` {problem}"),
    };
    let finding = out.report(&INVALID_SORT_ORDER, node.span(), message);
    finding.severity(severity);
    list.name_setting(finding, node);
    finding
        .label(problem)
        .note(
            "Salesforce's guide requires the numbers 0, 1, 2 and so on; what Setup does with another value is not \
             known",
        )
        .help("write the number in plain digits, such as `0` or `12`")
}

/// Rewrites a number with leading zeros or whitespace; any other value needs new numbers for the whole list.
fn normalize(node: &OrderedNode<'_>) -> Option<Fix> {
    let (number, written) = node.number.value().zip(node.written)?;
    let edit = Edit::replace(written.span(), number.to_string());
    Some(Fix::unsafe_edits(format!("Write `{number}`"), vec![edit]))
}
