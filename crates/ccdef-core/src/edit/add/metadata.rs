//! Items and sections as the Metadata API dialect spells them; retrieved files have elements in alphabetical order.

use ccdef_syntax::{Dialect, Edit, Element, Section};

use super::NewItem;
use super::piece::Piece;
use super::spot::Spot;
use crate::rule::RuleContext;

pub(super) fn items(cx: &RuleContext<'_>, section: &Section<'_>, items: &[NewItem<'_>]) -> Vec<Edit> {
    let parent = cx.document.element(section.element);
    let spot = match (section.items.last(), parent.children().next()) {
        (Some(last), _) => Spot::after(cx.document, cx.document.element(last.element)),
        (None, Some(first)) => Spot::before(cx.document, first),
        (None, None) => Spot::inside(cx.document, parent),
    };
    let pieces: Vec<Piece> = items.iter().map(|item| piece(cx, item)).collect();
    vec![spot.add(&pieces)]
}

pub(super) fn section(cx: &RuleContext<'_>, name: &str, label: &str, items: &[NewItem<'_>]) -> Option<Vec<Edit>> {
    let root = cx.document.root()?;
    let word = spelt(cx, Dialect::Metadata.section());
    let mut children: Vec<Piece> = items.iter().map(|item| piece(cx, item)).collect();
    children.push(Piece::simple(&spelt(cx, "label"), label));
    children.push(Piece::simple(&spelt(cx, "name"), name));
    let section = Piece::around(format!("<{word}>"), children, format!("</{word}>"));
    let last = cx.definition.sections.last().map(|section| cx.document.element(section.element));
    let next = root.children().find(|child| child.local_name() > Dialect::Metadata.section());
    let spot = match (last, next) {
        (None, Some(next)) => Spot::before(cx.document, next),
        (last, _) => match last.or_else(|| root.children().last()) {
            Some(last) => Spot::after(cx.document, last),
            None => Spot::inside(cx.document, root),
        },
    };
    Some(vec![spot.add(&[section])])
}

/// A simple element whose content is spelt already, where the alphabet puts it.
pub(super) fn child<'a>(cx: &RuleContext<'a>, parent: Element<'_, 'a>, name: &str, content: &str) -> Edit {
    let next = parent.children().find(|child| child.local_name() > name);
    let spot = match (next, parent.children().last()) {
        (Some(next), _) => Spot::before(cx.document, next),
        (None, Some(last)) => Spot::after(cx.document, last),
        (None, None) => Spot::inside(cx.document, parent),
    };
    let word = spelt(cx, name);
    spot.add(&[Piece::line(format!("<{word}>{content}</{word}>"))])
}

fn piece(cx: &RuleContext<'_>, item: &NewItem<'_>) -> Piece {
    let word = spelt(cx, Dialect::Metadata.item());
    let parts = [("label", item.label()), ("name", item.known.spec.name), ("value", item.value.as_str())];
    let children = parts.map(|(name, text)| Piece::simple(&spelt(cx, name), text));
    Piece::around(format!("<{word}>"), children.into(), format!("</{word}>"))
}

/// An element's name with the prefix of the root.
fn spelt(cx: &RuleContext<'_>, word: &str) -> String {
    match cx.document.root().and_then(|root| root.name().split_once(':')) {
        Some((prefix, _)) => format!("{prefix}:{word}"),
        None => word.to_owned(),
    }
}
