//! Sections or items without a `sortOrder` (format/elements-and-attributes.md#sort-order-required).

use ccdef_syntax::Span;

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::occurrences::add_others;
use crate::rules::support::sort_order::{List, Number, OrderedNode, SORT_ORDER, irregular_lists, renumbering};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// A section or item has no `sortOrder`.
    pub(crate) static MISSING_SORT_ORDER = {
        id: "missing-sort-order",
        summary: "a section or item has no `sortOrder`",
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
        check_list(cx, &list, out);
    }
}

/// One finding per list: a file that was written without numbers has none anywhere.
fn check_list<'r>(cx: &RuleContext<'r>, list: &List<'r>, out: &mut Findings) {
    let is_bare = |node: &&OrderedNode<'_>| node.number == Number::Missing && !has_number_element(node);
    let bare: Vec<&OrderedNode<'_>> = list.nodes.iter().filter(is_bare).collect();
    let Some(first) = bare.first() else { return };
    let message = match bare.as_slice() {
        [one] if one.name.is_empty() => format!("{} without a name has no `sortOrder`", list.word()),
        [one] => format!("{} `{}` has no `sortOrder`", list.word(), one.name),
        many if many.len() == list.nodes.len() => format!("{} have no `sortOrder`", list.title()),
        many => format!("{} of the {} have no `sortOrder`", many.len(), list.title()),
    };
    let spans: Vec<Span> = bare.iter().map(|node| node.span()).collect();
    let finding = out.report(&MISSING_SORT_ORDER, spans[0], message);
    list.name_setting(finding, first);
    finding
        .note("every section and every item of an import file needs a `sortOrder`, the number that sets its position");
    finding.help("number the sections of the file from 0, and the items of each section from 0");
    add_others(finding, &spans, "here too");
    if list.nodes.iter().any(has_number_element) {
        // Elements hold the numbers; attributes would contradict them.
        return;
    }
    if let Some(fix) = renumbering(cx, list) {
        finding.fix(fix);
    }
}

/// Whether an element holds the number: other rules report it.
fn has_number_element(node: &OrderedNode<'_>) -> bool {
    node.element.child(SORT_ORDER).is_some_and(|number| !number.content().is_whitespace())
}
