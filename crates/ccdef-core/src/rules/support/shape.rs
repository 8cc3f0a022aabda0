//! Files with unexpected parts: how the dialects are named, and what is written in the other one.

mod mixed;
mod rewrite;

pub(crate) use mixed::{drop_inside_other_dialect, file_in, format_name, other};
pub(crate) use rewrite::{keeps_order, rewrite};
