//! How results are printed.

use ccdef_report::Format;
use clap::Args;

use super::values;

/// How results are printed.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct OutputArgs {
    /// How to print the report [default: text]
    #[arg(long, value_name = "FORMAT", value_parser = values::one_of(Format::ALL, Format::id))]
    pub(crate) format: Option<Format>,
}
