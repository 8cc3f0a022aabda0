//! The definitions that differ between two revisions of a Git repository, or between a revision and the working tree.

use std::path::{Path, PathBuf};

use ccdef_core::syntax::Limits;

use super::definition_pairs::{DefinitionPair, pair_up};
use super::git_changes::changed;
use super::git_objects::GitObjects;
use super::git_program::{GitProgram, with_paths};
use super::listed_file::ListedFile;
use super::{repository_files, working_tree};
use crate::error::CliError;
use crate::shown_path::ShownPath;

/// Two revisions.
#[derive(Debug, PartialEq, Eq)]
struct RevisionRange<'r> {
    old: &'r str,
    /// `None` for the working tree.
    new: Option<&'r str>,
    /// Whether `old` is only where the two begin to differ: `OLD...NEW`.
    from_merge_base: bool,
}

impl<'r> RevisionRange<'r> {
    /// `OLD`, `OLD..NEW` or `OLD...NEW`; an omitted revision of a range is `HEAD`.
    fn parse(text: &'r str) -> Self {
        let range = |(old, new, from_merge_base): (&'r str, &'r str, bool)| {
            let or_head = |revision: &'r str| if revision.is_empty() { "HEAD" } else { revision };
            Self { old: or_head(old), new: Some(or_head(new)), from_merge_base }
        };
        let symmetric = text.split_once("...").map(|(old, new)| (old, new, true));
        let range_of = symmetric.or_else(|| text.split_once("..").map(|(old, new)| (old, new, false)));
        range_of.map_or(Self { old: text, new: None, from_merge_base: false }, range)
    }
}

/// The definitions below `paths` that differ, in the order of their paths; all definitions if there are no paths.
///
/// # Errors
/// Fails when there is no repository or revision of that name, or when Git cannot be run. Files that may be definitions and
/// cannot be read are added to `errors`.
pub(super) fn differing(
    revisions: &str,
    paths: &[PathBuf],
    limits: &Limits,
    errors: &mut Vec<CliError>,
) -> Result<Vec<DefinitionPair>, CliError> {
    repository_files::check()?;
    let git = GitProgram { folder: None };
    let range = RevisionRange::parse(revisions);
    let new = range.new.map(|revision| commit(&git, revision)).transpose()?;
    let old = commit(&git, range.old)?;
    let old = match &new {
        Some(new) if range.from_merge_base => git.line(&["merge-base", &old, new])?,
        _ => old,
    };
    let files = match &new {
        Some(new) => {
            let list = ["diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", &old, new];
            changed(&git.list(&with_paths(&list, paths))?)
        }
        None => working_tree::changed_since(&git, &old, paths)?,
    };
    let mut objects = GitObjects::default();
    let mut definition = |file: ListedFile| {
        let found = file.definition(&mut objects, limits);
        found.unwrap_or_else(|error| {
            errors.push(error);
            None
        })
    };
    let [before, after] = files.map(|files| files.into_iter().filter_map(&mut definition).collect());
    let pairs = pair_up(before, after, limits);
    match paths.iter().find(|path| pairs.is_empty() && errors.is_empty() && !path.exists()) {
        Some(path) => Err(no_such_path(path)),
        None => Ok(pairs),
    }
}

/// A path without a change may exist in the revisions only; a typo is more likely.
fn no_such_path(path: &Path) -> CliError {
    CliError::Usage {
        message: format!("`{}` does not exist, and no definition there differs", ShownPath::of(path)),
        help: "paths are relative to the current folder".into(),
    }
}

/// The commit that a revision names.
fn commit(git: &GitProgram, revision: &str) -> Result<String, CliError> {
    // An option is no revision.
    let is_revision = !revision.is_empty() && !revision.starts_with('-');
    git.line(&["rev-parse", "--git-dir"])?;
    let commit = format!("{revision}^{{commit}}");
    let found = is_revision.then(|| git.line(&["rev-parse", "--verify", "--quiet", &commit]));
    found.and_then(Result::ok).filter(|commit| is_object_id(commit)).ok_or_else(|| CliError::Usage {
        message: format!("unknown revision `{revision}`"),
        help: "use the name of a branch, a tag or a commit, or two of them: `--git main..HEAD`; `git log --oneline` \
               lists commits"
            .into(),
    })
}

/// Git prints `^` before a commit that is excluded, which is no revision to compare.
fn is_object_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::RevisionRange;

    #[test]
    fn ranges_are_parsed() {
        let range = |old, new, from_merge_base| RevisionRange { old, new, from_merge_base };
        for (text, expected) in [
            ("main", range("main", None, false)),
            ("v1..v2", range("v1", Some("v2"), false)),
            ("origin/main...HEAD", range("origin/main", Some("HEAD"), true)),
            ("..next", range("HEAD", Some("next"), false)),
            ("v1..", range("v1", Some("HEAD"), false)),
        ] {
            assert_eq!(RevisionRange::parse(text), expected, "{text}");
        }
    }
}
