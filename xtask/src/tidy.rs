//! `cargo xtask tidy`: checks the structure of the workspace. The same checks run as tests.

use anyhow::Result;

use crate::shell::{cargo, run};
use crate::workspace::Workspace;

/// This task has no options.
#[derive(Debug, clap::Args)]
pub struct TidyOptions {}

impl TidyOptions {
    /// Runs the task.
    ///
    /// # Errors
    /// Fails if a check fails.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        run(cargo(workspace, &["test", "--quiet", "--package", "xtask", "--test", "tidy"]).env("RUST_BACKTRACE", "0"))
    }
}
