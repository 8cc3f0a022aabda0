//! The text of a file: decoded bytes, spans of them, edits to them, and their problems.
//!
//! The lowest layer: independent of XML and call centers.

mod edit;
mod encoding;
mod file;
mod limits;
mod problem;
mod span;

pub use edit::{Edit, EditError, apply_edits};
pub use file::{LineColumn, Source};
pub use limits::Limits;
pub use problem::{Problem, ProblemKind};
pub use span::{Span, span};
