//! The files of commands that take one after the other.

use crate::args::InputArgs;
use crate::discover::{Discovery, Input, discover};
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::output;

/// What the arguments name; the current folder where they name nothing.
pub(super) fn find(args: &InputArgs) -> Discovery {
    let paths = if args.paths.is_empty() { vec![".".into()] } else { args.paths.clone() };
    discover(&paths, args.stdin_name(), args.allow_empty)
}

/// Does something with every input; the worst status decides. What fails is said in the end.
pub(super) fn for_each(found: Discovery, mut one: impl FnMut(&Input) -> Result<ExitStatus, CliError>) -> ExitStatus {
    let Discovery { inputs, mut errors } = found;
    let mut status = ExitStatus::Success;
    for input in &inputs {
        match one(input) {
            Ok(one) => status = status.max(one),
            Err(CliError::BrokenPipe) => return ExitStatus::Success,
            Err(error) => errors.push(error),
        }
    }
    output::settle(status, &errors)
}
