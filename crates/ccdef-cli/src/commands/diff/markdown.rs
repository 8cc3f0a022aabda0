//! Changes as Markdown, for pull requests.

use std::fmt::Write as _;

use ccdef_core::engine::Shown;
use ccdef_core::engine::diff::{Change, ChangeClass};

use super::comparison::Comparison;
use super::several::Comparisons;

/// A heading, and a table per class.
pub(super) fn markdown(comparison: &Comparison) -> String {
    let mut text = format!("### Call center {}: {}\n", code(&Shown::path(comparison.heading())), comparison.outcome());
    if let Some(change) = comparison.file_change() {
        let _ = writeln!(text, "\n{}", change.consequence());
        return text;
    }
    for class in ChangeClass::ALL.iter().rev() {
        let changes: Vec<&Change> = comparison.changes.iter().filter(|change| change.class == *class).collect();
        if !changes.is_empty() {
            let _ = writeln!(text, "\n**{class}**: {}\n", class.consequence());
            text.push_str("| setting | change | before | after |\n| --- | --- | --- | --- |\n");
            for change in changes {
                row(&mut text, change);
            }
        }
    }
    text
}

/// The changes of every definition, and a line with totals.
pub(super) fn several(comparisons: &Comparisons) -> String {
    let parts = comparisons.differing.iter().map(|comparison| format!("{}\n", markdown(comparison)));
    format!("{}{}: {}\n", parts.collect::<String>(), code(&Shown::path(&comparisons.title)), comparisons.totals())
}

fn row(text: &mut String, change: &Change) {
    let cell =
        |value: &Option<String>| value.as_deref().filter(|value| !value.is_empty()).map(Shown::line).as_ref().map(code);
    let [before, after] = [&change.before, &change.after].map(|value| cell(value).unwrap_or_default());
    let _ = writeln!(text, "| {} | {} | {before} | {after} |", code(&Shown::path(&change.path)), change.kind);
}

/// Inline code in a table cell, with bars and backticks escaped.
fn code(value: &Shown) -> String {
    let value = value.as_str().replace('|', "\\|");
    if value.contains('`') { format!("`` {value} ``") } else { format!("`{value}`") }
}
