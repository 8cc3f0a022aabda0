//! Findings that are set aside.

use std::path::PathBuf;

use clap::Args;

/// Findings that are set aside.
#[derive(Debug, Args)]
#[command(next_help_heading = "Findings that are set aside")]
pub(crate) struct SetAsideArgs {
    /// Set aside the findings of this baseline
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// Write a baseline of all findings that are there now, and stop
    #[arg(long, value_name = "FILE")]
    pub(crate) write_baseline: Option<PathBuf>,
    /// Report also what comments in the files set aside
    #[arg(long)]
    pub(crate) no_ignores: bool,
}
