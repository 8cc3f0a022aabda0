//! The command line: one struct for each heading of the help.

mod check;
mod config;
mod convert;
mod diff;
mod fix;
mod fmt;
mod input;
mod judge;
mod limits;
mod new;
mod output;
mod parsers;
mod schema;
mod select;
mod set_aside;
mod values;

pub(crate) use check::CheckArgs;
pub(crate) use convert::ConvertArgs;
pub(crate) use diff::DiffArgs;
pub(crate) use fmt::FmtArgs;
pub(crate) use input::InputArgs;
pub(crate) use new::{AnswerArgs, NewArgs};
pub(crate) use output::ListArgs;
pub(crate) use schema::SchemaArgs;
pub(crate) use values::{ConfigChoice, ConvertForm, DiffFormat, FailOn, SchemaKind};

use std::path::PathBuf;

use ccdef_report::{Format, ListFormat, Verbosity};
use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;

use config::ConfigArgs;

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
                Command::Rules { output } => output.format == Some(ListFormat::Json),
                Command::Profile { command } => command.output().format == Some(ListFormat::Json),
                Command::Diff(args) => args.format == Some(DiffFormat::Json),
                _ => false,
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
    #[command(flatten)]
    pub(crate) config: ConfigArgs,
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

    /// The format of a list.
    pub(crate) fn list_format(&self, output: &ListArgs) -> ListFormat {
        if self.json { ListFormat::Json } else { output.format.unwrap_or_default() }
    }
}

/// What there is to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(visible_aliases = ["validate", "lint"])]
    Check(Box<CheckArgs>),
    /// Explain a rule, an item, the file format, or an error message from Salesforce
    ///
    /// A rule is named by its id, an item by its name. `format` lists the pages about the file format, `format items` shows
    /// one of them, and other words find facts on them: `ccdef explain sort order`. An error message is pasted whole, in any
    /// language: the answer is its cause, what to do, and the rules that find it. `-` reads the words from standard input.
    Explain {
        /// A rule id, an item name, `format`, words about the format, or an error message
        #[arg(value_name = "TOPIC", required = true)]
        topic: Vec<String>,
    },
    /// List every rule
    Rules {
        #[command(flatten)]
        output: ListArgs,
    },
    /// List vendor profiles, or show one
    Profile {
        #[command(subcommand)]
        command: ProfileCommand,
    },
    Convert(Box<ConvertArgs>),
    Diff(Box<DiffArgs>),
    Fmt(Box<FmtArgs>),
    New(Box<NewArgs>),
    Schema(SchemaArgs),
    /// Configuration of a project
    Config {
        #[command(subcommand)]
        command: ConfigCommand,
    },
    /// Print a completion script for a shell
    Completions {
        /// The shell
        #[arg(value_name = "SHELL")]
        shell: Shell,
    },
    /// Print the version
    Version,
}

/// What there is to do with profiles.
#[derive(Debug, Subcommand)]
pub(crate) enum ProfileCommand {
    /// List every profile
    List {
        #[command(flatten)]
        output: ListArgs,
    },
    /// Show what a profile knows: how files are recognised, adapter URLs, sections and items, evidence
    Show {
        /// The profile, by its id
        #[arg(value_name = "PROFILE")]
        id: String,
        #[command(flatten)]
        output: ListArgs,
    },
}

impl ProfileCommand {
    fn output(&self) -> &ListArgs {
        match self {
            Self::List { output } | Self::Show { output, .. } => output,
        }
    }
}

/// What there is to do with configuration.
#[derive(Debug, Subcommand)]
pub(crate) enum ConfigCommand {
    /// Show what holds for a file, and where each value comes from
    Show {
        /// The file; without one, the current folder
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
    },
}
