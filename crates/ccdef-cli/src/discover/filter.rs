//! Which folders and files a search enters.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use ignore::DirEntry;

use super::ignore_files::IgnoreFiles;
use crate::error::CliError;
use crate::shown_path::ShownPath;

/// The filter of one search.
pub(super) struct Filter(Mutex<FilterState>);

struct FilterState {
    files: IgnoreFiles,
    errors: Vec<CliError>,
}

impl Filter {
    /// # Errors
    /// Fails when the ignore files in the folder and above it cannot be read safely.
    pub(super) fn of(folder: &Path) -> Result<Self, CliError> {
        let root = std::fs::canonicalize(folder).or_else(|_| std::path::absolute(folder));
        let root = root.map_err(|source| CliError::Search { path: ShownPath::of(folder), source })?;
        let files = IgnoreFiles::above(&root, folder)?;
        Ok(Self(Mutex::new(FilterState { files, errors: Vec::new() })))
    }

    /// Whether the search goes on with this folder or file. A search comes to a folder before everything in it, and to all
    /// of that before the next one.
    pub(super) fn admits(&self, entry: &DirEntry) -> bool {
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        let mut state = self.state();
        state.files.admits(entry.path(), is_folder).unwrap_or_else(|error| {
            state.errors.push(error);
            false
        })
    }

    /// The errors so far.
    pub(super) fn take_errors(&self) -> Vec<CliError> {
        std::mem::take(&mut self.state().errors)
    }

    fn state(&self) -> MutexGuard<'_, FilterState> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
