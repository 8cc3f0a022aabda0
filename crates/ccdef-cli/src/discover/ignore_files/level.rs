//! The ignore files of one folder.

use std::path::{Path, PathBuf};

use ignore::gitignore::Gitignore;

use super::git;
use super::read::IgnoreFileReader;
use crate::error::CliError;

/// The patterns of a folder.
pub(super) struct Level {
    /// Its absolute path.
    pub(super) folder: PathBuf,
    /// Its path in the search.
    pub(super) searched: PathBuf,
    /// Those of `.ignore`.
    pub(super) own: Option<Gitignore>,
    /// Those of `.gitignore`.
    pub(super) git: Option<Gitignore>,
    /// Those of the Git repository with this folder, which are not in a commit.
    pub(super) exclude: Option<Gitignore>,
    /// Those of `.forceignore`: what Salesforce CLI leaves out.
    pub(super) force: Option<Gitignore>,
    /// Whether it is the folder of a Git repository.
    pub(super) is_repository: bool,
    /// Whether any patterns apply in the folder, its own or those of a folder above it.
    pub(super) has_patterns: bool,
    /// The number of bytes of its ignore files and of those above it.
    size: u64,
}

impl Level {
    /// # Errors
    /// Fails when a file cannot be read safely.
    pub(super) fn read(folder: &Path, searched: &Path, above: Option<&Self>) -> Result<Self, CliError> {
        let mut reader = IgnoreFileReader::after(above.map_or(0, |above| above.size));
        let [own, git, force] =
            [".ignore", ".gitignore", ".forceignore"].map(|name| reader.patterns(folder, &folder.join(name)));
        let (own, git, force) = (own?, git?, force?);
        let repository = git::repository(folder, &mut reader)?;
        let excluded = repository.as_ref().map(|repository| repository.join("info/exclude"));
        let exclude = excluded.map(|file| reader.patterns(folder, &file)).transpose()?.flatten();
        let has_own = [&own, &git, &force, &exclude].into_iter().flatten().any(|file| !file.is_empty());
        Ok(Self {
            folder: folder.to_owned(),
            searched: searched.to_owned(),
            own,
            git,
            exclude,
            force,
            is_repository: repository.is_some(),
            has_patterns: has_own || above.is_some_and(|above| above.has_patterns),
            size: reader.size(),
        })
    }
}
