//! Two sections or items have the same `sortOrder` (`format/elements-and-attributes.md#the-attribute-sortorder`).

use std::cell::LazyCell;

use ccdef_syntax::Span;

use crate::declare_rule;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::rules::support::occurrences::add_others;
use crate::rules::support::sort_order::{List, OrderedNode, irregular_lists, renumbering};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// Two sections, or two items of one section, have the same `sortOrder`.
    pub(crate) static DUPLICATE_SORT_ORDER = {
        id: "duplicate-sort-order",
        summary: "two sections, or two items of a section, have the same `sortOrder`",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        rejection: Possible,
        fix: FixSupport::Safe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for list in irregular_lists(cx) {
        let mut numbers: Vec<(u32, &OrderedNode<'_>)> = list.numbers().collect();
        numbers.sort_by_key(|(number, _)| *number);
        let repeated = numbers.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1);
        let fix = LazyCell::new(|| renumbering(cx, &list));
        for (nth, same) in repeated.enumerate() {
            let offered = if list.offers_fix(nth) { fix.clone() } else { None };
            report(&list, same, offered, out);
        }
    }
}

/// One finding for each number: it points at the second occurrence and labels the first.
fn report(list: &List<'_>, same: &[(u32, &OrderedNode<'_>)], fix: Option<Fix>, out: &mut Findings) {
    let [(number, first), rest @ ..] = same else { return };
    let spans: Vec<Span> = rest.iter().map(|(_, node)| node.span()).collect();
    let message = format!("{} {} have the same `sortOrder` {number}", same.len(), list.title());
    let finding = out.report(&DUPLICATE_SORT_ORDER, spans[0], message);
    list.name_setting(finding, rest[0].1);
    finding
        .label(format!("{number} is already used"))
        .related(first.span(), format!("first used here, by `{}`", first.name))
        .note("Salesforce's guide does not allow a number twice among the sections of a file or the items of a section")
        .help("number them 0, 1, 2 and so on, each number once");
    if let Some(fix) = fix {
        finding.fix(fix);
    }
    add_others(finding, &spans, "used again here");
}
