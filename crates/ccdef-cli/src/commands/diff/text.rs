//! Changes as text.

use std::fmt::Write as _;

use ccdef_core::engine::Shown;
use ccdef_core::engine::diff::{Change, ChangeClass};

use super::comparison::{Comparison, file_name};

/// The changes by class; empty if there are none.
pub(super) fn text(comparison: &Comparison) -> String {
    let mut text = String::new();
    if comparison.changes.is_empty() {
        return text;
    }
    let (file_change, count) = (comparison.file_change(), count(comparison.changes.len()));
    let _ = writeln!(text, "{}: {file_change}{count}", heading(comparison));
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

/// The shortest distinct names of what is compared.
fn heading(comparison: &Comparison) -> String {
    let (before, after) = (comparison.before.as_str(), comparison.after.as_str());
    if before == after || !comparison.file_change().is_empty() {
        return Shown::line(comparison.name()).into_string();
    }
    let (old, new) = (file_name(before), file_name(after));
    let (old, new) = if old == new { (before, after) } else { (old, new) };
    format!("{} -> {}", Shown::line(old), Shown::line(new))
}

pub(super) fn count(changes: usize) -> String {
    if changes == 1 { "1 change".into() } else { format!("{changes} changes") }
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
    let _ = writeln!(text, "  {sign} {}  {}{values}", Shown::line(&change.path), change.what);
}
