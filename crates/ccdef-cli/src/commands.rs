//! The commands: one module per command, and what several of them share.

mod check;
mod completions;
mod convert;
mod definition;
mod definition_json;
mod diff;
mod explain;
mod findings;
mod fmt;
mod inputs;
mod new;
mod profile;
mod rules;
mod schema;
mod unified_diff;
mod version;

use clap::CommandFactory;

use crate::args::{Cli, Command, ConfigCommand};
use crate::config;
use crate::error::CliError;
use crate::exit::ExitStatus;

/// Runs the command.
///
/// # Errors
/// Fails when the command has no result to print.
pub(crate) fn run(cli: &Cli) -> Result<ExitStatus, CliError> {
    let global = &cli.global;
    match &cli.command {
        Command::Check(args) => return check::run(args, global),
        Command::Convert(args) => return convert::run(args, global),
        Command::Diff(args) => return diff::run(args, global),
        Command::Fmt(args) => return fmt::run(args, global),
        Command::New(args) => return new::run(args, global),
        Command::Config { command: ConfigCommand::Show { file } } => config::show(file.as_deref(), global)?,
        Command::Schema(args) => return schema::run(args),
        Command::Explain { topic } => explain::run(topic, global)?,
        Command::Rules { output } => rules::run(global.list_format(output))?,
        Command::Profile { command } => profile::run(command, global)?,
        Command::Completions { shell } => completions::run(*shell, Cli::command())?,
        Command::Version => version::run(global)?,
    }
    Ok(ExitStatus::Success)
}
