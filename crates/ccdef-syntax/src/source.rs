//! The text of a file: decoded bytes, spans of them, edits to them, and their problems.
//!
//! The lowest layer: independent of XML and call centers.

mod characters;
mod edit;
mod encoding;
mod file;
mod limits;
mod problem;
mod span;

pub(crate) use characters::is_allowed;
pub use edit::{Edit, EditError, apply_edits};
pub use file::{LineColumn, Source};
pub use limits::Limits;
pub use problem::{Problem, ProblemKind};
pub(crate) use span::TextSize;
pub use span::{Span, span};
