//! Moves elements within their parent, each with the comments that belong to it.

use ccdef_syntax::{Edit, Element, Node, Span, apply_edits};

use crate::rule::RuleContext;

/// The edits that bring the siblings `current` into the order of `target`, which has the same elements.
///
/// Everything else between them, such as whitespace, keeps its position. `inner` are edits inside the elements.
pub(crate) fn reorder<'r>(
    cx: &RuleContext<'r>,
    current: &[Element<'r, 'r>],
    target: &[Element<'r, 'r>],
    mut inner: Vec<Edit>,
) -> Vec<Edit> {
    let Some(parent) = current.first().and_then(Element::parent) else { return Vec::new() };
    let units = units(cx, parent);
    let unit = |element: &Element<'_, '_>| {
        let position = units.binary_search_by_key(&element.id(), |(id, _)| *id);
        position.map_or(element.span(), |position| units[position].1)
    };
    inner.sort_by_key(|edit| edit.span.start());
    let pairs = current.iter().zip(target).map(|(old, new)| (unit(old), unit(new)));
    pairs
        .flat_map(|(old, new)| if old == new { within(&inner, new) } else { vec![moved(cx, old, new, &inner)] })
        .collect()
}

/// The edits inside `unit`.
fn within(inner: &[Edit], unit: Span) -> Vec<Edit> {
    let first = inner.partition_point(|edit| edit.span.start() < unit.start());
    inner[first..].iter().take_while(|edit| unit.contains_range(edit.span)).cloned().collect()
}

/// Writes the unit at `new` with its edits in place of the one at `old`.
fn moved(cx: &RuleContext<'_>, old: Span, new: Span, inner: &[Edit]) -> Edit {
    let text = cx.document.slice(new);
    let edits: Vec<Edit> =
        within(inner, new).into_iter().map(|edit| Edit::replace(edit.span - new.start(), edit.text)).collect();
    Edit::replace(old, apply_edits(text, &edits).unwrap_or_else(|_| text.to_owned()))
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
