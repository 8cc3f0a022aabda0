//! Which files are read.

use std::path::PathBuf;

use clap::Args;

/// The name of standard input where no other is given.
const STDIN: &str = "<stdin>";

/// Which files are read.
#[derive(Debug, Args)]
#[command(next_help_heading = "Input")]
pub(crate) struct InputArgs {
    /// Files and folders; `-` is standard input
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// File name to use for standard input, in reports and for rules about file names
    #[arg(long, value_name = "NAME")]
    pub(crate) stdin_filename: Option<String>,
    /// Do not fail if a folder contains no definition
    #[arg(long)]
    pub(crate) allow_empty: bool,
    /// List the files that would be read, and exit
    #[arg(long)]
    pub(crate) list_files: bool,
}

impl InputArgs {
    /// The name of standard input.
    pub(crate) fn stdin_name(&self) -> &str {
        self.stdin_filename.as_deref().unwrap_or(STDIN)
    }
}
