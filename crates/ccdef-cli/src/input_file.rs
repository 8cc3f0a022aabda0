//! One file that a command reads.

use std::path::{Path, PathBuf};

use crate::absolute::absolute;
use crate::shown_path::ShownPath;

/// One file to check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct InputFile {
    /// Its path in messages, as given or found.
    pub(crate) shown: ShownPath,
    /// The path to read; `None` for standard input.
    pub(crate) path: Option<PathBuf>,
    /// Whether it was given by path, and not found in a folder.
    pub(crate) named: bool,
}

impl InputFile {
    /// The file at `path`, or standard input for `-`; messages call it `shown`.
    pub(crate) fn named(shown: ShownPath, path: &Path) -> Self {
        let is_stdin = path.as_os_str() == "-";
        Self { shown, path: (!is_stdin).then(|| path.to_path_buf()), named: true }
    }

    /// Its absolute path; standard input gets that of its name.
    pub(crate) fn absolute(&self) -> PathBuf {
        absolute(self.path.as_deref().unwrap_or(Path::new(self.shown.raw())))
    }
}
