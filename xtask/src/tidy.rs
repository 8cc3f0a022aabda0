//! `cargo xtask tidy`: what must hold of the workspace itself; these are ordinary tests too.

use anyhow::Result;

use crate::shell::{cargo, run};
use crate::workspace::Workspace;

/// Nothing to choose.
#[derive(Debug, clap::Args)]
pub struct Options {}

impl Options {
    /// Runs the task.
    ///
    /// # Errors
    /// Fails when something does not hold.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        run(cargo(workspace, &["test", "--quiet", "--package", "xtask", "--test", "tidy"]).env("RUST_BACKTRACE", "0"))
    }
}
