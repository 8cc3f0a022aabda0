//! The options of `ccdef new`.

use std::path::PathBuf;

use ccdef_core::rule::Date;
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::Family;
use clap::Args;

use super::answer_options::AnswerOptions;
use super::parsers;

/// Create a definition that Setup accepts, from a profile and a few answers
///
/// A created definition passes `ccdef check`. On a terminal, ccdef asks for missing answers; otherwise it lists all of them
/// and fails. The key of an answer is a parameter of the profile (`--set my_domain=acme`), the path of a setting
/// (`--set /reqGeneralInfo/reqAdapterUrl=…`), or the name of an item if only one section contains it. A path in no table
/// creates a custom section or item: `--set /backupServer/host=192.0.2.1`. Later options take precedence over earlier
/// ones, and options over `--env` and `--answers`.
///
/// To clone a call center, start from its definition and change its internal name:
/// `ccdef new --from old.xml --set reqInternalName=AcmeCopy`.
#[derive(Debug, Args)]
pub(crate) struct NewArgs {
    #[command(flatten)]
    pub(crate) what: WhatArgs,
    #[command(flatten)]
    pub(crate) answers: AnswerArgs,
    #[command(flatten)]
    pub(crate) out: OutArgs,
}

/// Which definition is created.
#[derive(Debug, Args)]
#[command(next_help_heading = "Definition")]
pub(crate) struct WhatArgs {
    /// Vendor profile; `ccdef new --list` lists the profiles and their questions
    #[arg(long, value_name = "PROFILE", conflicts_with = "family")]
    pub(crate) profile: Option<String>,
    /// Family of the call center: Open CTI, Salesforce Voice or CTI Toolkit, for a definition without a vendor profile
    #[arg(long, value_name = "FAMILY", value_parser = parsers::one_of(&[Family::OpenCti, Family::Voice], Family::id))]
    pub(crate) family: Option<Family>,
    /// Format of the file [default: import, or the format of `--from`]
    #[arg(long, value_name = "DIALECT", value_parser = parsers::one_of(Dialect::ALL, Dialect::id))]
    pub(crate) dialect: Option<Dialect>,
    /// Start from this definition: keep its settings, rename renamed items, add the missing items of the profile; to clone
    /// it, add `--set reqInternalName=NAME`
    #[arg(long, value_name = "FILE")]
    pub(crate) from: Option<PathBuf>,
    /// Add a comment to each item that explains it
    #[arg(long)]
    pub(crate) comments: bool,
    /// Also write the optional items that have no value, because items cannot be added after the import
    #[arg(long)]
    pub(crate) all: bool,
    /// Write placeholders for missing answers; `ccdef check` reports them
    #[arg(long)]
    pub(crate) placeholders: bool,
    /// Today's date, for answers that expire [default: `SOURCE_DATE_EPOCH`, else today in UTC]
    #[arg(long, value_name = "DATE", value_parser = parsers::date)]
    pub(crate) as_of: Option<Date>,
}

/// The answers.
#[derive(Debug, Args)]
#[command(next_help_heading = "Answers")]
pub(crate) struct AnswerArgs {
    #[command(flatten)]
    pub(crate) given: AnswerOptions,
    /// Label of a section or an item [default: from the profile, or the words of the name]; can be repeated
    #[arg(long, value_name = "PATH=TEXT")]
    pub(crate) label: Vec<String>,
    /// Read answers from this file, TOML or JSON; `--print-answers` prints a template
    #[arg(long, value_name = "FILE")]
    pub(crate) answers: Option<PathBuf>,
    /// Read answers from `[environments.NAME]` in the configuration
    #[arg(long, value_name = "NAME")]
    pub(crate) env: Option<String>,
    /// Do not ask; fail if answers are missing
    #[arg(long)]
    pub(crate) no_input: bool,
}

/// Where the definition is written.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct OutArgs {
    /// File to write, or folder: an existing one, or a path that ends in `/` [default: standard output]
    #[arg(long, short, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    /// Overwrite an existing file
    #[arg(long)]
    pub(crate) force: bool,
    /// List the profiles and their questions, and exit
    #[arg(long, conflicts_with_all = ["output", "print_answers"])]
    pub(crate) list: bool,
    /// Print a template for `--answers` that contains the answers given so far, and exit
    #[arg(long)]
    pub(crate) print_answers: bool,
}
