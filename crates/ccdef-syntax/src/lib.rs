//! Reads Salesforce call center definitions: bytes become a [`Source`], a [`Document`] (spanned XML tree) and a
//! [`Definition`] (the model). It knows both XML formats, but no schema.
//!
//! **Invariant:** reading never fails. [`read`] always returns a document and a definition, together with every
//! [`Problem`] that was found; each span is a byte range of [`Source::text`] on character boundaries.
//!
//! # Layers
//! A module uses its own layer and those above it in this table, never one below.
//!
//! | layer | from what to what |
//! |---|---|
//! | `source` | bytes to text: encodings, spans, edits, problems, limits |
//! | `json` | how strictly JSON is read, and the messages of its errors |
//! | `dialect` | the two dialects, and the names of their elements |
//! | `tokens` | text to tokens; names and references |
//! | `tree` | tokens to the spanned tree; texts and how they are decoded |
//! | `definition` | tree to model; `customSettings` |
//! | `read` | all of that in one pass, with the problems of the file; plain files take a short lane |
//! | `format` | tree to text in canonical layout |
//! | `write` | drafts to text in either dialect |
//!
//! # Two lanes
//! Nearly every file is well-formed and has no rare markup. The plain lane reads only such files, at a fraction of the cost;
//! at the first byte that is anything else it gives up, and the careful reader starts from the beginning. Both give the
//! same document for a plain file, which the tests prove on all fixtures and on changes of them, so only the careful reader
//! knows problems, and only it must be changed for a new one.
//!
//! quick-xml writes all new XML: declaration, tags, indentation and escapes. The careful reader only lets it find the end of
//! tags whose quotes are complete: a reader of well-formed XML stops at the first error, but a definition that was broken
//! by hand must still be understood. The plain lane does not use it: its bare loop costs more than the whole lane.
//!
//! # Features
//! Without the feature `reader`, which is on by default, only [`Dialect`] is available, and no other crate is needed:
//! tables that refer to a dialect read no file.

#[cfg(feature = "reader")]
mod definition;
mod dialect;
#[cfg(feature = "reader")]
mod format;
#[cfg(feature = "reader")]
mod json;
#[cfg(feature = "reader")]
mod read;
#[cfg(feature = "reader")]
mod source;
#[cfg(feature = "reader")]
mod tokens;
#[cfg(feature = "reader")]
mod tree;
#[cfg(feature = "reader")]
mod write;

#[cfg(feature = "reader")]
pub use definition::{
    CustomSetting, CustomSettings, CustomSettingsProblem, Definition, Field, Item, MeantWord, Section, UnknownWord,
    internal_name_of_file,
};
pub use dialect::{Dialect, FULL_NAME, METADATA_NAMESPACE};
#[cfg(feature = "reader")]
pub use format::format;
#[cfg(feature = "reader")]
pub use read::{Reading, read};
#[cfg(feature = "reader")]
pub use source::{Edit, EditError, Limits, LineColumn, Problem, ProblemKind, Source, Span, apply_edits, span};
#[cfg(feature = "reader")]
pub use tree::{Attribute, Classes, Document, Element, ElementId, Node, Text, TextContext};
#[cfg(feature = "reader")]
pub use write::{Draft, DraftItem, DraftSection, DraftStructure, XmlWriter, file_name, metadata_file_name, write};

/// Internal to the crates of this workspace, which read JSON alike, and to the tests, which compare both lanes of the
/// reader: it has types of `jsonc_parser`, and any release may change it.
#[cfg(feature = "reader")]
#[doc(hidden)]
pub mod __private {
    pub use crate::json::{STRICT_JSON, json_syntax_error};
    pub use crate::read::{read_carefully, read_plainly};
}
