//! Changes as Markdown, for pull requests.

use std::fmt::Write as _;

use ccdef_core::engine::Shown;
use ccdef_core::engine::diff::{Change, ChangeClass};

use super::comparison::Comparison;
use super::text::count;

/// A heading, and a table per class.
pub(super) fn markdown(comparison: &Comparison) -> String {
    let (file_change, count) = (comparison.file_change(), count(comparison.changes.len()));
    let mut text = format!("### Call center {}: {file_change}{count}\n", code(comparison.name()));
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

fn row(text: &mut String, change: &Change) {
    let cell =
        |value: &Option<String>| value.as_deref().filter(|value| !value.is_empty()).map(code).unwrap_or_default();
    let (before, after) = (cell(&change.before), cell(&change.after));
    let _ = writeln!(text, "| {} | {} | {before} | {after} |", code(&change.path), change.what);
}

/// Inline code in a table cell, with bars and backticks escaped.
fn code(value: &str) -> String {
    let value = Shown::line(value).as_str().replace('|', "\\|");
    if value.contains('`') { format!("`` {value} ``") } else { format!("`{value}`") }
}
