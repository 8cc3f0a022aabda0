//! Loads two definitions and compares them.

use std::path::Path;

use ccdef_core::engine::diff::{Change, DiffSide, diff};
use ccdef_core::engine::{Checker, Registry, Shown};
use ccdef_core::syntax::{Draft, Source};
use ccdef_core::tables::Schema;

use super::definition_pairs::{DefinitionFile, DefinitionPair, PairTitle};
use super::git::Sides;
use crate::commands::definition;
use crate::error::CliError;
use crate::input_file::InputFile;
use crate::read::read;

/// A definition that is compared.
pub(super) struct Side {
    pub(super) draft: Draft,
    pub(super) schema: Schema,
}

impl Side {
    fn for_diff(&self) -> DiffSide<'_> {
        DiffSide::new(&self.draft, &self.schema)
    }
}

/// Two definitions and their changes.
pub(super) struct Comparison {
    /// The old path; `None` for a new file.
    pub(super) before: Option<String>,
    /// The new path; `None` for a deleted file.
    pub(super) after: Option<String>,
    /// What headings call the two.
    pub(super) title: PairTitle,
    /// The changes, highest class first.
    pub(super) changes: Vec<Change>,
}

impl Comparison {
    /// The path of the newer file.
    pub(super) fn path(&self) -> &str {
        self.after.as_deref().or(self.before.as_deref()).unwrap_or_default()
    }

    /// The name for a heading in which the old name does not matter.
    pub(super) fn heading(&self) -> &str {
        if self.title.old.is_some() { file_name(self.path()) } else { &self.title.name }
    }

    /// The change of a file that is new or deleted.
    pub(super) fn file_change(&self) -> Option<&Change> {
        self.changes.first().filter(|change| change.is_of_file())
    }

    /// What happened, in a few words.
    pub(super) fn outcome(&self) -> String {
        let Some(change) = self.file_change() else { return count(self.changes.len()) };
        let (what, name) = match (&change.before, &change.after) {
            (None, name) => ("new", name),
            (name, _) => ("deleted", name),
        };
        let name = name.as_deref().filter(|name| !name.is_empty()).map(Shown::line);
        name.map_or_else(|| what.to_owned(), |name| format!("{what}, call center {name}"))
    }
}

/// A number of changes, in words.
fn count(changes: usize) -> String {
    if changes == 1 { "1 change".into() } else { format!("{changes} changes") }
}

/// The path of a side; `None` if there is no file.
pub(super) fn shown(input: Option<&InputFile>) -> Option<String> {
    input.map(|input| input.shown.raw().to_owned())
}

/// Compares two files.
///
/// # Errors
/// Fails when a file cannot be read, or is not a definition.
pub(super) fn compare(checker: &Checker<'_>, registry: &Registry, sides: &Sides) -> Result<Comparison, CliError> {
    let [before, after] = [&sides.before, &sides.after].map(|input| load(checker, registry, input.as_ref()));
    let [old, new] = [&sides.before, &sides.after].map(|input| shown(input.as_ref()));
    let title = title([old.as_deref(), new.as_deref()]);
    Ok(comparison([old, new], title, before?.as_ref(), after?.as_ref()))
}

/// Compares two files of folders or revisions; `None` if they are the same.
///
/// # Errors
/// Fails as [`compare`] does.
pub(super) fn compare_pair(
    checker: &Checker<'_>,
    registry: &Registry,
    pair: DefinitionPair,
) -> Result<Option<Comparison>, CliError> {
    let limits = checker.options().limits;
    let (title, is_moved) = (pair.title(), pair.is_moved());
    let [old, new] = [&pair.before, &pair.after].map(|file| file.as_ref().map(|file| file.shown.clone()));
    let read = |file: Option<DefinitionFile>| file.map(|file| file.source(&limits)).transpose();
    let (before, after) = (read(pair.before)?, read(pair.after)?);
    if let [Some(before), Some(after)] = [&before, &after]
        && !is_moved
        && before.text() == after.text()
    {
        return Ok(None);
    }
    let load = |source: Option<Source>| source.map(|source| load_source(checker, registry, source)).transpose();
    let (before, after) = (load(before)?, load(after)?);
    let comparison = comparison([old, new], title, before.as_ref(), after.as_ref());
    Ok(Some(comparison).filter(|comparison| !comparison.changes.is_empty()))
}

fn comparison(
    [old, new]: [Option<String>; 2],
    title: PairTitle,
    before: Option<&Side>,
    after: Option<&Side>,
) -> Comparison {
    let mut changes = diff(before.map(Side::for_diff), after.map(Side::for_diff));
    changes.sort_by_key(|change| std::cmp::Reverse(change.class));
    Comparison { title, before: old, after: new, changes }
}

/// The shortest distinct names of what is compared.
fn title(paths: [Option<&str>; 2]) -> PairTitle {
    match paths {
        [Some(before), Some(after)] if before != after => {
            let (old, new) = (file_name(before), file_name(after));
            let (old, new) = if old == new { (before, after) } else { (old, new) };
            PairTitle { old: Some(old.to_owned()), name: new.to_owned() }
        }
        [_, Some(path)] | [Some(path), None] => PairTitle { old: None, name: file_name(path).to_owned() },
        [None, None] => PairTitle { old: None, name: String::new() },
    }
}

/// Loads one side; `None` if there is no file.
///
/// # Errors
/// Fails as [`compare`] does.
pub(super) fn load(
    checker: &Checker<'_>,
    registry: &Registry,
    input: Option<&InputFile>,
) -> Result<Option<Side>, CliError> {
    let source = input.map(|input| read(input, &checker.options().limits)).transpose()?;
    source.map(|source| load_source(checker, registry, source)).transpose()
}

fn load_source(checker: &Checker<'_>, registry: &Registry, source: Source) -> Result<Side, CliError> {
    let definition = definition::load(checker, source)?;
    let schema = definition.schema(registry);
    Ok(Side { draft: definition.draft, schema })
}

/// The file name of a path, for headings.
fn file_name(path: &str) -> &str {
    Path::new(path).file_name().and_then(|name| name.to_str()).unwrap_or(path)
}
