//! `cargo xtask snap`: the snapshots of fixtures, reports and command lines.

use anyhow::{Result, ensure};

use crate::shell::{cargo, run};
use crate::workspace::Workspace;

/// Tests whose snapshots lie elsewhere than beside fixtures.
const OTHERS: &[&str] = &["test", "--package", "ccdef-report", "--package", "ccdef-cli"];

/// Which snapshots, and what to do with them.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// Only fixtures, rule pages and profiles whose names contain this; without it, also the snapshots of reports and
    /// of the command line.
    filter: Option<String>,
    /// Write the snapshots as they are now; look at the difference before it is committed.
    #[arg(long)]
    accept: bool,
    /// Look at each difference with `cargo insta review`, which must be installed.
    #[arg(long, conflicts_with = "accept")]
    review: bool,
}

impl Options {
    /// Runs the task.
    ///
    /// # Errors
    /// Fails when a snapshot differs and is not accepted, and when snapshots would be written in CI.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        let in_ci = std::env::var_os("CI").is_some();
        ensure!(!(self.accept && in_ci), "nothing is accepted while `CI` is set");
        let suite = self.run_tests(workspace, &["test", "--package", "xtask", "--test", "suite", "--"]);
        let others = if self.filter.is_none() { self.run_tests(workspace, OTHERS) } else { Ok(()) };
        if self.review {
            return run(&mut cargo(workspace, &["insta", "review"]));
        }
        suite.and(others)
    }

    fn run_tests(&self, workspace: &Workspace, arguments: &[&str]) -> Result<()> {
        let mut command = cargo(workspace, arguments);
        if self.accept {
            command.env("INSTA_UPDATE", "always").env("TRYCMD", "overwrite");
        }
        run(command.args(&self.filter))
    }
}
