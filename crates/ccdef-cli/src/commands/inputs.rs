//! The files of commands that process them one by one.

use std::path::PathBuf;

use ccdef_core::engine::Registry;

use crate::absolute::absolute;
use crate::args::{GlobalArgs, InputArgs};
use crate::config::{Configs, UsedGlobs};
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
    let files: Vec<PathBuf> = found.inputs.iter().map(InputFile::absolute).collect();
    let Discovery { inputs, mut errors } = found;
    let inputs = without_excluded(inputs, &files, &mut configs)?;
    let globs = UsedGlobs::of(configs.all());
    for file in &files {
        globs.note(file);
    }
    if inputs.is_empty() && !files.is_empty() && !args.allow_empty {
        errors.push(CliError::AllExcluded { globs: globs.excluding() });
    }
    if !global.quiet {
        let folders: Vec<PathBuf> = paths.iter().filter(|path| path.is_dir()).map(|path| absolute(path)).collect();
        output::warnings(configs.warnings());
        output::warnings(&globs.without_effect(&folders));
    }
    Ok(Discovery { inputs, errors })
}

/// The definitions of a folder, without those that the configuration excludes.
///
/// # Errors
/// Fails when a configuration cannot be read, or is not valid.
pub(super) fn in_folder(folder: &PathBuf, configs: &mut Configs<'_>) -> Result<FolderInputs, CliError> {
    let Discovery { inputs, errors } = discover(std::slice::from_ref(folder), "", true);
    let files: Vec<PathBuf> = inputs.iter().map(InputFile::absolute).collect();
    let inputs = without_excluded(inputs, &files, configs)?;
    Ok(FolderInputs { found: Discovery { inputs, errors }, files })
}

/// The definitions of a folder.
pub(super) struct FolderInputs {
    /// Those that no configuration excludes.
    pub(super) found: Discovery,
    /// The absolute paths of all.
    pub(super) files: Vec<PathBuf>,
}

/// The files that no configuration excludes. `files` are their absolute paths.
fn without_excluded(
    inputs: Vec<InputFile>,
    files: &[PathBuf],
    configs: &mut Configs<'_>,
) -> Result<Vec<InputFile>, CliError> {
    let mut kept = Vec::with_capacity(inputs.len());
    for (input, path) in inputs.into_iter().zip(files) {
        // The configuration says nothing about a file that is given by its path, so it is not read for it.
        let folder = path.parent().filter(|_| !input.named);
        let config = folder.map(|folder| configs.of_folder(folder)).transpose()?.flatten();
        if config.is_none_or(|config| !config.excludes(path)) {
            kept.push(input);
        }
    }
    Ok(kept)
}

/// Processes every input, then prints the errors; with `json`, also as JSON if they are all that the command has to say. The exit
/// status is the highest one.
pub(super) fn for_each(
    found: Discovery,
    json: bool,
    mut process: impl FnMut(&InputFile) -> Result<ExitStatus, CliError>,
) -> ExitStatus {
    let Discovery { inputs, mut errors } = found;
    let (mut status, mut has_result) = (ExitStatus::Success, false);
    for input in &inputs {
        match process(input) {
            Ok(own) => (status, has_result) = (status.max(own), true),
            Err(error) => errors.push(error),
        }
    }
    if has_result { output::finish(status, &errors) } else { output::fail(&errors, json) }
}
