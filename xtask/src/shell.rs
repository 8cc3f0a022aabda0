//! Runs other programs, and speaks to the developer.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::workspace::Workspace;

/// A `cargo` command in the folder of the workspace.
pub fn cargo(workspace: &Workspace, arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(workspace.root());
    command
}

/// Runs a command to its end, with its output as ours.
///
/// # Errors
/// Fails when it cannot be started or fails itself.
pub fn run(command: &mut Command) -> Result<()> {
    let words = words(command);
    let status = command.status().with_context(|| format!("failed to start `{words}`"))?;
    ensure!(status.success(), "`{words}` failed ({status})");
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
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Says something to whoever ran the task.
#[expect(clippy::print_stdout, reason = "the one place where tasks print")]
pub fn say(text: &str) {
    println!("{text}");
}
