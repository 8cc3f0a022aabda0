//! The spanned XML tree: an arena of nodes, so that depth costs no stack, and texts that keep their raw form.

mod build;
mod classes;
mod decode;
mod document;
mod node;
mod text;

pub(crate) use build::index;
pub use classes::Classes;
pub use decode::TextContext;
pub use document::{Document, Element};
pub use node::{Attribute, ElementId, Node};
pub(crate) use node::{NONE, known_element};
pub(crate) use text::SourceMap;
pub use text::Text;
