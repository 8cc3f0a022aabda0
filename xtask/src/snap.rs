//! `cargo xtask snap`: compares or accepts the snapshots of fixtures, reports and command lines.

use anyhow::{Result, anyhow, ensure};

use crate::shell::{cargo, output, run};
use crate::workspace::Workspace;

/// The tests whose snapshots are not in `fixtures/`.
const OTHER_TESTS: &[&str] = &["test", "--package", "ccdef-report", "--package", "ccdef-cli"];

/// What to do if a snapshot test failed.
pub const HOW_TO_ACCEPT: &str = "if a snapshot differs, run `cargo xtask snap` to see the difference and \
                                 `cargo xtask snap --accept` to accept it";

/// Which snapshots to compare, and whether to accept them.
#[derive(Debug, clap::Args)]
pub struct SnapOptions {
    /// Only tests of fixtures, rule pages and profiles whose names contain this text. Without it, also the snapshots of
    /// reports and command lines.
    filter: Option<String>,
    /// Accept all differences. Read them (`git diff`) before you commit them.
    #[arg(long)]
    accept: bool,
    /// Review each difference with `cargo insta review`, which must be installed.
    #[arg(long, conflicts_with = "accept")]
    review: bool,
}

impl SnapOptions {
    /// Runs the task.
    ///
    /// # Errors
    /// Fails if a snapshot differs and is not accepted, and if `--accept` is used in CI.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        let in_ci = std::env::var_os("CI").is_some();
        ensure!(!(self.accept && in_ci), "`--accept` cannot be used in CI: the variable `CI` is set");
        self.require_match(workspace)?;
        let suite = self.run_tests(workspace, &["test", "--package", "xtask", "--test", "suite", "--"]);
        let others = if self.filter.is_none() { self.run_tests(workspace, OTHER_TESTS) } else { Ok(()) };
        if self.review {
            return run(&mut cargo(workspace, &["insta", "review"]));
        }
        suite.and(others).map_err(|error| if self.accept { error } else { anyhow!("{error}; {HOW_TO_ACCEPT}") })
    }

    /// A filter that selects nothing is a typing error, not a success.
    fn require_match(&self, workspace: &Workspace) -> Result<()> {
        let Some(filter) = &self.filter else { return Ok(()) };
        let list = ["test", "--quiet", "--package", "xtask", "--test", "suite", "--", "--list", filter.as_str()];
        let names = output(&mut cargo(workspace, &list))?;
        ensure!(
            names.contains(filter.as_str()),
            "no test of a fixture, rule page or profile has `{filter}` in its name"
        );
        Ok(())
    }

    fn run_tests(&self, workspace: &Workspace, arguments: &[&str]) -> Result<()> {
        let mut command = cargo(workspace, arguments);
        if self.accept {
            command.env("INSTA_UPDATE", "always").env("TRYCMD", "overwrite");
        } else if self.review {
            command.env("INSTA_UPDATE", "new");
        }
        run(command.args(&self.filter))
    }
}
