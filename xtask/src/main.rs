//! `cargo xtask`: the developer commands of this workspace.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::shell::print_error;
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
    /// Run all checks: formatting, lints, documentation, packages and tests.
    Test(test::TestOptions),
    /// Check the structure of the workspace: linked profiles, rules and their pages, manifests, sources, terms.
    Tidy(tidy::TidyOptions),
    /// Generate documentation from the tables.
    Docs(docs::DocsOptions),
    /// Compare the snapshots, or accept the differences.
    Snap(snap::SnapOptions),
    /// Add a vendor profile: its crate, its first fixtures, and the lines that link it.
    NewProfile(new_profile::NewProfileOptions),
    /// Add a rule to the core: its file, its page, its line in the list, its first fixture.
    NewRule(new_rule::NewRuleOptions),
    /// Measure the speed of the distributed binary relative to baseline programs and other validators.
    Bench(bench::BenchOptions),
    /// Build the release binary with link-time optimization and static linking.
    Dist(dist::DistOptions),
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            print_error(&format!("error: {error:#}"));
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
