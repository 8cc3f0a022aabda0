//! `cargo xtask ci`: everything that must hold before a change lands, in the order of what is cheapest to find out.

use anyhow::Result;

use crate::shell::{cargo, run};
use crate::test;
use crate::workspace::Workspace;

/// Nothing to choose.
#[derive(Debug, clap::Args)]
pub struct Options {}

impl Options {
    /// Runs the task; the tests come last, so that their totals do.
    ///
    /// # Errors
    /// Fails with the first step that does.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        run(&mut cargo(workspace, &["fmt", "--all", "--check"]))?;
        run(&mut cargo(workspace, &["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))?;
        let docs = ["doc", "--workspace", "--no-deps"];
        run(cargo(workspace, &docs).env("RUSTDOCFLAGS", "--deny warnings"))?;
        test::Options::default().run(workspace)
    }
}
