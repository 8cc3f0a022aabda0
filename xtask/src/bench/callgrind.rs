//! Counts the instructions of a program with callgrind. Unlike times, the counts are almost the same in every run.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::shell::{output, succeeds};

/// Whether callgrind is installed.
pub(super) fn is_installed() -> bool {
    succeeds(Command::new("valgrind").arg("--version"))
}

/// The number of instructions of a command that runs in one thread. `folder` gets the file of callgrind.
pub(super) fn instructions(command: &Command, folder: &Path) -> Result<u64> {
    let profile = record(command, folder)?;
    let text = std::fs::read_to_string(&profile).with_context(|| format!("failed to read {}", profile.display()))?;
    let total = text.lines().find_map(|line| line.strip_prefix("totals: "));
    total.and_then(|total| total.trim().parse().ok()).context("callgrind reports no number of instructions")
}

/// The functions of a command with their instructions, including those of the functions that they call.
pub(super) fn functions(command: &Command, folder: &Path) -> Result<Vec<(String, u64)>> {
    let profile = record(command, folder)?;
    let mut annotate = Command::new("callgrind_annotate");
    annotate.args(["--inclusive=yes", "--threshold=100", "--auto=no"]).arg(profile);
    Ok(output(&mut annotate)?.lines().filter_map(function).collect())
}

/// A line such as `1,234 ( 0.5%)  file.rs:crate::function [program]`.
fn function(line: &str) -> Option<(String, u64)> {
    let (count, rest) = line.trim_start().split_once(" (")?;
    let name = rest.split_once(")  ")?.1.split(" [").next()?;
    // A path may contain `:` only in front of its last `/`.
    let start = name.rfind('/').unwrap_or_default();
    let name = name[start..].split_once(':').map_or(name, |(_, name)| name);
    Some((name.to_owned(), count.replace(',', "").parse().ok()?))
}

fn record(command: &Command, folder: &Path) -> Result<std::path::PathBuf> {
    let profile = folder.join("callgrind.out");
    let mut valgrind = Command::new("valgrind");
    valgrind.arg("--tool=callgrind").arg(format!("--callgrind-out-file={}", profile.display()));
    valgrind.arg(command.get_program()).args(command.get_args()).env("RAYON_NUM_THREADS", "1");
    let recorded = valgrind.output().context("failed to start `valgrind`")?;
    // A program that found something ends with 1.
    let has_ended = recorded.status.code().is_some_and(|code| code <= 1);
    ensure!(has_ended, "{} failed:\n{}", recorded.status, String::from_utf8_lossy(&recorded.stderr));
    Ok(profile)
}

#[cfg(test)]
mod tests {
    use super::function;

    #[test]
    fn a_function_and_its_instructions_are_read_from_a_line() {
        let line = " 1,234,567 ( 0.50%)  ./crates/core/src/a.rs:core::rules::a::check::{{closure}} [/bin/ccdef]";
        assert_eq!(function(line), Some(("core::rules::a::check::{{closure}}".to_owned(), 1_234_567)));
        assert_eq!(function("--------"), None);
    }
}
