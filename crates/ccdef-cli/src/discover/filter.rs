//! Which folders and files a search enters, in addition to what `ignore` decides.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use ignore::DirEntry;

use super::force_ignore::{self, ForceIgnore};
use crate::error::CliError;
use crate::read::{SMALL, size, too_large};
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
    /// The number of bytes that the ignore files of a folder and of those above it have together.
    sizes: Mutex<HashMap<PathBuf, u64>>,
    /// The latest folder, as the search names it, whose files no pattern can exclude.
    unfiltered: Mutex<Option<PathBuf>>,
    errors: Mutex<Vec<CliError>>,
}

impl Filter {
    /// # Errors
    /// Fails when the ignore files in the folder and above it cannot be read safely.
    pub(super) fn of(folder: &Path) -> Result<Self, CliError> {
        let root = std::fs::canonicalize(folder).or_else(|_| std::path::absolute(folder));
        let root = root.map_err(|source| CliError::Search { path: ShownPath::of(folder), source })?;
        let above = root.ancestors().try_fold(0, add_size)?;
        Ok(Self {
            given: folder.to_owned(),
            sizes: Mutex::new(HashMap::from([(root.clone(), above)])),
            root,
            force_ignore: Mutex::default(),
            unfiltered: Mutex::default(),
            errors: Mutex::default(),
        })
    }

    /// Whether the search goes on with this folder or file.
    pub(super) fn admits(&self, entry: &DirEntry) -> bool {
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        if !is_folder && self.is_unfiltered(entry.path()) {
            return true;
        }
        self.is_admitted(entry.path(), is_folder).unwrap_or_else(|error| {
            self.errors.lock().unwrap_or_else(PoisonError::into_inner).push(error);
            false
        })
    }

    fn is_admitted(&self, path: &Path, is_folder: bool) -> Result<bool, CliError> {
        let absolute = self.root.join(path.strip_prefix(&self.given).unwrap_or(path));
        if is_folder {
            let mut sizes = self.sizes.lock().unwrap_or_else(PoisonError::into_inner);
            let above = absolute.parent().and_then(|parent| sizes.get(parent)).copied().unwrap_or_default();
            let size = add_size(above, &absolute)?;
            sizes.insert(absolute.clone(), size);
        }
        let mut force_ignore = self.force_ignore.lock().unwrap_or_else(PoisonError::into_inner);
        let is_ignored = force_ignore.ignores(&absolute, is_folder)?;
        if !is_folder && !force_ignore.has_patterns_beside(&absolute) {
            *self.unfiltered.lock().unwrap_or_else(PoisonError::into_inner) = path.parent().map(Path::to_owned);
        }
        Ok(!is_ignored)
    }

    fn is_unfiltered(&self, file: &Path) -> bool {
        let known = self.unfiltered.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = file.parent().map(Path::as_os_str);
        known.as_ref().is_some_and(|known| Some(known.as_os_str()) == folder)
    }

    /// The errors so far.
    pub(super) fn take_errors(&self) -> Vec<CliError> {
        std::mem::take(&mut self.errors.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Adds the sizes of the ignore files of a folder, before anything opens them. Patterns need much more memory than their
/// text, and `ignore` keeps those of all folders above.
fn add_size(above: u64, folder: &Path) -> Result<u64, CliError> {
    IGNORE_FILES.iter().map(|name| folder.join(name)).try_fold(above, |sum, path| {
        let sum = size(&path).map(|size| sum.saturating_add(size));
        let checked = sum.and_then(|sum| if sum > SMALL { Err(too_large(SMALL)) } else { Ok(sum) });
        checked.map_err(|source| CliError::Read { path: ShownPath::near(&path), source })
    })
}
