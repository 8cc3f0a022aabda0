//! Canonical layout: indentation, attribute order, document order. Text, comments and CDATA are kept.

use crate::dialect::Dialect;
use crate::tree::Document;

mod groups;
mod tree_printer;

/// The text of `document` in canonical layout. Formatting is idempotent and changes no setting.
///
/// Import files are indented by two spaces and sorted by `sortOrder`; metadata files look as `sf` retrieves them: four
/// spaces, elements in alphabetical order. Line ends and a byte order mark are kept.
///
/// The document has to be whole and well-formed: what the tree does not hold would be lost.
pub fn format(document: &Document<'_>, dialect: Dialect) -> String {
    tree_printer::TreePrinter::new(document, dialect).format()
}
