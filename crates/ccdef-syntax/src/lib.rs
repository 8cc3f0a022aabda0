//! Reads Salesforce call center definitions: bytes become a [`Source`], a [`Document`] (spanned XML tree) and a
//! [`Definition`] (the model). Knows how definitions are spelt; knows no schema.
//!
//! **Invariant:** reading never fails. [`read`] always returns a document and a definition, together with every
//! [`Problem`] that was met; each span is a byte range of [`Source::text`] on character boundaries.
//!
//! Without the feature `reader`, which is on by default, only [`Dialect`] is left, and no other crate is needed: tables
//! that say what belongs to which dialect read no file.

#[cfg(feature = "reader")]
mod custom_settings;
#[cfg(feature = "reader")]
mod definition;
mod dialect;
#[cfg(feature = "reader")]
mod draft;
#[cfg(feature = "reader")]
mod edit;
#[cfg(feature = "reader")]
mod encoding;
#[cfg(feature = "reader")]
mod format;
#[cfg(feature = "reader")]
mod limits;
#[cfg(feature = "reader")]
mod names;
#[cfg(feature = "reader")]
mod problem;
#[cfg(feature = "reader")]
mod read;
#[cfg(feature = "reader")]
mod references;
#[cfg(feature = "reader")]
mod source;
#[cfg(feature = "reader")]
mod text;
#[cfg(feature = "reader")]
mod tree;
#[cfg(feature = "reader")]
mod write;

#[cfg(feature = "reader")]
pub use custom_settings::{CustomSetting, CustomSettings, CustomSettingsProblem};
#[cfg(feature = "reader")]
pub use definition::{Definition, Field, Item, Section, internal_name_of_file, without_copy_number};
pub use dialect::{Dialect, METADATA_NAMESPACE};
#[cfg(feature = "reader")]
pub use draft::{Draft, DraftItem, DraftSection, DraftStructure};
#[cfg(feature = "reader")]
pub use edit::{Edit, EditError, apply_edits};
#[cfg(feature = "reader")]
pub use format::format;
#[cfg(feature = "reader")]
pub use limits::Limits;
#[cfg(feature = "reader")]
pub use problem::{Problem, ProblemKind};
#[cfg(feature = "reader")]
pub use read::{Reading, read};
#[cfg(feature = "reader")]
pub use source::{LineColumn, Source};
#[cfg(feature = "reader")]
pub use text::{Carrier, Text};
#[cfg(feature = "reader")]
pub use tree::{Attribute, Document, Element, ElementId, Node};
#[cfg(feature = "reader")]
pub use write::{XmlWriter, metadata_file_name, write};

/// A half-open range of byte offsets into [`Source::text`].
#[cfg(feature = "reader")]
pub type Span = text_size::TextRange;

/// The span from byte `start` to byte `end`.
///
/// Offsets beyond 4 GiB, which [`Limits::max_bytes`] keeps out, are clamped.
#[cfg(feature = "reader")]
pub fn span(start: usize, end: usize) -> Span {
    let offset = |value: usize| text_size::TextSize::new(u32::try_from(value).unwrap_or(u32::MAX));
    Span::new(offset(start), offset(end.max(start)))
}
