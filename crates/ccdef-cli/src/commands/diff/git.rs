//! The two sides, as people or Git name them.

use std::path::{Path, PathBuf};

use crate::discover::Input;
use crate::error::CliError;

/// What Git names where there is no file.
pub(super) const NOTHING: &str = "/dev/null";

/// Whether Git runs the command as an external diff; it then counts the paths for it.
pub(super) fn calls_external_diff() -> bool {
    std::env::var_os("GIT_DIFF_PATH_TOTAL").is_some()
}

/// What is compared.
pub(super) struct Sides {
    /// `None` for a file that is new.
    pub(super) before: Option<Input>,
    /// `None` for a file that is gone.
    pub(super) after: Option<Input>,
    /// Whether Git runs the command as an external diff, and takes any exit code but 0 for a failure.
    pub(super) called_by_git: bool,
}

impl Sides {
    /// Two paths; or what Git passes to an external diff: `path old-file old-hex old-mode new-file new-hex new-mode`, and
    /// for a renamed file its new path and a message.
    ///
    /// # Errors
    /// Fails for any other number of paths.
    pub(super) fn of(paths: &[PathBuf]) -> Result<Self, CliError> {
        let side = |shown: &Path, path: &Path| (path != Path::new(NOTHING)).then(|| input(shown, path));
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
                message: format!("two definitions are compared, not {}", paths.len()),
                help: "ccdef diff BEFORE AFTER".into(),
            }),
        }
    }
}

/// A file that is read at `path` and called `shown`; the name of a metadata file says which call center it is.
pub(super) fn input(shown: &Path, path: &Path) -> Input {
    Input::named(shown.to_string_lossy().into_owned(), path)
}
