//! What is checked.

use std::path::PathBuf;

use clap::Args;

/// What standard input is called when nobody names it.
const STDIN: &str = "<stdin>";

/// What is checked.
#[derive(Debug, Args)]
#[command(next_help_heading = "Input")]
pub(crate) struct InputArgs {
    /// Files and folders; `-` reads standard input
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// The name under which standard input is checked and reported
    #[arg(long, value_name = "NAME")]
    pub(crate) stdin_filename: Option<String>,
    /// Accept folders without definitions
    #[arg(long)]
    pub(crate) allow_empty: bool,
    /// Print the files that would be read, and stop
    #[arg(long)]
    pub(crate) list_files: bool,
}

impl InputArgs {
    /// What standard input is called.
    pub(crate) fn stdin_name(&self) -> &str {
        self.stdin_filename.as_deref().unwrap_or(STDIN)
    }
}
