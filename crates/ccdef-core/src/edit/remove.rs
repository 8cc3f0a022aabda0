//! Edits that remove something from a file without leaving a gap.

use ccdef_syntax::{Document, Edit, Element, Span, span};

/// Removes an element with the whitespace before it.
pub(crate) fn element(document: &Document<'_>, element: Element<'_, '_>) -> Edit {
    part(document.text(), element.span())
}

/// Removes a part of `text`, such as an attribute, with the whitespace before it.
pub(crate) fn part(text: &str, part: Span) -> Edit {
    let before = &text[..usize::from(part.start())];
    Edit::delete(span(before.trim_ascii_end().len(), usize::from(part.end())))
}
