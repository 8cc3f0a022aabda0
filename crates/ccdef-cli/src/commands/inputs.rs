//! The files of commands that process them one by one.

use std::path::PathBuf;

use ccdef_core::engine::Registry;

use super::check::{Searched, absolute_path, is_excluded};
use crate::absolute::absolute;
use crate::args::{GlobalArgs, InputArgs};
use crate::config::Configs;
use crate::discover::{Discovery, discover};
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::input_file::InputFile;
use crate::output;

/// The files that the arguments name, without those in folders that the configuration excludes; without arguments, those of
/// the current folder. Warnings about the configuration are printed.
///
/// # Errors
/// Fails when a configuration cannot be read, or is not valid.
pub(super) fn find(args: &InputArgs, global: &GlobalArgs, registry: &Registry) -> Result<Discovery, CliError> {
    let paths = if args.paths.is_empty() { vec![".".into()] } else { args.paths.clone() };
    let found = discover(&paths, args.stdin_name(), args.allow_empty);
    let mut configs = Configs::new(global.config.choice(), registry);
    let folders = paths.iter().filter(|path| path.is_dir()).map(|path| absolute(path)).collect();
    let searched = Searched { files: found.inputs.iter().map(absolute_path).collect(), folders };
    let found = without_excluded(found, &searched, &mut configs, args.allow_empty)?;
    if !global.quiet {
        output::warnings(configs.warnings());
        output::warnings(&searched.without_effect(&configs.all()));
    }
    Ok(found)
}

/// Removes the excluded files. If no other is left, that is an error.
fn without_excluded(
    found: Discovery,
    searched: &Searched,
    configs: &mut Configs<'_>,
    allow_empty: bool,
) -> Result<Discovery, CliError> {
    let Discovery { inputs, mut errors } = found;
    let mut kept = Vec::with_capacity(inputs.len());
    for (input, path) in inputs.into_iter().zip(&searched.files) {
        // The configuration says nothing about a file that is given by its path, so it is not read for it.
        let folder = path.parent().filter(|_| !input.named).map(PathBuf::from);
        let config = folder.map(|folder| configs.of_folder(&folder)).transpose()?.flatten();
        if config.is_none_or(|config| !is_excluded(&config, path)) {
            kept.push(input);
        }
    }
    if kept.is_empty() && !searched.files.is_empty() && !allow_empty {
        errors.push(CliError::AllExcluded { globs: searched.excluding(&configs.all()) });
    }
    Ok(Discovery { inputs: kept, errors })
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
