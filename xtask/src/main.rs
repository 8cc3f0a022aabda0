//! `cargo xtask`: the developer commands of this workspace.

use clap::{Parser, Subcommand};
use xtask::workspace::Workspace;
use xtask::{ci, new_rule, snap, test, tidy};

/// Developer commands of the ccdef workspace.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Run every test of the workspace.
    Test(test::Options),
    /// Run everything that must hold before a change lands: format, lints, documentation, tests.
    Ci(ci::Options),
    /// Check what must hold of the workspace itself: linking, rules and their pages, manifests, sources.
    Tidy(tidy::Options),
    /// Compare the snapshots of fixtures, or accept what they are now.
    Snap(snap::Options),
    /// Add a rule to the core: its file, its page, its lines in the list, its first fixtures.
    NewRule(new_rule::Options),
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let workspace = Workspace::find()?;
    match arguments.task {
        Task::Test(options) => options.run(&workspace),
        Task::Ci(options) => options.run(&workspace),
        Task::Tidy(options) => options.run(&workspace),
        Task::Snap(options) => options.run(&workspace),
        Task::NewRule(options) => options.run(&workspace),
    }
}
