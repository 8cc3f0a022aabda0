//! `cargo xtask test`: everything that must hold before a change lands.

mod gates;
mod setup;

use anyhow::Result;

use crate::shell::{cargo, run, succeeds};
use crate::workspace::Workspace;

/// What to test, and what to do before.
#[derive(Debug, Default, clap::Args)]
pub struct Options {
    /// Run only the tests whose names contain this, and neither lints nor the other checks.
    filter: Option<String>,
    /// Install what the tests need first: components of Rust, and programs through the system's package manager.
    #[arg(long)]
    setup: bool,
}

impl Options {
    /// Runs the checks from the quickest to the slowest; the tests come last, so that their totals do.
    ///
    /// # Errors
    /// Fails when something cannot be installed, and with the first check that fails.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        if self.setup {
            setup::install(workspace)?;
        }
        if self.filter.is_none() {
            gates::run_all(workspace)?;
        }
        self.tests(workspace)
    }

    /// Runs the tests with nextest if it is installed, otherwise with cargo's own runner.
    fn tests(&self, workspace: &Workspace) -> Result<()> {
        let has_nextest = succeeds(&mut cargo(workspace, &["nextest", "--version"]));
        let runner: &[&str] = if has_nextest { &["nextest", "run"] } else { &["test"] };
        run(cargo(workspace, runner).args(["--workspace", "--no-fail-fast"]).args(&self.filter))?;
        // nextest leaves out the examples of the documentation.
        if has_nextest { run(cargo(workspace, &["test", "--workspace", "--doc"]).args(&self.filter)) } else { Ok(()) }
    }
}
