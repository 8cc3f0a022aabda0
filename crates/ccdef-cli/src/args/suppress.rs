//! Options about suppressed findings.

use std::path::PathBuf;

use clap::Args;

/// Options about suppressed findings.
#[derive(Debug, Args)]
#[command(next_help_heading = "Suppressions")]
pub(crate) struct SuppressArgs {
    /// Suppress the findings that are listed in this baseline
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,
    /// Write all current findings to a baseline, and exit
    #[arg(long, value_name = "FILE")]
    pub(crate) write_baseline: Option<PathBuf>,
    /// Remove the entries that match no finding from the baseline. Entries of files that are not checked stay
    #[arg(long, requires = "baseline", conflicts_with_all = ["write_baseline", "select", "ignore", "min_severity"])]
    pub(crate) prune_baseline: bool,
    /// Disregard `ccdef: ignore` comments and report the findings that they suppress
    #[arg(long)]
    pub(crate) no_ignores: bool,
}
