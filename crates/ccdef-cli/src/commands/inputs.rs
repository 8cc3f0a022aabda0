//! The files of commands that process them one by one.

use crate::args::InputArgs;
use crate::discover::{Discovery, discover};
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::input_file::InputFile;
use crate::output;

/// The files that the arguments name; without arguments, those of the current folder.
pub(super) fn find(args: &InputArgs) -> Discovery {
    let paths = if args.paths.is_empty() { vec![".".into()] } else { args.paths.clone() };
    discover(&paths, args.stdin_name(), args.allow_empty)
}

/// Processes every input, then prints the errors. The exit status is the highest one.
pub(super) fn for_each(
    found: Discovery,
    mut process: impl FnMut(&InputFile) -> Result<ExitStatus, CliError>,
) -> ExitStatus {
    let Discovery { inputs, mut errors } = found;
    let mut status = ExitStatus::Success;
    for input in &inputs {
        match process(input) {
            Ok(own) => status = status.max(own),
            Err(error) => errors.push(error),
        }
    }
    output::finish(status, &errors)
}
