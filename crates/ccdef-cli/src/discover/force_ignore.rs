//! `.forceignore`: what Salesforce CLI leaves out of a project, in the syntax of `.gitignore`.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use crate::error::CliError;
use crate::read::{ChosenBy, SMALL, text_or_io_error, too_large};
use crate::shown_path::ShownPath;

/// The name of the file.
pub(super) const NAME: &str = ".forceignore";

/// The patterns that apply in each folder: those of the nearest file, in the folder itself or above.
#[derive(Debug, Default)]
pub(super) struct ForceIgnore {
    folders: HashMap<PathBuf, Option<Arc<Gitignore>>>,
    /// The number of bytes read so far.
    read: u64,
}

impl ForceIgnore {
    /// Whether a folder or file, given by its absolute path, is ignored.
    ///
    /// # Errors
    /// Fails when the file that applies cannot be read.
    pub(super) fn ignores(&mut self, path: &Path, is_folder: bool) -> Result<bool, CliError> {
        let Some(folder) = path.parent() else { return Ok(false) };
        let patterns = self.of_folder(folder)?;
        Ok(patterns.is_some_and(|patterns| patterns.matched(path, is_folder).is_ignore()))
    }

    /// Whether patterns apply to the files beside a file that was given to [`Self::ignores`].
    pub(super) fn has_patterns_beside(&self, path: &Path) -> bool {
        path.parent().is_some_and(|folder| self.folders.get(folder).is_some_and(Option::is_some))
    }

    fn of_folder(&mut self, folder: &Path) -> Result<Option<Arc<Gitignore>>, CliError> {
        if let Some(known) = self.folders.get(folder) {
            return Ok(known.clone());
        }
        let found = match (self.read(folder)?, folder.parent()) {
            (Some(own), _) => Some(Arc::new(own)),
            (None, Some(parent)) => self.of_folder(parent)?,
            (None, None) => None,
        };
        self.folders.insert(folder.to_owned(), found.clone());
        Ok(found)
    }

    fn text(&mut self, path: &Path) -> io::Result<String> {
        let text = text_or_io_error(path, ChosenBy::Project, SMALL)?;
        self.read += text.len() as u64;
        if self.read > SMALL { Err(too_large(SMALL)) } else { Ok(text) }
    }

    /// The patterns of the file in this folder, if there is one. As in Git, a line that is no pattern is skipped. All files
    /// together have the limit of one, because their patterns are kept.
    fn read(&mut self, folder: &Path) -> Result<Option<Gitignore>, CliError> {
        let path = folder.join(NAME);
        let text = match self.text(&path) {
            Ok(text) => text,
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                return Ok(None);
            }
            Err(source) => return Err(CliError::Read { path: ShownPath::near(&path), source }),
        };
        let mut builder = GitignoreBuilder::new(folder);
        for line in text.lines() {
            let _ = builder.add_line(None, line);
        }
        Ok(builder.build().ok())
    }
}
