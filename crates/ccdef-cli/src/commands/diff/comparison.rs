//! Loads two definitions and compares them.

use std::path::Path;

use ccdef_core::engine::diff::{Change, diff};
use ccdef_core::engine::{Checker, Registry};
use ccdef_core::syntax::Draft;
use ccdef_core::tables::Schema;

use super::git::{NO_FILE, Sides};
use crate::commands::definition;
use crate::error::CliError;
use crate::input_file::InputFile;
use crate::read::read;

/// A definition that is compared.
pub(super) struct Side {
    pub(super) draft: Draft,
    pub(super) schema: Schema,
}

/// Two definitions and their changes.
pub(super) struct Comparison {
    /// The old path; [`NO_FILE`] for a new file.
    pub(super) before: String,
    /// The new path; [`NO_FILE`] for a deleted file.
    pub(super) after: String,
    /// The changes, highest class first.
    pub(super) changes: Vec<Change>,
}

impl Comparison {
    /// The file name of the definition.
    pub(super) fn name(&self) -> &str {
        file_name(if self.after == NO_FILE { &self.before } else { &self.after })
    }

    /// Whether the file is new or deleted, as the start of a sentence; empty if neither.
    pub(super) fn file_change(&self) -> &'static str {
        match (self.before.as_str(), self.after.as_str()) {
            (NO_FILE, _) => "new, ",
            (_, NO_FILE) => "deleted, ",
            _ => "",
        }
    }
}

/// The path of a side.
pub(super) fn shown(input: Option<&InputFile>) -> String {
    input.map_or(NO_FILE, |input| input.shown.raw()).to_owned()
}

pub(super) fn compare(checker: &Checker<'_>, registry: &Registry, sides: &Sides) -> Result<Comparison, CliError> {
    let [before, after] = [&sides.before, &sides.after].map(|input| load(checker, registry, input.as_ref()));
    let (before, after) = (before?, after?);
    let schema = after.as_ref().or(before.as_ref()).map(|side| &side.schema);
    let empty = Draft::default();
    let draft = |side: &Option<Side>| side.as_ref().map_or_else(|| empty.clone(), |side| side.draft.clone());
    let mut changes = schema.map(|schema| diff(&draft(&before), &draft(&after), schema)).unwrap_or_default();
    changes.sort_by_key(|change| std::cmp::Reverse(change.class));
    Ok(Comparison { before: shown(sides.before.as_ref()), after: shown(sides.after.as_ref()), changes })
}

/// Loads one side; `None` if Git passes no file.
pub(super) fn load(
    checker: &Checker<'_>,
    registry: &Registry,
    input: Option<&InputFile>,
) -> Result<Option<Side>, CliError> {
    let Some(input) = input else { return Ok(None) };
    let source = read(input, &checker.options().limits)?;
    let definition = definition::load(checker, source)?;
    let schema = definition.schema(registry);
    Ok(Some(Side { draft: definition.draft, schema }))
}

/// The file name of a path, for headings.
pub(super) fn file_name(path: &str) -> &str {
    Path::new(path).file_name().and_then(|name| name.to_str()).unwrap_or(path)
}
