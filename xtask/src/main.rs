//! `cargo xtask`: the developer commands of this workspace.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::shell::complain;
use xtask::workspace::Workspace;
use xtask::{bench, dist, docs, new_profile, new_rule, snap, test, tidy};

/// Developer commands of the ccdef workspace.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Run everything that must hold before a change lands: format, lints, documentation, packages, every test.
    Test(test::Options),
    /// Check what must hold of the workspace itself: linking, rules and their pages, manifests, sources.
    Tidy(tidy::Options),
    /// Write the parts of the documentation that follow from the tables.
    Docs(docs::Options),
    /// Compare the snapshots of fixtures, or accept what they are now.
    Snap(snap::Options),
    /// Add a vendor's profile: its crate, its linking lines, its first cases.
    NewProfile(new_profile::Options),
    /// Add a rule to the core: its file, its page, its lines in the list, its first fixtures.
    NewRule(new_rule::Options),
    /// Compare the speed of the release binary with what the machine needs at the least.
    Bench(bench::Options),
    /// Build the binary as it is shipped: optimized as a whole and linked statically.
    Dist(dist::Options),
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Arguments) -> anyhow::Result<()> {
    let workspace = Workspace::find()?;
    match arguments.task {
        Task::Test(options) => options.run(&workspace),
        Task::Bench(options) => options.run(&workspace),
        Task::Dist(options) => options.run(&workspace),
        Task::Tidy(options) => options.run(&workspace),
        Task::Docs(options) => options.run(&workspace),
        Task::Snap(options) => options.run(&workspace),
        Task::NewProfile(options) => options.run(&workspace),
        Task::NewRule(options) => options.run(&workspace),
    }
}
