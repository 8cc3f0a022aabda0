//! Sections or items that are not written in the order of their numbers (`format.md` A6, C-21).

use crate::declare_rule;
use crate::edit::reorder::reorder;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::rules::support::sort_order::{List, OrderedNode, irregular_lists, order};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// Sections or items are not written in the order of their `sortOrder`.
    pub(crate) static DOCUMENT_ORDER = {
        id: "document-order",
        summary: "sections or items are not written in the order of their `sortOrder`",
        category: Category::Structure,
        severity: Severity::Note,
        basis: Basis::Documented,
        fix: FixSupport::Safe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for list in irregular_lists(cx).filter(|list| list.is_complete() && !is_fixed_elsewhere(list)) {
        report(cx, &list, out);
    }
}

/// The numbers of such a list are wrong themselves, see `fixed-position`.
fn is_fixed_elsewhere(list: &List<'_>) -> bool {
    let is_elsewhere = |node: &OrderedNode<'_>| node.fixed.is_some_and(|fixed| node.number.value() != Some(fixed));
    list.section.is_some() && list.nodes.iter().any(is_elsewhere)
}

fn report(cx: &RuleContext<'_>, list: &List<'_>, out: &mut Findings) {
    let is_elsewhere = |(index, number): (u32, Option<u32>)| number != Some(index);
    let numbers = list.nodes.iter().map(|node| node.number.value());
    let Some(first) = (0..).zip(numbers).position(is_elsewhere) else { return };
    let node = &list.nodes[first];
    let message = format!("{} are not written in the order of their `sortOrder`", list.title());
    let finding = out.report(&DOCUMENT_ORDER, node.span(), message);
    list.name_setting(finding, node);
    finding
        .label(format!("{first} would be next"))
        .note("that is legal: Salesforce goes by `sortOrder`; people go by what they see")
        .help("write them in the order of their numbers");
    let target: Vec<_> = order(list, false).iter().map(|node| node.element).collect();
    let edits = reorder(cx, &list.nodes.iter().map(|node| node.element).collect::<Vec<_>>(), &target);
    if !edits.is_empty() {
        finding.fix(Fix::safe("Write them in that order", edits));
    }
}
