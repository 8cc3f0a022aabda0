//! The words of both dialects.

use ccdef_syntax::Dialect;

use crate::tables::schema::METADATA_FIELDS;

/// The attributes of sections and items in an import file.
pub(crate) const ATTRIBUTES: &[&str] = &["sortOrder", "name", "label"];

/// Whether one of the dialects has an element of that name.
pub(crate) fn is_known_word(name: &str) -> bool {
    Dialect::ALL.iter().any(|dialect| [dialect.root(), dialect.section(), dialect.item()].contains(&name))
        || METADATA_FIELDS.iter().any(|field| field.name == name)
}
