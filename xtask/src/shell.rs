//! Runs other programs, and speaks to the developer.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

/// A `cargo` command in the folder of a workspace.
pub fn cargo(workspace: impl AsRef<Path>, arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(workspace);
    command
}

/// Runs a command to its end, with its output as ours.
///
/// # Errors
/// Fails when it cannot be started or fails itself.
pub fn run(command: &mut Command) -> Result<()> {
    let words = words(command);
    let status = command.status().with_context(|| format!("failed to start `{words}`"))?;
    ensure!(status.success(), "`{words}` failed");
    Ok(())
}

/// Runs a command to its end and gives what it wrote on standard output.
///
/// # Errors
/// Fails when it cannot be started or fails itself.
pub fn output(command: &mut Command) -> Result<String> {
    let words = words(command);
    let output = command.output().with_context(|| format!("failed to start `{words}`"))?;
    let complaint = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "`{words}` failed ({}):\n{complaint}", output.status);
    String::from_utf8(output.stdout).with_context(|| format!("failed to read the output of `{words}`"))
}

/// Whether a command can be started and succeeds; its output is thrown away.
pub fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

fn words(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// Says something to whoever ran the task.
#[expect(clippy::print_stdout, reason = "the one place where tasks print")]
pub fn say(text: &str) {
    println!("{text}");
}

/// Says on standard error why a task failed.
#[expect(clippy::print_stderr, reason = "the one place where tasks complain")]
pub fn complain(text: &str) {
    eprintln!("{text}");
}
