//! The files of a repository that Git reads before it answers. It would wait for one that is a FIFO, and ccdef for Git.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::error::CliError;
use crate::file_kind::FileKind;
use crate::shown_path::ShownPath;

/// Those in the folder with the data of the repository.
const READ_FIRST: &[&str] = &["HEAD", "commondir", "config", "config.worktree", "index", "packed-refs", "shallow"];

/// Checks the repository around the current folder; none is no error here, because Git reports it.
///
/// # Errors
/// Fails when one of these files is not regular.
pub(super) fn check() -> Result<(), CliError> {
    let current = env::current_dir().unwrap_or_default();
    let Some(git) = current.ancestors().map(|folder| folder.join(".git")).find(|git| git.exists()) else {
        return Ok(());
    };
    check_in(&git)
}

/// `.git` is a folder, or in a worktree a file that names one.
fn check_in(git: &Path) -> Result<(), CliError> {
    let files: Vec<PathBuf> =
        if git.is_dir() { READ_FIRST.iter().map(|name| git.join(name)).collect() } else { vec![git.to_owned()] };
    for path in files {
        let Ok(metadata) = fs::metadata(&path) else { continue };
        let kind = FileKind::of(&metadata);
        if kind != FileKind::Regular {
            return Err(CliError::Read { path: ShownPath::near(&path), source: kind.refusal() });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{READ_FIRST, check_in};

    #[test]
    fn only_regular_files_of_a_repository_are_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let git = folder.path().join(".git");
        std::fs::create_dir(&git).expect("created");
        assert!(check_in(&git).is_ok(), "what is missing is not read");
        std::fs::write(git.join("HEAD"), "ref: refs/heads/main").expect("written");
        assert!(check_in(&git).is_ok());
        for name in READ_FIRST.iter().filter(|name| **name != "HEAD") {
            std::fs::create_dir(git.join(name)).expect("created");
            let error = check_in(&git).expect_err("not a regular file").to_string();
            assert!(error.contains(name), "{error}");
            std::fs::remove_dir(git.join(name)).expect("removed");
        }
    }
}
