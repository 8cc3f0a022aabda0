//! The text of a file: decoded bytes, spans of them, edits to them, and what can be wrong with them.
//!
//! The ground floor: knows neither XML nor call centers.

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
