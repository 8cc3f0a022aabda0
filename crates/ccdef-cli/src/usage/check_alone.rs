//! The parser of `ccdef check` alone: the other commands are not built for the command line that is used most.

use std::ffi::OsString;
use std::path::{Path, is_separator};

use clap::Parser;

use crate::args::{CHECK_ALIASES, CheckArgs, Cli, Command, GlobalArgs};

/// A command line of `check`, without the name of the command.
#[derive(Debug, Parser)]
#[command(name = "ccdef")]
struct CheckAlone {
    #[command(flatten)]
    global: GlobalArgs,
    #[command(flatten)]
    check: CheckArgs,
}

/// The command line, if it is certain that it is one of `check` and if it is valid. Everything else, such as a request for
/// help, is left to the parser of all commands.
pub(super) fn parse_check(arguments: &[OsString]) -> Option<Cli> {
    let (program, given) = arguments.split_first()?;
    let given = match given.split_first() {
        Some((first, after)) if is_check(first) => after,
        _ if given.iter().all(is_of_check) => given,
        _ => return None,
    };
    let CheckAlone { global, check } = CheckAlone::try_parse_from(std::iter::once(program).chain(given)).ok()?;
    Some(Cli { global, command: Command::Check(Box::new(check)) })
}

fn is_check(word: &OsString) -> bool {
    word == "check" || CHECK_ALIASES.iter().any(|alias| word == alias)
}

/// Whether an argument is an option, or a path that cannot be the name of a command.
fn is_of_check(argument: &OsString) -> bool {
    let bytes = argument.as_encoded_bytes();
    let has_separator = bytes.iter().any(|byte| is_separator(char::from(*byte)));
    bytes.first() == Some(&b'-') || has_separator || Path::new(argument).extension().is_some()
}
