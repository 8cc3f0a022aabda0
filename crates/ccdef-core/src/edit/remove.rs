//! Edits that take elements out of a file and leave no gap.

use ccdef_syntax::{Document, Edit, Element};

use crate::text::trim::with_space_before;

/// Removes an element with the white space before it.
pub(crate) fn element(document: &Document<'_>, element: Element<'_, '_>) -> Edit {
    Edit::delete(with_space_before(document.text(), element.span()))
}
