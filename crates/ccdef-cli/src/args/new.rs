//! The options of `ccdef new`.

use std::path::PathBuf;

use ccdef_core::rule::Date;
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::Family;
use clap::Args;

use super::parsers;

/// Write a definition that Setup takes, from a profile and a few answers
///
/// Whatever is written checks clean. On a terminal, what is not answered is asked; otherwise every missing answer is named
/// at once. An answer is for a parameter of the profile (`--set my_domain=acme`), a setting
/// (`--set /reqGeneralInfo/reqAdapterUrl=…`), or an item's name where only one section has it.
#[derive(Debug, Args)]
pub(crate) struct NewArgs {
    #[command(flatten)]
    pub(crate) what: WhatArgs,
    #[command(flatten)]
    pub(crate) answers: AnswerArgs,
    #[command(flatten)]
    pub(crate) out: OutArgs,
}

/// What is written.
#[derive(Debug, Args)]
#[command(next_help_heading = "What is written")]
pub(crate) struct WhatArgs {
    /// The vendor profile; `ccdef new --list` shows them with what they ask
    #[arg(long, value_name = "PROFILE", conflicts_with = "family")]
    pub(crate) profile: Option<String>,
    /// The family, for a definition without a vendor profile
    #[arg(long, value_name = "FAMILY", value_parser = parsers::one_of(&[Family::OpenCti, Family::Voice], Family::id))]
    pub(crate) family: Option<Family>,
    /// How the file is spelt [default: import, or the dialect of `--from`]
    #[arg(long, value_name = "DIALECT", value_parser = parsers::one_of(Dialect::ALL, Dialect::id))]
    pub(crate) dialect: Option<Dialect>,
    /// Start from this definition: keep its settings, carry renamed items over, add what the profile has beside them
    #[arg(long, value_name = "FILE")]
    pub(crate) from: Option<PathBuf>,
    /// Explain each item in a comment
    #[arg(long)]
    pub(crate) comments: bool,
    /// Write visible placeholders for answers that are missing; `ccdef check` reports them
    #[arg(long)]
    pub(crate) placeholders: bool,
    /// Today's date, for answers that expire [default: `SOURCE_DATE_EPOCH`, else today in UTC]
    #[arg(long, value_name = "DATE", value_parser = parsers::date)]
    pub(crate) as_of: Option<Date>,
}

/// What is answered.
#[derive(Debug, Args)]
#[command(next_help_heading = "Answers")]
pub(crate) struct AnswerArgs {
    /// An answer; may be given several times
    #[arg(long, value_name = "KEY=VALUE")]
    pub(crate) set: Vec<String>,
    /// An answer that is the content of a file, such as a certificate; may be given several times
    #[arg(long, value_name = "KEY=FILE")]
    pub(crate) set_file: Vec<String>,
    /// A file of answers, TOML or JSON; `--print-answers` writes one to start from
    #[arg(long, value_name = "FILE")]
    pub(crate) answers: Option<PathBuf>,
    /// Take the answers of `[environments.NAME]` in the configuration
    #[arg(long, value_name = "NAME")]
    pub(crate) env: Option<String>,
    /// Never ask; name what is missing
    #[arg(long)]
    pub(crate) no_input: bool,
}

/// Where it goes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct OutArgs {
    /// The file to write, or a folder: one that exists, or a path that ends in `/` [default: standard output]
    #[arg(long, short, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    /// Replace a file that exists
    #[arg(long)]
    pub(crate) force: bool,
    /// List the profiles with what they ask, and stop
    #[arg(long, conflicts_with_all = ["output", "print_answers"])]
    pub(crate) list: bool,
    /// Print a file of answers to start from, with what is answered filled in, and stop
    #[arg(long)]
    pub(crate) print_answers: bool,
}
