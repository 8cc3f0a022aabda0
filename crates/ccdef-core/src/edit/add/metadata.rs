//! Items and sections written in the Metadata API dialect; retrieved files have elements in alphabetical order.

use ccdef_syntax::{Dialect, Edit, Element, Section};

use super::insertion_point::InsertionPoint;
use super::new_element::NewElement;
use super::new_item::NewItem;
use crate::rule::RuleContext;

pub(super) fn items(cx: &RuleContext<'_>, section: &Section<'_>, items: &[NewItem<'_>]) -> Vec<Edit> {
    let parent = cx.document.element(section.element);
    let point = match (section.items.last(), parent.children().next()) {
        (Some(last), _) => InsertionPoint::after(cx.document, cx.document.element(last.element)),
        (None, Some(first)) => InsertionPoint::before(cx.document, first),
        (None, None) => InsertionPoint::inside(cx.document, parent),
    };
    let elements: Vec<NewElement> = items.iter().map(|item| item_element(cx, item)).collect();
    vec![point.add(&elements)]
}

pub(super) fn section(cx: &RuleContext<'_>, name: &str, label: &str, items: &[NewItem<'_>]) -> Option<Vec<Edit>> {
    let root = cx.document.root()?;
    let word = prefixed(cx, Dialect::Metadata.section());
    let mut children: Vec<NewElement> = items.iter().map(|item| item_element(cx, item)).collect();
    children.push(NewElement::simple(&prefixed(cx, "label"), label));
    children.push(NewElement::simple(&prefixed(cx, "name"), name));
    let section = NewElement::with_children(format!("<{word}>"), children, format!("</{word}>"));
    let last = cx.definition.sections.last().map(|section| cx.document.element(section.element));
    let next = root.children().find(|child| child.local_name() > Dialect::Metadata.section());
    let point = match (last, next) {
        (None, Some(next)) => InsertionPoint::before(cx.document, next),
        (last, _) => match last.or_else(|| root.children().last()) {
            Some(last) => InsertionPoint::after(cx.document, last),
            None => InsertionPoint::inside(cx.document, root),
        },
    };
    Some(vec![point.add(&[section])])
}

/// Simple elements in alphabetical order: names with content that is already escaped. Those that belong in one place are
/// one edit.
pub(super) fn children<'a>(cx: &RuleContext<'a>, parent: Element<'_, 'a>, children: &[(&str, String)]) -> Vec<Edit> {
    let mut children: Vec<&(&str, String)> = children.iter().collect();
    children.sort_by_key(|(name, _)| *name);
    let next = |name: &str| parent.children().find(|child| child.local_name() > name);
    let same_place =
        |a: &&(&str, String), b: &&(&str, String)| next(a.0).map(|next| next.id()) == next(b.0).map(|next| next.id());
    let add = |group: &[&(&str, String)]| {
        let point = match (next(group[0].0), parent.children().last()) {
            (Some(next), _) => InsertionPoint::before(cx.document, next),
            (None, Some(last)) => InsertionPoint::after(cx.document, last),
            (None, None) => InsertionPoint::inside(cx.document, parent),
        };
        let elements: Vec<NewElement> = group.iter().map(|(name, content)| simple(cx, name, content)).collect();
        point.add(&elements)
    };
    children.chunk_by(same_place).map(add).collect()
}

fn simple(cx: &RuleContext<'_>, name: &str, content: &str) -> NewElement {
    let word = prefixed(cx, name);
    NewElement::line(format!("<{word}>{content}</{word}>"))
}

fn item_element(cx: &RuleContext<'_>, item: &NewItem<'_>) -> NewElement {
    let word = prefixed(cx, Dialect::Metadata.item());
    let parts = [("label", item.label()), ("name", item.known.spec.name), ("value", item.value.as_str())];
    let children = parts.map(|(name, text)| NewElement::simple(&prefixed(cx, name), text));
    NewElement::with_children(format!("<{word}>"), children.into(), format!("</{word}>"))
}

/// An element's name with the prefix of the root.
fn prefixed(cx: &RuleContext<'_>, word: &str) -> String {
    match cx.document.root().and_then(|root| root.name().split_once(':')) {
        Some((prefix, _)) => format!("{prefix}:{word}"),
        None => word.to_owned(),
    }
}
