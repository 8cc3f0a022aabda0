//! `cargo xtask docs`: the parts of the documentation that follow from the tables. That they are current is an
//! ordinary test.

use anyhow::Result;

use crate::shell::{cargo, run};
use crate::workspace::Workspace;

/// The variable that makes the test write what it would compare.
pub const WRITE: &str = "CCDEF_DOCS_WRITE";

/// Whether to write.
#[derive(Debug, Default, clap::Args)]
pub struct Options {
    /// Write nothing; fail when something is out of date.
    #[arg(long)]
    check: bool,
}

impl Options {
    /// Runs the task.
    ///
    /// # Errors
    /// Fails when something cannot be written, or is out of date and is not to be written.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        let mut test = cargo(workspace, &["test", "--quiet", "--package", "xtask", "--test", "docs"]);
        if !self.check {
            test.env(WRITE, "1");
        }
        run(&mut test)
    }
}
