//! Runs programs in turn, and compares how long they took.
//!
//! Absolute times depend on the machine and its load. Therefore the programs of a comparison take turns, and only the
//! ratios between runs of the same round are reported.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use wait4::Wait4;

/// What one run of a program took.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    /// From its start to its end.
    pub(super) wall: Duration,
    /// The largest amount of memory that it had at one time, in bytes. At least that of this process.
    pub(super) peak_memory: u64,
}

/// Runs a command without its output.
pub(super) fn run(command: &mut Command) -> Result<Run> {
    let name = command.get_program().display().to_string();
    let start = Instant::now();
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let used = child.and_then(Wait4::wait4).with_context(|| format!("failed to run {name}"))?;
    let wall = start.elapsed();
    ensure!(used.status.success(), "{name} failed ({})", used.status);
    Ok(Run { wall, peak_memory: used.rusage.maxrss })
}

/// A program that takes part in a comparison.
pub(super) struct Contender {
    pub(super) name: &'static str,
    command: Command,
    /// What must be done before each run, such as restoring files that it changes.
    prepare: Option<Box<dyn Fn() -> Result<()>>>,
    runs: Vec<Run>,
}

impl Contender {
    pub(super) fn new(name: &'static str, command: Command) -> Self {
        Self { name, command, prepare: None, runs: Vec::new() }
    }

    pub(super) fn after(mut self, prepare: impl Fn() -> Result<()> + 'static) -> Self {
        self.prepare = Some(Box::new(prepare));
        self
    }

    fn run(&mut self) -> Result<Run> {
        if let Some(prepare) = &self.prepare {
            prepare()?;
        }
        run(&mut self.command)
    }

    /// The median time from start to end.
    pub(super) fn wall(&self) -> Duration {
        Duration::from_secs_f64(median(self.runs.iter().map(|run| run.wall.as_secs_f64())))
    }

    /// The largest amount of memory in any run, in bytes.
    pub(super) fn peak_memory(&self) -> u64 {
        self.runs.iter().map(|run| run.peak_memory).max().unwrap_or_default()
    }

    /// How many times as long as `other` this program takes: the median of the ratios of all rounds.
    pub(super) fn ratio(&self, other: &Self) -> f64 {
        let rounds = self.runs.iter().zip(&other.runs);
        median(rounds.map(|(own, other)| own.wall.as_secs_f64() / other.wall.as_secs_f64()))
    }
}

/// Runs all contenders in turn. The first round warms up the caches and is not counted.
pub(super) fn take_turns(contenders: &mut [Contender], rounds: usize) -> Result<()> {
    for round in 0..=rounds {
        for contender in &mut *contenders {
            let run = contender.run()?;
            if round > 0 {
                contender.runs.push(run);
            }
        }
    }
    Ok(())
}

/// The middle one of these numbers, and 0 without numbers.
fn median(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_median_is_the_number_in_the_middle() {
        assert!((median([3.0, 1.0, 2.0].into_iter()) - 2.0).abs() < f64::EPSILON);
        assert!(median(std::iter::empty()).abs() < f64::EPSILON);
    }
}
