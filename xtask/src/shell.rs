//! Runs other programs, and prints messages.

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

/// Runs a command and passes its output through.
///
/// # Errors
/// Fails if it cannot be started or fails.
pub fn run(command: &mut Command) -> Result<()> {
    let command_line = command_line(command);
    let status = command.status().with_context(|| format!("failed to start `{command_line}`"))?;
    ensure!(status.success(), "`{command_line}` failed");
    Ok(())
}

/// Runs a command and returns its standard output.
///
/// # Errors
/// Fails if it cannot be started or fails.
pub fn output(command: &mut Command) -> Result<String> {
    let command_line = command_line(command);
    let output = command.output().with_context(|| format!("failed to start `{command_line}`"))?;
    let error_output = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "`{command_line}` failed ({}):\n{error_output}", output.status);
    String::from_utf8(output.stdout).with_context(|| format!("failed to read the output of `{command_line}`"))
}

/// Whether a command can be started and succeeds. Its output is discarded.
pub fn succeeds(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

fn command_line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// Prints a message to standard output.
#[expect(clippy::print_stdout, reason = "the only place where tasks print")]
pub fn print(text: &str) {
    println!("{text}");
}

/// Prints a message to standard error.
#[expect(clippy::print_stderr, reason = "the only place where tasks print errors")]
pub fn print_error(text: &str) {
    eprintln!("{text}");
}
