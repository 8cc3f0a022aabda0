//! Prints a [`Draft`] in either dialect. Byte-stable: the same draft gives the same text.

mod draft;
mod import;
mod metadata;
mod xml;

pub use draft::{Draft, DraftItem, DraftSection, DraftStructure};
pub use xml::XmlWriter;

use crate::dialect::Dialect;

/// The text of a definition in `dialect`, with `\n` line ends and one at the end.
///
/// Characters that XML cannot contain, such as most control characters, are left out.
pub fn write(draft: &Draft, dialect: Dialect) -> String {
    match dialect {
        Dialect::Import => import::write(draft),
        Dialect::Metadata => metadata::write(draft),
    }
}

/// The default name of a file in `dialect`; a metadata file must have this name.
pub fn file_name(internal_name: &str, dialect: Dialect) -> String {
    match dialect {
        Dialect::Import => format!("{internal_name}.xml"),
        Dialect::Metadata => metadata_file_name(internal_name),
    }
}

/// The name that a metadata file must have, because it is the internal name
/// (`format/metadata.md#file-name-is-the-internal-name`).
pub fn metadata_file_name(internal_name: &str) -> String {
    format!("{internal_name}.callCenter-meta.xml")
}
