//! The destination of `--output`: a file, or a folder in which the file is named after the definition.

use std::path::Path;

use crate::error::CliError;
use crate::shown_path::ShownPath;

/// The given path; `None` for standard output.
pub(crate) fn named(output: Option<&Path>) -> Option<&Path> {
    output.filter(|path| path.as_os_str() != "-")
}

/// Whether a path is a folder, or written as one.
pub(crate) fn is_folder(path: &Path) -> bool {
    path.is_dir()
        || path.as_os_str().as_encoded_bytes().last().is_some_and(|last| std::path::is_separator(char::from(*last)))
}

/// The error for a metadata file that must have the name `right`.
pub(crate) fn wrong_metadata_name(given: &Path, right: &str) -> CliError {
    CliError::Usage {
        message: format!(
            "the file name of metadata is the internal name, so `{}` would be another call center",
            ShownPath::of(given)
        ),
        help: format!("use the file name `{right}`, or give a folder: `--output FOLDER/`"),
    }
}
