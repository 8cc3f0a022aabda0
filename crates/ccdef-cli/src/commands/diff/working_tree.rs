//! The files of a working tree that differ from a revision.
//!
//! Git's own comparison may run the filters that a repository configures, so the files are compared by their hashes.

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};

use super::git::input;
use super::git_changes::changed;
use super::git_program::{GitProgram, arguments, text, with_paths};
use super::listed_file::{ListedContent, ListedFile};
use crate::discover::may_be_definition;
use crate::error::CliError;

/// Files that may be definitions and differ between `old` and the working tree: in the commit, and on disk. Files that
/// Git does not know yet, but does not ignore, count as well.
///
/// # Errors
/// Fails when Git fails, for example in a repository without a working tree.
pub(super) fn changed_since(git: &GitProgram, old: &str, paths: &[PathBuf]) -> Result<[Vec<ListedFile>; 2], CliError> {
    let root = PathBuf::from(git.line(&["rev-parse", "--show-toplevel"])?);
    // Without paths, only files below the current folder would be listed.
    let git = GitProgram { folder: paths.is_empty().then(|| root.clone()) };
    let nothing = git.line(&["hash-object", "-t", "tree", "--stdin"])?;
    let list = ["diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", &nothing, old];
    let [_, mut before] = changed(&git.list(&with_paths(&list, paths))?);
    before.retain(|file| may_be_definition(file.name.as_bytes()));
    let mut names = names(&git, &root, paths)?;
    let same = same_content(&before, &root, &names);
    before.retain(|file| !same.contains(&file.name));
    names.retain(|name| !same.contains(name));
    let after = names.into_iter().map(|name| {
        let content = ListedContent::File(input(Path::new(&name), &root.join(&name)));
        ListedFile { name, content }
    });
    Ok([before, after.collect()])
}

/// The files of the working tree that may be definitions.
fn names(git: &GitProgram, root: &Path, paths: &[PathBuf]) -> Result<BTreeSet<String>, CliError> {
    let list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--full-name"];
    let list = git.list(&with_paths(&list, paths))?;
    let names = list.split(|byte| *byte == 0).map(text).filter(|name| may_be_definition(name.as_bytes()));
    let is_file = |name: &String| root.join(name).symlink_metadata().is_ok_and(|found| found.is_file());
    Ok(names.filter(is_file).collect())
}

/// The files that have the same bytes in the commit and on disk.
fn same_content(before: &[ListedFile], root: &Path, names: &BTreeSet<String>) -> HashSet<String> {
    // Paths are given one per line.
    let in_both = before.iter().filter(|file| names.contains(&file.name) && !file.name.contains(['\n', '\r']));
    let in_both: Vec<&ListedFile> = in_both.collect();
    let paths = in_both.iter().map(|file| file.name.as_str()).chain([""]).collect::<Vec<_>>().join("\n");
    let git = GitProgram { folder: Some(root.to_path_buf()) };
    let hashes = git.list_with(&arguments(["hash-object", "--no-filters", "--stdin-paths"]), paths.into_bytes());
    let hashes = hashes.map(|hashes| text(&hashes)).unwrap_or_default();
    let same = in_both.into_iter().zip(hashes.lines());
    let same = same.filter(|(file, hash)| matches!(&file.content, ListedContent::Blob(id) if id == hash));
    same.map(|(file, _)| file.name.clone()).collect()
}
