//! Writes a piece of the other dialect as the file's own dialect does, where that takes no more than moving text.

use ccdef_syntax::{Dialect, Edit, Element, ElementId, Node, Span};

use super::part::OtherDialectPart;
use super::unexpected::OtherDialect;
use crate::edit::remove;
use crate::rule::RuleContext;

/// The edits for one place; none where only a conversion of the whole file would do.
pub(crate) fn respell(cx: &RuleContext<'_>, piece: OtherDialectPart, place: &OtherDialect<'_, '_>) -> Vec<Edit> {
    match (piece, place) {
        (OtherDialectPart::SortOrder, OtherDialect::Element(element)) => vec![remove(cx, element.span())],
        (OtherDialectPart::SortOrder, OtherDialect::Attribute(_, attribute)) => vec![remove(cx, attribute.span)],
        (OtherDialectPart::ValueElement, OtherDialect::Element(value)) => unwrap(*value),
        (OtherDialectPart::NameElement, OtherDialect::Element(name)) => as_attribute(cx, *name),
        _ => Vec::new(),
    }
}

/// Whether the numbers that the pieces give are in document order, so that nothing is lost when they go.
pub(crate) fn keeps_order(cx: &RuleContext<'_>, places: &[OtherDialect<'_, '_>]) -> bool {
    // One slot for sections, one for items: the list they are in, and the number before.
    let mut before: [(Option<ElementId>, Option<u64>); 2] = [(None, None); 2];
    places.iter().all(|place| {
        let (owner, number) = match place {
            OtherDialect::Element(element) => (element.parent(), cx.document.slice(element.content_span())),
            OtherDialect::Attribute(element, attribute) => (Some(*element), attribute.value.value()),
            OtherDialect::Text(..) => return false,
        };
        let Some((owner, number)) = owner.zip(number.trim().parse().ok()) else { return false };
        let siblings = owner.parent().map(|parent| parent.id());
        let slot = &mut before[usize::from(owner.local_name() == Dialect::Metadata.item())];
        let (place, earlier) = std::mem::replace(slot, (siblings, Some(number)));
        place != siblings || earlier < Some(number)
    })
}

fn remove(cx: &RuleContext<'_>, span: Span) -> Edit {
    remove::part(cx.source.text(), span)
}

/// Takes the tags of `<value>` away, and the white space round them when there is nothing else in the item.
fn unwrap(value: Element<'_, '_>) -> Vec<Edit> {
    let Some(item) = value.parent() else { return Vec::new() };
    if !item.content().is_blank() || item.children().filter(|child| child.local_name() == "value").count() > 1 {
        return Vec::new();
    }
    let is_alone = item.nodes().all(|node| match node {
        Node::Element(id) => id == value.id(),
        Node::Text(_) => true,
        Node::Cdata(_) | Node::Comment(_) | Node::Instruction(_) => false,
    });
    if value.is_self_closing() {
        return vec![Edit::delete(if is_alone { item.content_span() } else { value.span() })];
    }
    let (outer, inner) = (if is_alone { item.content_span() } else { value.span() }, value.content_span());
    vec![Edit::delete(Span::new(outer.start(), inner.start())), Edit::delete(Span::new(inner.end(), outer.end()))]
}

/// Moves the text of `<name>` or `<label>` into an attribute, unless there is one or the text is more than text.
fn as_attribute(cx: &RuleContext<'_>, element: Element<'_, '_>) -> Vec<Edit> {
    let Some(parent) = element.parent() else { return Vec::new() };
    let raw = cx.document.slice(element.content_span()).trim();
    let is_first = parent.child(element.local_name()).is_some_and(|first| first.id() == element.id());
    if raw.contains('<') || !is_first || parent.attribute(element.local_name()).is_some() {
        return Vec::new();
    }
    let attribute = format!(" {}=\"{}\"", element.local_name(), raw.replace('"', "&quot;"));
    vec![Edit::insert(parent.name_span().end().into(), attribute), remove(cx, element.span())]
}
