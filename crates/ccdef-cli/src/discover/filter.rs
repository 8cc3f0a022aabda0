//! Which folders and files a search enters, in addition to what `ignore` decides.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use ignore::DirEntry;

use super::force_ignore::{self, ForceIgnore};
use crate::error::CliError;
use crate::read;
use crate::shown_path::ShownPath;

/// The files in a folder that say what to ignore. `ignore` reads the first three itself, without a limit.
const IGNORE_FILES: &[&str] = &[".gitignore", ".ignore", ".git/info/exclude", force_ignore::NAME];

/// The filter of one search.
pub(super) struct Filter {
    /// The folder that is searched, as it was given.
    given: PathBuf,
    /// The same folder as an absolute path.
    root: PathBuf,
    force_ignore: Mutex<ForceIgnore>,
    errors: Mutex<Vec<CliError>>,
}

impl Filter {
    /// # Errors
    /// Fails when an ignore file in the folder or above it is no file that can be read safely.
    pub(super) fn of(folder: &Path) -> Result<Self, CliError> {
        let root = std::fs::canonicalize(folder).or_else(|_| std::path::absolute(folder));
        let root = root.map_err(|source| CliError::Search { path: ShownPath::of(folder), source })?;
        root.ancestors().try_for_each(inspect)?;
        Ok(Self { given: folder.to_owned(), root, force_ignore: Mutex::default(), errors: Mutex::default() })
    }

    /// Whether the search goes on with this folder or file.
    pub(super) fn admits(&self, entry: &DirEntry) -> bool {
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        self.is_admitted(entry.path(), is_folder).unwrap_or_else(|error| {
            self.errors.lock().unwrap_or_else(PoisonError::into_inner).push(error);
            false
        })
    }

    fn is_admitted(&self, path: &Path, is_folder: bool) -> Result<bool, CliError> {
        if is_folder {
            inspect(path)?;
        }
        let absolute = self.root.join(path.strip_prefix(&self.given).unwrap_or(path));
        let mut force_ignore = self.force_ignore.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(!force_ignore.ignores(&absolute, is_folder)?)
    }

    /// The errors so far.
    pub(super) fn take_errors(&self) -> Vec<CliError> {
        std::mem::take(&mut self.errors.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Looks at the ignore files of a folder before anything opens them.
fn inspect(folder: &Path) -> Result<(), CliError> {
    IGNORE_FILES.iter().map(|name| folder.join(name)).try_for_each(|path| {
        read::inspect(&path).map_err(|source: io::Error| CliError::Read { path: ShownPath::near(&path), source })
    })
}
