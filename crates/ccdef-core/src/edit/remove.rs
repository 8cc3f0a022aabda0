//! Edits that take elements out of a file and leave no gap.

use ccdef_syntax::{Document, Edit, Element, span};

/// Removes an element with the white space before it.
pub(crate) fn element(document: &Document<'_>, element: Element<'_, '_>) -> Edit {
    let whole = element.span();
    let before = &document.text()[..usize::from(whole.start())];
    Edit::delete(span(before.trim_end().len(), whole.end().into()))
}
