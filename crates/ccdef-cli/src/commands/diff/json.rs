//! Changes as JSON: `ccdef.diff/1` for two definitions, `ccdef.diffs/1` for those of folders and revisions.

use ccdef_core::engine::diff::{Change, ChangeClass};
use ccdef_report::JsonText;
use serde::Serialize;

use super::comparison::Comparison;
use super::several::{Comparisons, PairCounts};

/// The paths that were compared, and the changes.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DiffJson<'c> {
    schema: &'static str,
    before: Option<JsonText<'c>>,
    after: Option<JsonText<'c>>,
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
        let [before, after] = paths(comparison);
        let changes = comparison.changes.iter().map(ChangeJson::of).collect();
        let summary = DiffSummary::of(comparison.changes.iter());
        Self { schema: "ccdef.diff/1", before, after, changes, summary }
    }
}

/// The paths before and after; `None` where there is no file.
fn paths(comparison: &Comparison) -> [Option<JsonText<'_>>; 2] {
    [&comparison.before, &comparison.after].map(|path| path.as_deref().map(JsonText::of_path))
}

impl DiffSummary {
    fn of<'c>(changes: impl Iterator<Item = &'c Change> + Clone) -> Self {
        let worst = changes.clone().map(|change| change.class).max();
        // A definition that was deleted cannot be imported.
        let mut others = changes.clone().filter(|change| !change.is_of_file() || change.after.is_some());
        Self {
            changes: changes.count(),
            worst: worst.map(ChangeClass::id),
            needs_import: others.any(|change| change.class >= ChangeClass::Structure),
        }
    }
}

/// The definitions of two folders or revisions that differ: `ccdef.diffs/1`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DiffsJson<'c> {
    schema: &'static str,
    files: Vec<FileDiffJson<'c>>,
    summary: DiffsSummary,
}

/// A definition that differs.
#[derive(Debug, Serialize)]
struct FileDiffJson<'c> {
    before: Option<JsonText<'c>>,
    after: Option<JsonText<'c>>,
    changes: Vec<ChangeJson<'c>>,
    summary: DiffSummary,
}

/// Totals of all definitions.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct DiffsSummary {
    changed: usize,
    new: usize,
    deleted: usize,
    unchanged: usize,
    #[serde(flatten)]
    changes: DiffSummary,
}

impl<'c> DiffsJson<'c> {
    pub(super) fn of(comparisons: &'c Comparisons) -> Self {
        let PairCounts { changed, new, deleted } = comparisons.counts();
        let all: Vec<&Change> = comparisons.changes().collect();
        let summary = DiffsSummary {
            changed,
            new,
            deleted,
            unchanged: comparisons.unchanged,
            changes: DiffSummary::of(all.iter().copied()),
        };
        Self { schema: "ccdef.diffs/1", files: comparisons.differing.iter().map(FileDiffJson::of).collect(), summary }
    }
}

impl<'c> FileDiffJson<'c> {
    fn of(comparison: &'c Comparison) -> Self {
        let [before, after] = paths(comparison);
        Self {
            before,
            after,
            changes: comparison.changes.iter().map(ChangeJson::of).collect(),
            summary: DiffSummary::of(comparison.changes.iter()),
        }
    }
}

impl<'c> ChangeJson<'c> {
    fn of(change: &'c Change) -> Self {
        Self {
            class: change.class.id(),
            path: JsonText::of_path(&change.path),
            what: change.kind.phrase(),
            before: change.before.as_deref().map(JsonText::of),
            after: change.after.as_deref().map(JsonText::of),
            consequence: change.consequence(),
        }
    }
}
