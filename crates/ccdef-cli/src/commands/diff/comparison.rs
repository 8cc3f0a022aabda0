//! Two definitions, read and compared.

use std::path::Path;

use ccdef_core::engine::diff::{Change, diff};
use ccdef_core::engine::{Checker, Registry};
use ccdef_core::syntax::Draft;
use ccdef_core::tables::Schema;

use super::git::{NOTHING, Sides};
use crate::commands::understand::understand;
use crate::discover::Input;
use crate::error::CliError;
use crate::read::read;

/// A definition that is compared.
pub(super) struct Side {
    pub(super) draft: Draft,
    pub(super) schema: Schema,
}

/// What was compared and found.
pub(super) struct Comparison {
    /// The path before, for people; [`NOTHING`] for a file that is new.
    pub(super) before: String,
    /// The path after, for people; [`NOTHING`] for a file that is gone.
    pub(super) after: String,
    /// The changes, what asks for most first.
    pub(super) changes: Vec<Change>,
}

impl Comparison {
    /// What the definition is called.
    pub(super) fn name(&self) -> &str {
        file_name(if self.after == NOTHING { &self.before } else { &self.after })
    }

    /// What became of the file as such, if it is new or gone.
    pub(super) fn fate(&self) -> &'static str {
        match (self.before.as_str(), self.after.as_str()) {
            (NOTHING, _) => "new, ",
            (_, NOTHING) => "gone, ",
            _ => "",
        }
    }
}

/// What a side is called.
pub(super) fn shown(input: Option<&Input>) -> String {
    input.map_or(NOTHING, |input| &input.shown).to_owned()
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

/// One side; `None` where Git says that there is no file.
pub(super) fn load(
    checker: &Checker<'_>,
    registry: &Registry,
    input: Option<&Input>,
) -> Result<Option<Side>, CliError> {
    let Some(input) = input else { return Ok(None) };
    let source = read(input, &checker.options().limits)?;
    let definition = understand(checker, source)?;
    let schema = definition.schema(registry);
    Ok(Some(Side { draft: definition.draft, schema }))
}

/// The file name alone, for headings.
pub(super) fn file_name(path: &str) -> &str {
    Path::new(path).file_name().and_then(|name| name.to_str()).unwrap_or(path)
}
