//! Changes as text.

use std::fmt::Write as _;

use ccdef_core::engine::Shown;
use ccdef_core::engine::diff::{Change, ChangeClass};

use super::comparison::Comparison;
use super::several::Comparisons;

/// The changes by class; empty if there are none. One line for a file that is new or deleted.
pub(super) fn text(comparison: &Comparison) -> String {
    let mut text = String::new();
    if comparison.changes.is_empty() {
        return text;
    }
    let _ = writeln!(text, "{}: {}", Shown::path(&comparison.title.to_string()), comparison.outcome());
    if comparison.file_change().is_some() {
        return text;
    }
    for class in ChangeClass::ALL.iter().rev() {
        let changes: Vec<&Change> = comparison.changes.iter().filter(|change| change.class == *class).collect();
        if !changes.is_empty() {
            let _ = writeln!(text, "\n{class}: {}", class.consequence());
            for change in changes {
                line(&mut text, change);
            }
        }
    }
    text
}

/// The changes of every definition, and a line with totals.
pub(super) fn several(comparisons: &Comparisons) -> String {
    let mut text = String::new();
    let mut follows_line = true;
    for comparison in &comparisons.differing {
        let is_line = comparison.file_change().is_some();
        if !(text.is_empty() || (is_line && follows_line)) {
            text.push('\n');
        }
        text.push_str(&self::text(comparison));
        follows_line = is_line;
    }
    let gap = if text.is_empty() { "" } else { "\n" };
    let _ = writeln!(text, "{gap}{}: {}", Shown::path(&comparisons.title), comparisons.totals());
    text
}

fn line(text: &mut String, change: &Change) {
    let sign = match (&change.before, &change.after) {
        (None, _) => '+',
        (_, None) => '-',
        _ => '~',
    };
    let quoted = |value: &Option<String>| value.as_deref().map(|value| format!("\"{}\"", Shown::line(value)));
    let values = match (quoted(&change.before), quoted(&change.after)) {
        (Some(before), Some(after)) => format!("  {before} -> {after}"),
        (Some(value), None) | (None, Some(value)) if value != "\"\"" => format!("  {value}"),
        _ => String::new(),
    };
    let _ = writeln!(text, "  {sign} {}  {}{values}", Shown::path(&change.path), change.kind);
}
