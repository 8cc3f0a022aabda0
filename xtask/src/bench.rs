//! `cargo xtask bench`: how long the shipped binary takes, as a multiple of what the machine needs at the least.
//!
//! Times differ from machine to machine and from minute to minute; so every command runs in turn, again and again, and
//! only ratios of one run are compared. There are no timed tests.

mod corpus;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::dist;
use crate::shell::say;
use crate::workspace::Workspace;

/// What to measure.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// How often each command runs.
    #[arg(long, default_value_t = 20)]
    rounds: usize,
    /// How many files the tree has.
    #[arg(long, default_value_t = 1_000)]
    files: usize,
}

/// A command and how long its runs took.
struct Contender {
    name: &'static str,
    command: Command,
    times: Vec<Duration>,
}

impl Options {
    /// Runs the task.
    ///
    /// # Errors
    /// Fails when the programs cannot be built or started.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        let built = dist::build(workspace, &dist::host(workspace)?, &["ccdef-cli", "xtask"])?;
        let place = workspace.path("target/bench");
        let (one, tree) = (place.join("one.xml"), place.join("tree"));
        corpus::write(&one, &tree, self.files).context("failed to write the corpus")?;
        self.compare(&built, "one file", &["hello", "read"], &one)?;
        self.compare(&built, &format!("a tree of {} files", self.files), &["read"], &tree)
    }

    /// Runs `ccdef check` and the floors in turn, and says how they compare.
    fn compare(&self, built: &Path, title: &str, floors: &[&'static str], input: &PathBuf) -> Result<()> {
        let mut contenders = Vec::new();
        for floor in floors {
            let mut command = Command::new(built.join("floor"));
            command.arg(floor).arg(input);
            contenders.push(Contender { name: floor, command, times: Vec::new() });
        }
        let mut command = Command::new(built.join("ccdef"));
        command.args(["check", "--exit-zero", "--format", "concise"]).arg(input);
        contenders.push(Contender { name: "ccdef check", command, times: Vec::new() });
        // The first round warms up the caches and does not count.
        for round in 0..=self.rounds {
            for contender in &mut contenders {
                let time = time(&mut contender.command)?;
                if round > 0 {
                    contender.times.push(time);
                }
            }
        }
        report(title, &contenders);
        Ok(())
    }
}

fn time(command: &mut Command) -> Result<Duration> {
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let start = Instant::now();
    let status = command.status().with_context(|| format!("failed to start {}", command.get_program().display()))?;
    ensure!(status.success(), "{} failed", command.get_program().display());
    Ok(start.elapsed())
}

fn report(title: &str, contenders: &[Contender]) {
    say(&format!("{title}:"));
    let best = |contender: &Contender| contender.times.iter().min().copied().unwrap_or_default().as_secs_f64();
    let own = contenders.last().map(best).unwrap_or_default();
    for contender in contenders {
        let (time, ratio) = (best(contender), own / best(contender));
        say(&format!("  {:<12} {:>9.3} ms   ccdef check is {ratio:.2} times that", contender.name, time * 1_000.0));
    }
}
