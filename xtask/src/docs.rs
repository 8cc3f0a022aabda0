//! `cargo xtask docs`: generates documentation from the tables. A test checks that it is up to date.

use anyhow::Result;

use crate::shell::{cargo, run};
use crate::workspace::Workspace;

/// The environment variable that makes the test write the files instead of comparing them.
pub const WRITE: &str = "CCDEF_DOCS_WRITE";

/// Whether to write or to check.
#[derive(Debug, Default, clap::Args)]
pub struct DocsOptions {
    /// Do not write; fail if a file is out of date.
    #[arg(long)]
    check: bool,
}

impl DocsOptions {
    /// Runs the task.
    ///
    /// # Errors
    /// Fails if a file cannot be written or, with `--check`, is out of date.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        let mut test = cargo(workspace, &["test", "--quiet", "--package", "xtask", "--test", "docs"]);
        if !self.check {
            test.env(WRITE, "1");
        }
        run(&mut test)
    }
}
