//! The commands: one module each.

mod check;
mod completions;
mod version;

use clap::Command as Parser;

use crate::args::{Cli, Command};
use crate::error::CliError;
use crate::exit::ExitStatus;

/// Does what the command line says. `parser` is what understood it.
///
/// # Errors
/// Fails when the command could not give any payload.
pub(crate) fn run(cli: &Cli, parser: Parser) -> Result<ExitStatus, CliError> {
    match &cli.command {
        Command::Check(args) => check::run(args, &cli.global),
        Command::Completions { shell } => completions::run(*shell, parser),
        Command::Version => version::run(&cli.global),
    }
}
