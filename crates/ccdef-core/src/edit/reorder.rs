//! Moves elements within their parent, each with the comments that belong to it.

use ccdef_syntax::{Edit, Element, Node, Span};

use crate::rule::RuleContext;

/// The edits that bring the siblings `current` into the order of `target`, which has the same elements.
///
/// Everything else between them, such as whitespace, keeps its position.
pub(crate) fn reorder<'r>(cx: &RuleContext<'r>, current: &[Element<'r, 'r>], target: &[Element<'r, 'r>]) -> Vec<Edit> {
    let Some(parent) = current.first().and_then(Element::parent) else { return Vec::new() };
    let units = units(cx, parent);
    let unit = |element: &Element<'_, '_>| {
        let position = units.binary_search_by_key(&element.id(), |(id, _)| *id);
        position.map_or(element.span(), |position| units[position].1)
    };
    let moved = current.iter().zip(target).filter(|(old, new)| old.id() != new.id());
    moved.map(|(old, new)| Edit::replace(unit(old), cx.document.slice(unit(new)))).collect()
}

/// Every child with its comments, sorted by id, which is document order.
///
/// A comment belongs to the element after it, unless it follows an element on the same line.
fn units<'r>(cx: &RuleContext<'r>, parent: Element<'r, 'r>) -> Vec<(ccdef_syntax::ElementId, Span)> {
    let mut units: Vec<(ccdef_syntax::ElementId, Span)> = Vec::new();
    let mut start = None;
    let mut is_new_line = units.is_empty();
    for node in parent.nodes() {
        match node {
            Node::Text(span) if cx.document.slice(span).trim_ascii().is_empty() => {
                is_new_line |= cx.document.slice(span).contains('\n');
            }
            Node::Comment(span) if is_new_line => start = start.or(Some(span.start())),
            Node::Comment(span) => {
                if let Some((_, unit)) = units.last_mut() {
                    *unit = Span::new(unit.start(), span.end());
                }
            }
            Node::Element(id) => {
                let span = cx.document.element(id).span();
                units.push((id, Span::new(start.take().unwrap_or(span.start()), span.end())));
                is_new_line = false;
            }
            Node::Text(_) | Node::Cdata(_) | Node::Instruction(_) => start = None,
        }
    }
    units
}
