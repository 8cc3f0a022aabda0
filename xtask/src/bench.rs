//! `cargo xtask bench`: measures ccdef relative to the least that any program must do, and to other validators.
//!
//! No test depends on a time. What must not become slower unnoticed has a limit as a number of instructions, which
//! `cargo xtask test` checks: see [`instructions`].

mod callgrind;
mod corpus;
mod growth;
pub mod instructions;
mod programs;
mod rules;
mod run;
mod table;
mod tasks;

use std::path::Path;

use anyhow::Result;

use crate::shell::print;
use crate::workspace::Workspace;
use programs::Programs;
use tasks::Benchmark;

/// What to measure, and how often.
#[derive(Debug, clap::Args)]
pub struct BenchOptions {
    /// Count how the instructions grow with the size of a file, for shapes whose names contain this text, and fail if they
    /// grow faster than the size; needs valgrind
    #[arg(long, value_name = "SHAPE", num_args = 0..=1, default_missing_value = "", group = "what")]
    grow: Option<String>,
    /// Count the instructions of each rule; needs valgrind
    #[arg(long, group = "what")]
    rules: bool,
    /// Count the instructions of reading, checking and reporting, and fail above the limits; needs valgrind
    #[arg(long, group = "what")]
    instructions: bool,
    /// Number of runs of each program
    #[arg(long, default_value_t = 5)]
    rounds: usize,
    /// Number of files in the generated folders
    #[arg(long, default_value_t = 20_000)]
    files: usize,
}

impl BenchOptions {
    /// Runs the task.
    ///
    /// # Errors
    /// Fails if the programs cannot be built or started, or if a limit is exceeded.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        let folder = workspace.target().join("bench");
        if self.instructions {
            return instructions::check_limits(workspace);
        }
        if self.rules {
            return rules::measure(workspace, &folder);
        }
        match &self.grow {
            Some(filter) => instructions::check_growth(workspace, filter),
            None => self.compare(&Programs::build(workspace, &folder)?, &folder),
        }
    }

    fn compare(&self, programs: &Programs, folder: &Path) -> Result<()> {
        let benchmark = Benchmark { programs, folder, files: self.files, rounds: self.rounds };
        print(&table::markdown(&benchmark.rows()?));
        Ok(())
    }
}
