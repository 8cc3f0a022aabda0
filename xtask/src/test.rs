//! `cargo xtask test`: runs all checks that a change must pass.

mod gates;
mod setup;

use anyhow::{Result, anyhow};

use crate::shell::{cargo, run, succeeds};
use crate::snap::HOW_TO_ACCEPT;
use crate::workspace::Workspace;

/// Which tests to run, and whether to install what they need.
#[derive(Debug, Default, clap::Args)]
pub struct TestOptions {
    /// Run only the tests whose names contain this text, and no other checks.
    filter: Option<String>,
    /// First install what the tests need: Rust components, and programs with the package manager of the system.
    #[arg(long)]
    setup: bool,
}

impl TestOptions {
    /// Runs the checks from the fastest to the slowest. The tests are last, so that their summary is at the end of the output.
    ///
    /// # Errors
    /// Fails if an installation fails, or with the first check that fails.
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
        run(cargo(workspace, runner).args(["--workspace", "--no-fail-fast"]).args(&self.filter))
            .map_err(|error| anyhow!("{error}; {HOW_TO_ACCEPT}"))?;
        // nextest does not run documentation tests.
        if has_nextest { run(cargo(workspace, &["test", "--workspace", "--doc"]).args(&self.filter)) } else { Ok(()) }
    }
}
