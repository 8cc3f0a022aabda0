//! The command line of `ccdef`, as a library: a binary with private profiles calls [`main`].
//!
//! **Invariant:** only this crate uses the clock, the environment, the file system and exit codes. Standard output gets
//! only the result of the command; everything else goes to standard error.

mod args;
mod clock;
mod commands;
mod config;
mod destination;
mod discover;
mod error;
mod exit;
mod names;
mod output;
mod project;
mod read;
mod similar;
mod usage;
mod write_file;

use std::ffi::OsString;
use std::process::ExitCode;

use ccdef_profiles as _;
use clap::{CommandFactory, FromArgMatches};

pub use error::CliError;
pub use exit::ExitStatus;

use args::Cli;

/// Runs `ccdef` with the arguments of this process.
pub fn main() -> ExitCode {
    run(std::env::args_os().collect()).into()
}

fn run(arguments: Vec<OsString>) -> ExitStatus {
    let arguments = usage::with_default_command(arguments);
    let mut command = Cli::command();
    let parsed = command.try_get_matches_from_mut(&arguments).and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => return usage::report(error, &arguments),
    };
    output::choose_color(cli.global.color);
    let json = cli.has_json_output();
    match commands::run(&cli, command) {
        Ok(status) => status,
        Err(error) => output::fail(&[error], json),
    }
}
