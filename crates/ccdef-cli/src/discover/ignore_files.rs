//! The files that say what a search ignores: those of Git, `.ignore` and `.forceignore`. They are read only here, up to a
//! limit, and not by the crate whose patterns they have.

mod git;
mod level;
mod read;

use std::path::Path;

use ignore::Match;
use ignore::gitignore::Gitignore;

use self::level::Level;
use super::definition_file::is_only_ending;
use crate::error::CliError;

/// The ignore files of all folders from the root of the file system to the one that is searched at the moment.
pub(super) struct IgnoreFiles {
    levels: Vec<Level>,
    /// The number of folders that no search leaves: the one where it began, and those above it.
    first: usize,
    /// What Git ignores everywhere.
    global: Option<Gitignore>,
}

impl IgnoreFiles {
    /// Reads those of `root`, which the search names `given`, and of the folders above it.
    ///
    /// # Errors
    /// Fails when one of them cannot be read safely.
    pub(super) fn above(root: &Path, given: &Path) -> Result<Self, CliError> {
        let global = git::global(root)?;
        let mut files = Self { levels: Vec::new(), first: 0, global };
        let mut ancestors: Vec<&Path> = root.ancestors().skip(1).collect();
        ancestors.reverse();
        for folder in ancestors {
            files.enter(folder, folder)?;
        }
        files.enter(root, given)?;
        files.first = files.levels.len();
        Ok(files)
    }

    /// Whether a folder or file is searched, by the path that the search gives it.
    ///
    /// # Errors
    /// Fails when the ignore files in a folder cannot be read safely.
    pub(super) fn admits(&mut self, searched: &Path, is_folder: bool) -> Result<bool, CliError> {
        let (Some(parent), Some(name)) = (searched.parent(), searched.file_name()) else { return Ok(true) };
        self.leave_up_to(parent);
        let Some(level) = self.levels.last() else { return Ok(true) };
        let name_bytes = name.as_encoded_bytes();
        let is_hidden = name_bytes.starts_with(b".") && (is_folder || !is_only_ending(name_bytes));
        if !is_folder && !level.has_patterns {
            return Ok(!is_hidden);
        }
        let path = level.folder.join(name);
        let is_ignored = if level.has_patterns { self.is_ignored(&path, is_folder) } else { None };
        let is_admitted = !is_ignored.unwrap_or(is_hidden);
        if is_admitted && is_folder {
            self.enter(&path, searched)?;
        }
        Ok(is_admitted)
    }

    fn enter(&mut self, folder: &Path, searched: &Path) -> Result<(), CliError> {
        let mut level = Level::read(folder, searched, self.levels.last())?;
        level.has_patterns |= self.global.is_some();
        self.levels.push(level);
        Ok(())
    }

    fn leave_up_to(&mut self, searched: &Path) {
        let is_left = |level: &Level| level.searched.as_os_str() != searched.as_os_str() && level.searched != searched;
        while self.levels.len() > self.first && self.levels.last().is_some_and(is_left) {
            self.levels.pop();
        }
    }

    /// Whether a path is ignored, or explicitly not ignored. `.ignore` counts before Git's files, and the nearest file of a kind
    /// before those above it. `.forceignore` is separate, and only the nearest one counts.
    fn is_ignored(&self, path: &Path, is_folder: bool) -> Option<bool> {
        let matched = |patterns: &Gitignore| match patterns.matched(path, is_folder) {
            Match::None => None,
            found => Some(found.is_ignore()),
        };
        let upwards = || self.levels.iter().rev();
        let forced = upwards().find_map(|level| level.force.as_ref()).and_then(matched);
        if forced == Some(true) {
            return Some(true);
        }
        let of_repository = upwards().position(|level| level.is_repository).map_or(self.levels.len(), |last| last + 1);
        let own = upwards().filter_map(|level| level.own.as_ref());
        let git = upwards().take(of_repository).filter_map(|level| level.git.as_ref());
        let excluded = upwards().take(of_repository).filter_map(|level| level.exclude.as_ref());
        own.chain(git).chain(excluded).chain(self.global.as_ref()).find_map(matched)
    }
}
