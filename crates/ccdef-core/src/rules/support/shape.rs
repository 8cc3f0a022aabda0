//! Elements, attributes and text that the dialect of a file does not allow: one walk, shared by the rules that report
//! them.

mod content;
mod import;
mod metadata;
mod mixed;
mod part;
mod rewrite;
mod unexpected;
mod walk;

pub(crate) use mixed::{drop_inside_other_dialect, file_in, format_name, other};
pub(crate) use part::OtherDialectPart;
pub(crate) use rewrite::{keeps_order, rewrite};
pub(crate) use unexpected::{OtherDialect, Unexpected};
pub(crate) use walk::unexpected_nodes;
