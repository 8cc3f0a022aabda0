//! Changes as JSON: `ccdef.diff/1`.

use ccdef_core::engine::diff::{Change, ChangeClass};
use ccdef_report::JsonText;
use serde::Serialize;

use super::comparison::Comparison;

/// The paths that were compared, and the changes.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DiffJson<'c> {
    schema: &'static str,
    before: JsonText<'c>,
    after: JsonText<'c>,
    changes: Vec<ChangeJson<'c>>,
    summary: DiffSummary,
}

#[derive(Debug, Serialize)]
struct ChangeJson<'c> {
    class: &'static str,
    path: JsonText<'c>,
    what: &'static str,
    before: Option<JsonText<'c>>,
    after: Option<JsonText<'c>>,
    consequence: &'static str,
}

/// Totals, for scripts.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct DiffSummary {
    changes: usize,
    worst: Option<&'static str>,
    needs_import: bool,
}

impl<'c> DiffJson<'c> {
    pub(super) fn of(comparison: &'c Comparison) -> Self {
        let changes = &comparison.changes;
        let worst = changes.iter().map(|change| change.class).max();
        let summary = DiffSummary {
            changes: changes.len(),
            worst: worst.map(ChangeClass::id),
            needs_import: worst >= Some(ChangeClass::Structure),
        };
        let (before, after) = (JsonText::of(&comparison.before), JsonText::of(&comparison.after));
        Self { schema: "ccdef.diff/1", before, after, changes: changes.iter().map(ChangeJson::of).collect(), summary }
    }
}

impl<'c> ChangeJson<'c> {
    fn of(change: &'c Change) -> Self {
        Self {
            class: change.class.id(),
            path: JsonText::of(&change.path),
            what: change.what,
            before: change.before.as_deref().map(JsonText::of),
            after: change.after.as_deref().map(JsonText::of),
            consequence: change.class.consequence(),
        }
    }
}
