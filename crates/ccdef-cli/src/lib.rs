//! The command line of `ccdef`, as a library: a binary with private profiles calls [`main`].
//!
//! **Invariant:** only this crate uses the clock, the environment, the file system and exit codes. Standard output gets
//! only the result of the command; everything else goes to standard error.

mod absolute;
mod args;
mod clock;
mod commands;
mod config;
mod destination;
mod discover;
mod error;
mod exit;
mod fifo;
mod file_kind;
mod input_file;
mod json_error;
mod names;
mod output;
mod progress;
mod project;
mod read;
mod shown_path;
#[cfg(unix)]
mod signals;
mod similar;
mod usage;
mod write_file;

use std::ffi::OsString;
use std::process::ExitCode;

use ccdef_profiles as _;

pub use error::CliError;
pub use exit::ExitStatus;
pub use shown_path::ShownPath;

/// Runs `ccdef` with the arguments of this process.
pub fn main() -> ExitCode {
    run(&std::env::args_os().collect::<Vec<_>>()).into()
}

fn run(arguments: &[OsString]) -> ExitStatus {
    let cli = match usage::parse(arguments) {
        Ok(cli) => cli,
        Err(error) => return usage::report(error, arguments),
    };
    output::choose_color(cli.global.color);
    let json = cli.has_json_output();
    match commands::run(&cli) {
        Ok(status) => status,
        Err(error) => output::fail(&[error], json),
    }
}
