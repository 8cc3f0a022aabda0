//! Where `--output` points: at a file, or at a folder in which the definition names its file.

use std::path::Path;

use crate::error::CliError;

/// The path that is given; `None` for standard output.
pub(crate) fn named(output: Option<&Path>) -> Option<&Path> {
    output.filter(|path| path.as_os_str() != "-")
}

/// Whether a path is a folder, or written as one.
pub(crate) fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR])
}

/// The error about a metadata file that must be called `right`.
pub(crate) fn wrong_metadata_name(given: &Path, right: &str) -> CliError {
    CliError::Usage {
        message: format!(
            "the name of a metadata file is the internal name, so `{}` would be another call center",
            given.display()
        ),
        help: format!("call it `{right}`, or give a folder"),
    }
}
