//! An element and its comments, which move together.

use crate::dialect::{Dialect, FULL_NAME};
use crate::source::Span;
use crate::tree::{Document, Element, ElementId, Node};

/// Siblings that stay together.
#[derive(Debug, Default)]
pub(super) struct Group {
    /// Comments and instructions before the element.
    pub(super) before: Vec<Span>,
    /// The element; `None` for comments at the end.
    pub(super) element: Option<ElementId>,
    /// Comments after it on its line.
    pub(super) behind: Vec<Span>,
    /// Whether an empty line was before the group.
    pub(super) spaced: bool,
}

/// The groups of a list of siblings, in document order.
pub(super) fn groups(document: &Document<'_>, nodes: impl Iterator<Item = Node>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut current = Group::default();
    let mut lines = 1;
    for node in nodes {
        match node {
            Node::Text(span) | Node::Cdata(span) => {
                lines = document.slice(span).matches('\n').count();
                continue;
            }
            Node::Comment(span) | Node::Instruction(span) => add_comment(&mut groups, &mut current, span, lines),
            Node::Element(id) => {
                current.spaced |= current.before.is_empty() && lines > 1;
                current.element = Some(id);
                groups.push(std::mem::take(&mut current));
            }
        }
        lines = 0;
    }
    if !current.before.is_empty() {
        groups.push(current);
    }
    groups
}

/// A comment on the line of the element before it belongs to that element, any other to the one after it.
fn add_comment(groups: &mut [Group], current: &mut Group, comment: Span, lines: usize) {
    if let Some(previous) = groups.last_mut().filter(|_| lines == 0 && current.before.is_empty()) {
        previous.behind.push(comment);
        return;
    }
    current.spaced |= current.before.is_empty() && lines > 1;
    current.before.push(comment);
}

/// Puts the groups below `parent` into the order of the dialect.
pub(super) fn sort(groups: &mut [Group], document: &Document<'_>, dialect: Dialect) {
    match dialect {
        Dialect::Import => sort_by_order(groups, document),
        Dialect::Metadata => groups.sort_by_key(|group| place(group, document)),
    }
}

/// Where an element of a metadata file belongs: the inherited field first, the others by name, comments at the end last.
/// Sections and items keep their order even if some are written in the other dialect, or have another element around them
/// or another name.
fn place<'a>(group: &Group, document: &Document<'a>) -> (u8, &'a str) {
    let element = group.element.map(|id| document.element(id));
    match element.map(|element| element.local_name()) {
        Some(FULL_NAME) => (0, FULL_NAME),
        Some(_) if element.is_some_and(is_list_with_other_name) => {
            let is_below_root = element.and_then(|element| element.parent()?.parent()).is_none();
            (1, if is_below_root { Dialect::Metadata.section() } else { Dialect::Metadata.item() })
        }
        Some(name) if Dialect::is_section_name(name) => (1, Dialect::Metadata.section()),
        Some(name) if Dialect::is_item_name(name) => (1, Dialect::Metadata.item()),
        Some(name) => (1, name),
        None => (2, ""),
    }
}

/// Whether an element that no dialect has contains sections, items or parts of an item.
fn is_list_with_other_name(element: Element<'_, '_>) -> bool {
    element.is_wrapper() || (element.rank().is_none() && element.children().any(|child| child.rank().is_some()))
}

/// Sorts by `sortOrder` if every element has a unique one; otherwise the order is not certain, and nothing moves.
fn sort_by_order(groups: &mut [Group], document: &Document<'_>) {
    let elements = || groups.iter().filter_map(|group| group.element);
    let Some(mut orders) = elements().map(|id| order(&document.element(id))).collect::<Option<Vec<u64>>>() else {
        return;
    };
    orders.sort_unstable();
    if orders.windows(2).all(|pair| pair[0] != pair[1]) {
        let key = |group: &Group| group.element.and_then(|id| order(&document.element(id))).unwrap_or(u64::MAX);
        groups.sort_by_key(key);
    }
}

fn order(element: &Element<'_, '_>) -> Option<u64> {
    element.attribute("sortOrder")?.value.trimmed().parse().ok()
}
