//! The definitions of two folders.

use std::path::{Path, PathBuf};

use ccdef_core::syntax::Limits;

use super::definition_pairs::{ContentSource, DefinitionFile, DefinitionPair, pair_up};
use crate::commands::inputs::{self, FolderInputs};
use crate::config::{Configs, UsedGlobs};
use crate::error::CliError;
use crate::input_file::InputFile;
use crate::shown_path::ShownPath;

/// The definitions of two folders, in the order of their paths in the folders.
///
/// # Errors
/// Fails when neither folder contains a definition that no configuration excludes, or a configuration is not valid. Subfolders that cannot be searched are added to `errors`.
pub(super) fn pairs(
    [old, new]: [&PathBuf; 2],
    limits: &Limits,
    configs: &mut Configs<'_>,
    errors: &mut Vec<CliError>,
) -> Result<Vec<DefinitionPair>, CliError> {
    let (mut all, mut files) = (Vec::new(), Vec::new());
    for folder in [old, new] {
        let FolderInputs { mut found, files: of_folder } = inputs::in_folder(folder, configs)?;
        errors.append(&mut found.errors);
        files.extend(of_folder);
        all.push(found.inputs.into_iter().map(|input| in_folder(folder, input)).collect::<Vec<_>>());
    }
    if all.iter().all(Vec::is_empty) && errors.is_empty() {
        return Err(nothing([old, new], &files, configs));
    }
    let (after, before) = (all.pop().unwrap_or_default(), all.pop().unwrap_or_default());
    Ok(pair_up(before, after, limits))
}

/// Why neither folder has a definition to compare: there is none, or the configuration excludes all of `files`.
fn nothing([old, new]: [&PathBuf; 2], files: &[PathBuf], configs: &Configs<'_>) -> CliError {
    if files.is_empty() {
        return CliError::NothingToCompare { old: ShownPath::of(old), new: ShownPath::of(new) };
    }
    let globs = UsedGlobs::of(configs.all());
    for file in files {
        globs.note(file);
    }
    CliError::AllExcluded { globs: globs.excluding() }
}

fn in_folder(folder: &Path, input: InputFile) -> DefinitionFile {
    let relative = input.path.as_deref().map(|path| path.strip_prefix(folder).unwrap_or(path));
    let name = relative.map_or_else(|| input.shown.raw().to_owned(), slashed);
    DefinitionFile { name, shown: input.shown.raw().to_owned(), content: ContentSource::File(input) }
}

/// A path with `/` as separator, the same on every system.
fn slashed(path: &Path) -> String {
    let parts = path.components().map(|part| String::from_utf8_lossy(part.as_os_str().as_encoded_bytes()).into_owned());
    parts.collect::<Vec<_>>().join("/")
}
