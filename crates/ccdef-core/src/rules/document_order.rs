//! Sections or items that are not listed by `sortOrder` (`format/contradictions.md#document-order-differs`).

use crate::declare_rule;
use crate::edit::reorder::reorder;
use crate::rule::{Check, Findings, Fix, RuleContext};
use crate::rules::support::sort_order::{List, OrderedNode, irregular_lists, order};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// Sections or items are not listed in the order of their `sortOrder`.
    pub(crate) static DOCUMENT_ORDER = {
        id: "document-order",
        summary: "sections or items are not listed in the order of their `sortOrder`",
        category: Category::Structure,
        severity: Severity::Note,
        basis: Basis::Documented,
        fix: FixSupport::Safe,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    for list in irregular_lists(cx).filter(|list| list.has_order() && !has_wrong_position(list)) {
        report(cx, &list, out);
    }
}

/// Whether a number of the list is wrong, which `fixed-position` and `general-section-position` report.
fn has_wrong_position(list: &List<'_>) -> bool {
    let is_wrong = |node: &OrderedNode<'_>| node.fixed.is_some_and(|fixed| node.number.value() != Some(fixed));
    list.section.is_some() && list.nodes.iter().any(is_wrong)
}

fn report(cx: &RuleContext<'_>, list: &List<'_>, out: &mut Findings) {
    let target: Vec<_> = order(list, false);
    let moved = list.nodes.iter().zip(&target).find(|(node, right)| node.element.id() != right.element.id());
    let Some((node, right)) = moved else { return };
    let message = format!("{} are not listed in the order of their `sortOrder`", list.title());
    let finding = out.report(&DOCUMENT_ORDER, node.span(), message);
    list.name_setting(finding, node);
    finding
        .label(format!("expected {}", right.number.intended().map_or("another".into(), |number| number.to_string())))
        .note("Salesforce orders by `sortOrder`, so this is valid; matching document order is easier to read")
        .help("move the elements into the order of their `sortOrder`");
    let target: Vec<_> = target.iter().map(|node| node.element).collect();
    let edits = reorder(cx, &list.nodes.iter().map(|node| node.element).collect::<Vec<_>>(), &target, Vec::new());
    if !edits.is_empty() {
        finding.fix(Fix::safe_edits("Move them into the order of their `sortOrder`", edits));
    }
}
