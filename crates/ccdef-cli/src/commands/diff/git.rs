//! The two sides of a comparison, from the arguments of the user or of Git.

use std::path::{Path, PathBuf};

use crate::error::CliError;
use crate::input_file::InputFile;
use crate::shown_path::ShownPath;

/// The path that Git passes for a file that does not exist.
pub(super) const NO_FILE: &str = "/dev/null";

/// Whether Git runs the command as an external diff, and therefore sets a counter of paths.
pub(super) fn calls_external_diff() -> bool {
    std::env::var_os("GIT_DIFF_PATH_TOTAL").is_some()
}

/// The files to compare.
pub(super) struct Sides {
    /// `None` for a new file.
    pub(super) before: Option<InputFile>,
    /// `None` for a deleted file.
    pub(super) after: Option<InputFile>,
    /// Whether Git runs the command as an external diff, and stops at any exit code but 0.
    pub(super) called_by_git: bool,
}

impl Sides {
    /// Two paths; or the arguments of an external diff of Git: `path old-file old-hex old-mode new-file new-hex new-mode`, and
    /// for a renamed file its new path and a message.
    ///
    /// # Errors
    /// Fails for any other number of paths.
    pub(super) fn of(paths: &[PathBuf]) -> Result<Self, CliError> {
        let side = |shown: &Path, path: &Path| (path != Path::new(NO_FILE)).then(|| input(shown, path));
        match paths {
            [before, after] => {
                Ok(Self { before: side(before, before), after: side(after, after), called_by_git: false })
            }
            [path, old, _, _, new, _, _] => {
                Ok(Self { before: side(path, old), after: side(path, new), called_by_git: true })
            }
            [path, old, _, _, new, _, _, new_path, _] => {
                Ok(Self { before: side(path, old), after: side(new_path, new), called_by_git: true })
            }
            _ => Err(CliError::Usage {
                message: format!("expected two definitions, found {}", paths.len()),
                help: "use `ccdef diff OLD NEW`".into(),
            }),
        }
    }
}

/// The file at `path`, with the file name of `shown`, which is the internal name in metadata.
pub(super) fn input(shown: &Path, path: &Path) -> InputFile {
    InputFile::named(ShownPath::of(shown), path)
}
