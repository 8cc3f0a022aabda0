//! Canonical layout: indentation, attribute order, document order. Text, comments and CDATA stay as they are.

use crate::dialect::Dialect;
use crate::tree::Document;

mod groups;
mod layout;

/// The text of `document` in canonical layout. Formatting twice changes nothing more, and no setting ever changes.
///
/// Import files are indented by two blanks, their parts stand in `sortOrder`; metadata files stay as `sf` retrieves
/// them: four blanks, elements in alphabetical order. Line ends and a byte order mark are kept.
///
/// The document has to be whole and well-formed: what the tree does not hold would be lost.
pub fn format(document: &Document<'_>, dialect: Dialect) -> String {
    layout::Layout::new(document, dialect).format()
}
