//! Limits that protect against malicious files.

use ccdef_core::syntax::Limits;
use clap::Args;

use super::parsers;

/// Limits that protect against malicious files.
#[derive(Debug, Args)]
#[expect(clippy::struct_field_names, reason = "named as the options are")]
#[command(next_help_heading = "Limits")]
pub(crate) struct LimitArgs {
    /// Maximum size of a file, in bytes
    #[arg(long, value_name = "BYTES", value_parser = parsers::bytes, default_value_t = Limits::default().max_bytes)]
    pub(crate) max_bytes: u64,
    /// Maximum nesting of elements
    #[arg(long, value_name = "LEVELS", value_parser = parsers::count, default_value_t = Limits::default().max_depth)]
    pub(crate) max_depth: u32,
    /// Maximum number of sections in a file
    #[arg(long, value_name = "COUNT", value_parser = parsers::count, default_value_t = Limits::default().max_sections)]
    pub(crate) max_sections: u32,
    /// Maximum number of items in a file
    #[arg(long, value_name = "COUNT", value_parser = parsers::count, default_value_t = Limits::default().max_items)]
    pub(crate) max_items: u32,
}

impl From<&LimitArgs> for Limits {
    fn from(args: &LimitArgs) -> Self {
        let LimitArgs { max_bytes, max_depth, max_sections, max_items } = *args;
        Self::DEFAULT.max_bytes(max_bytes).max_depth(max_depth).max_sections(max_sections).max_items(max_items)
    }
}
