//! The command line: one struct per heading of the help.

mod answer_options;
mod check;
mod check_as;
mod config;
mod convert;
mod diff;
mod fix;
mod fmt;
mod input;
mod limits;
mod new;
mod output;
mod parsers;
mod schema;
mod select;
mod suppress;
mod values;

pub(crate) use answer_options::AnswerOption;
pub(crate) use check::CheckArgs;
pub(crate) use convert::ConvertArgs;
pub(crate) use diff::DiffArgs;
pub(crate) use fmt::FmtArgs;
pub(crate) use input::InputArgs;
pub(crate) use new::{AnswerArgs, NewArgs};
pub(crate) use output::ListArgs;
pub(crate) use schema::SchemaArgs;
pub(crate) use select::SelectArgs;
pub(crate) use values::{ConfigChoice, ConvertForm, DiffFormat, FailOn, SchemaKind};

use std::path::PathBuf;

use ccdef_report::{Format, ListFormat, Verbosity};
use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;

use config::ConfigArgs;

/// Check, create and convert Salesforce call center definitions
///
/// Without a command, `ccdef` runs `ccdef check`: `ccdef acme.xml`, `ccdef --fix`.
#[derive(Debug, Parser)]
#[command(
    name = "ccdef",
    version,
    subcommand_required = true,
    arg_required_else_help = false,
    override_usage = "ccdef [OPTIONS] <COMMAND>\n       ccdef [OPTIONS] [PATH]..."
)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: GlobalArgs,
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Cli {
    /// Whether the output is JSON.
    pub(crate) fn has_json_output(&self) -> bool {
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
    /// Print only the findings, without summary and hints
    #[arg(long, short, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Print what each file is checked as, and why
    #[arg(long, short, global = true)]
    pub(crate) verbose: bool,
    /// The same as `--format json`
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) config: ConfigArgs,
}

impl GlobalArgs {
    /// How much text output contains.
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

/// Other names of `check`, which other tools use.
pub(crate) const CHECK_ALIASES: &[&str] = &["validate", "lint"];

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(visible_aliases = CHECK_ALIASES)]
    Check(Box<CheckArgs>),
    /// Explain a rule, an item, the file format, or an error message from Salesforce
    ///
    /// Name a rule by its id, and an item by its name. `format` lists the pages about the file format, `format items` shows
    /// one of them, and any other words are searched for in them: `ccdef explain sort order`. Paste an error message
    /// as a whole, in English or Japanese: the answer is its cause, how to fix it, and the rules that report it. `-` reads
    /// the topic from standard input.
    Explain {
        /// A rule id, an item name, `format`, words to search for, or an error message
        #[arg(value_name = "TOPIC", required = true)]
        topic: Vec<String>,
    },
    /// List all rules
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
    /// Show the configuration of a project
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

/// The commands about profiles.
#[derive(Debug, Subcommand)]
pub(crate) enum ProfileCommand {
    /// List all profiles
    List {
        #[command(flatten)]
        output: ListArgs,
    },
    /// Show a profile: detection signals, adapter URLs, sections and items, rules, sources
    Show {
        /// Id of the profile
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

/// The commands about configuration.
#[derive(Debug, Subcommand)]
pub(crate) enum ConfigCommand {
    /// Show the configuration that applies to a file, and where each value is set
    Show {
        /// The file [default: the current folder]
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
    },
}
