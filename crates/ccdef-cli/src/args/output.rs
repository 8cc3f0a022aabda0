//! How results are printed.

use ccdef_report::{Format, ListFormat, MAX_FINDINGS};
use clap::Args;

use super::parsers;

/// How a report is printed.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct OutputArgs {
    /// Output format [default: text]
    #[arg(long, value_name = "FORMAT", value_parser = parsers::one_of(Format::ALL, Format::id))]
    pub(crate) format: Option<Format>,
    /// Show at most this many findings of a rule in each file, 0 for all; exit code and totals count all of them
    #[arg(long, value_name = "COUNT", default_value_t = MAX_FINDINGS)]
    pub(crate) max_findings: usize,
}

/// How a list or a page is printed.
#[derive(Debug, Args)]
pub(crate) struct ListArgs {
    /// Output format [default: text]
    #[arg(long, value_name = "FORMAT", value_parser = parsers::one_of(ListFormat::ALL, ListFormat::id))]
    pub(crate) format: Option<ListFormat>,
}
