//! Reads ignore files: those of a folder and of the folders above it have a limit together, because their patterns need much
//! more memory than their text.

use std::path::Path;

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use crate::error::CliError;
use crate::read::{SMALL, optional_text, too_large};
use crate::shown_path::ShownPath;

/// Reads files up to a limit.
pub(super) struct IgnoreFileReader {
    size: u64,
}

impl IgnoreFileReader {
    /// A reader after so many bytes.
    pub(super) fn after(size: u64) -> Self {
        Self { size }
    }

    /// The number of bytes so far.
    pub(super) fn size(&self) -> u64 {
        self.size
    }

    /// The text of a file; `None` if there is none, or none that may be read.
    ///
    /// # Errors
    /// Fails when it is not regular, or larger than what is left of the limit.
    pub(super) fn text(&mut self, path: &Path) -> Result<Option<String>, CliError> {
        let text = optional_text(path, SMALL).and_then(|text| {
            self.size = self.size.saturating_add(text.as_ref().map_or(0, |text| text.len() as u64));
            if self.size > SMALL { Err(too_large(SMALL)) } else { Ok(text) }
        });
        text.map_err(|source| CliError::Read { path: ShownPath::near(path), source })
    }

    /// The patterns of a file for the paths in `folder`. As in Git, a line that is no pattern is skipped.
    ///
    /// # Errors
    /// Fails as [`Self::text`] does.
    pub(super) fn patterns(&mut self, folder: &Path, path: &Path) -> Result<Option<Gitignore>, CliError> {
        let Some(text) = self.text(path)? else { return Ok(None) };
        let mut builder = GitignoreBuilder::new(folder);
        for line in text.trim_start_matches('\u{feff}').lines() {
            let _ = builder.add_line(None, line);
        }
        Ok(builder.build().ok())
    }
}
