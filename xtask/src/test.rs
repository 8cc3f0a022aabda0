//! `cargo xtask test`: every test of the workspace.

use anyhow::Result;

use crate::shell::{cargo, run, succeeds};
use crate::workspace::Workspace;

/// What to test.
#[derive(Debug, Default, clap::Args)]
pub struct Options {
    /// Only tests whose names contain this.
    filter: Option<String>,
}

impl Options {
    /// Runs the tests with nextest where it is installed, else with cargo's own runner.
    ///
    /// # Errors
    /// Fails when a test does.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        let has_nextest = succeeds(&mut cargo(workspace, &["nextest", "--version"]));
        let runner: &[&str] = if has_nextest { &["nextest", "run"] } else { &["test"] };
        run(cargo(workspace, runner).args(["--workspace", "--no-fail-fast"]).args(&self.filter))?;
        // nextest leaves out the examples of the documentation.
        if has_nextest { run(cargo(workspace, &["test", "--workspace", "--doc"]).args(&self.filter)) } else { Ok(()) }
    }
}
