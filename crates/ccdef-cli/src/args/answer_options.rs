//! The answers on the command line, in their order.

use clap::{ArgMatches, Args, Command, Error, FromArgMatches};

/// An answer on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum AnswerOption {
    /// `--set KEY=VALUE`
    Value(String),
    /// `--set-file KEY=FILE`
    File(String),
}

/// The answers of all options, in the order of the command line.
#[derive(Debug, Clone, Default)]
pub(crate) struct AnswerOptions(pub(crate) Vec<AnswerOption>);

/// The options, of which each loses its place among the others.
#[derive(Debug, Args)]
struct SetOptions {
    /// An answer; can be repeated
    #[arg(long, value_name = "KEY=VALUE")]
    set: Vec<String>,
    /// An answer that is the content of a file, such as a certificate; can be repeated
    #[arg(long, value_name = "KEY=FILE")]
    set_file: Vec<String>,
}

impl FromArgMatches for AnswerOptions {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let SetOptions { set, set_file } = SetOptions::from_arg_matches(matches)?;
        let places = |option: &str| matches.indices_of(option).into_iter().flatten();
        let values = places("set").zip(set.into_iter().map(AnswerOption::Value));
        let files = places("set_file").zip(set_file.into_iter().map(AnswerOption::File));
        let mut all: Vec<(usize, AnswerOption)> = values.chain(files).collect();
        all.sort_by_key(|(place, _)| *place);
        Ok(Self(all.into_iter().map(|(_, given)| given).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for AnswerOptions {
    fn augment_args(command: Command) -> Command {
        SetOptions::augment_args(command)
    }

    fn augment_args_for_update(command: Command) -> Command {
        SetOptions::augment_args_for_update(command)
    }
}
