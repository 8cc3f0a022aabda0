//! `cargo xtask bench`: measures the release binary relative to a baseline program that only starts, or only reads files.
//!
//! Absolute times depend on the machine and its load. Therefore the commands take turns, and only the ratios between
//! them are reported. No test depends on a time.

mod corpus;
mod growth;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::dist;
use crate::shell::print;
use crate::workspace::Workspace;

/// The size of the benchmark.
#[derive(Debug, clap::Args)]
pub struct BenchOptions {
    /// Number of runs of each command.
    #[arg(long, default_value_t = 20)]
    rounds: usize,
    /// Number of files in the generated folder.
    #[arg(long, default_value_t = 1_000)]
    files: usize,
}

/// A command and the times of its runs.
struct Contender {
    name: &'static str,
    command: Command,
    times: Vec<Duration>,
}

impl BenchOptions {
    /// Runs the task.
    ///
    /// # Errors
    /// Fails when the programs cannot be built or started.
    pub fn run(&self, workspace: &Workspace) -> Result<()> {
        let built = dist::build(workspace, &dist::host(workspace)?, &["ccdef-cli", "xtask"])?;
        let folder = workspace.path("target/bench");
        let (one, tree) = (folder.join("one.xml"), folder.join("tree"));
        corpus::write(&one, &tree, self.files).context("failed to write the corpus")?;
        self.compare(&built, "one file", &["start", "read"], &one)?;
        self.compare(&built, &format!("a folder of {} files", self.files), &["read"], &tree)?;
        self.grow(&built, &folder.join("growth"))
    }

    /// Runs `ccdef check` over files of twice the size, and reports how the time grows.
    fn grow(&self, built: &Path, folder: &Path) -> Result<()> {
        print("twice the size (about 2 is linear, 4 is quadratic):");
        for (shape, files) in growth::write(folder).context("failed to write the files that grow")? {
            let mut best = [f64::INFINITY; 2];
            for _ in 0..self.rounds.div_ceil(4) {
                for (best, file) in best.iter_mut().zip(&files) {
                    let mut command = Command::new(built.join("ccdef"));
                    command.args(["check", "--exit-zero", "--no-config", "--format", "concise"]).arg(file);
                    *best = best.min(time(&mut command)?.as_secs_f64());
                }
            }
            print(&format!("  {shape:<28} takes {:.2} times as long", best[1] / best[0]));
        }
        Ok(())
    }

    /// Runs `ccdef check` and the baselines in turn, and reports how they compare.
    fn compare(&self, built: &Path, title: &str, baselines: &[&'static str], input: &PathBuf) -> Result<()> {
        let mut contenders = Vec::new();
        for baseline in baselines {
            let mut command = Command::new(built.join("baseline"));
            command.arg(baseline).arg(input);
            contenders.push(Contender { name: baseline, command, times: Vec::new() });
        }
        let mut command = Command::new(built.join("ccdef"));
        command.args(["check", "--exit-zero", "--format", "concise"]).arg(input);
        contenders.push(Contender { name: "ccdef check", command, times: Vec::new() });
        // The first round warms up the caches and is not counted.
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
    print(&format!("{title}:"));
    let best = |contender: &Contender| contender.times.iter().min().copied().unwrap_or_default().as_secs_f64();
    let own = contenders.last().map(best).unwrap_or_default();
    for contender in contenders {
        let (time, ratio) = (best(contender), own / best(contender));
        print(&format!(
            "  {:<12} {:>9.3} ms   ccdef check takes {ratio:.2} times as long",
            contender.name,
            time * 1_000.0
        ));
    }
}
