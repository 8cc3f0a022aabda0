//! Reads Salesforce call center definitions: bytes become a [`Source`], a [`Document`] (spanned XML tree) and a
//! [`Definition`] (the model). Knows how definitions are spelt; knows no schema.
//!
//! **Invariant:** reading never fails. [`read`] always returns a document and a definition, together with every
//! [`Problem`] that was met; each span is a byte range of [`Source::text`] on character boundaries.

mod custom_settings;
mod definition;
mod dialect;
mod draft;
mod edit;
mod encoding;
mod format;
mod limits;
mod names;
mod problem;
mod read;
mod references;
mod source;
mod text;
mod tree;
mod write;

pub use custom_settings::{CustomSetting, CustomSettings, CustomSettingsProblem, STRICT_JSON};
pub use definition::{Definition, Field, Item, Section, internal_name_of_file};
pub use dialect::{Dialect, METADATA_NAMESPACE};
pub use draft::{Draft, DraftItem, DraftSection, DraftStructure};
pub use edit::{Edit, EditError, apply_edits};
pub use format::format;
pub use limits::Limits;
pub use problem::{Problem, ProblemKind};
pub use read::{Reading, read};
pub use source::{LineColumn, Source};
pub use text::{Carrier, Text};
pub use tree::{Attribute, Document, Element, ElementId, Node};
pub use write::{XmlWriter, metadata_file_name, write};

/// A half-open range of byte offsets into [`Source::text`].
pub type Span = text_size::TextRange;

/// The span from byte `start` to byte `end`.
///
/// Offsets beyond 4 GiB, which [`Limits::max_bytes`] keeps out, are clamped.
pub fn span(start: usize, end: usize) -> Span {
    let offset = |value: usize| text_size::TextSize::new(u32::try_from(value).unwrap_or(u32::MAX));
    Span::new(offset(start), offset(end.max(start)))
}
