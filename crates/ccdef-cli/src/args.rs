//! The command line: one struct for each heading of the help.

mod check;
mod input;
mod judge;
mod limits;
mod output;
mod select;
mod values;

pub(crate) use check::CheckArgs;

use ccdef_report::{Format, Verbosity};
use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;

/// Check Salesforce call center definitions before Setup says no
///
/// Without a command, `ccdef` is `ccdef check`.
#[derive(Debug, Parser)]
#[command(name = "ccdef", version, subcommand_required = true, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: GlobalArgs,
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Cli {
    /// Whether programs read the output.
    pub(crate) fn wants_json(&self) -> bool {
        self.global.json
            || match &self.command {
                Command::Check(args) => args.output.format == Some(Format::Json),
                Command::Completions { .. } | Command::Version => false,
            }
    }
}

/// Options of every command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
pub(crate) struct GlobalArgs {
    #[command(flatten)]
    pub(crate) color: colorchoice_clap::Color,
    /// Print the findings alone, without summary and hints
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Say for each file what it was taken for, and why
    #[arg(long, short, global = true)]
    pub(crate) verbose: bool,
    /// The same as `--format json`
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

impl GlobalArgs {
    /// How much is said to people.
    pub(crate) fn verbosity(&self) -> Verbosity {
        match (self.quiet, self.verbose) {
            (true, _) => Verbosity::Quiet,
            (false, true) => Verbosity::Verbose,
            (false, false) => Verbosity::Normal,
        }
    }
}

/// What there is to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(visible_aliases = ["validate", "lint"])]
    Check(Box<CheckArgs>),
    /// Print a completion script for a shell
    Completions {
        /// The shell
        #[arg(value_name = "SHELL")]
        shell: Shell,
    },
    /// Print the version
    Version,
}
