//! The definitions of two folders.

use std::path::{Path, PathBuf};

use ccdef_core::syntax::Limits;

use super::definition_pairs::{ContentSource, DefinitionFile, DefinitionPair, pair_up};
use crate::discover::discover;
use crate::error::CliError;
use crate::input_file::InputFile;
use crate::shown_path::ShownPath;

/// The definitions of two folders, in the order of their paths in the folders.
///
/// # Errors
/// Fails when neither folder contains a definition. Subfolders that cannot be searched are added to `errors`.
pub(super) fn pairs(
    [old, new]: [&PathBuf; 2],
    limits: &Limits,
    errors: &mut Vec<CliError>,
) -> Result<Vec<DefinitionPair>, CliError> {
    let [before, after] = [old, new].map(|folder| {
        let mut found = discover(std::slice::from_ref(folder), "", true);
        errors.append(&mut found.errors);
        found.inputs.into_iter().map(|input| in_folder(folder, input)).collect::<Vec<_>>()
    });
    if before.is_empty() && after.is_empty() && errors.is_empty() {
        return Err(CliError::NothingToCompare { old: ShownPath::of(old), new: ShownPath::of(new) });
    }
    Ok(pair_up(before, after, limits))
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
