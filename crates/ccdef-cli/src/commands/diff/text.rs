//! Changes for people.

use std::fmt::Write as _;

use ccdef_core::{Change, ChangeClass};
use ccdef_report::visible_line;

use super::{Comparison, file_name};

/// The changes by class; nothing when there are none.
pub(super) fn text(comparison: &Comparison) -> String {
    let mut text = String::new();
    if comparison.changes.is_empty() {
        return text;
    }
    let (before, after) = (file_name(&comparison.before), file_name(&comparison.after));
    let (before, after) = if before == after { (&*comparison.before, &*comparison.after) } else { (before, after) };
    let _ = writeln!(text, "{before} -> {after}: {}", count(comparison.changes.len()));
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

pub(super) fn count(changes: usize) -> String {
    if changes == 1 { "1 change".into() } else { format!("{changes} changes") }
}

fn line(text: &mut String, change: &Change) {
    let sign = match (&change.before, &change.after) {
        (None, _) => '+',
        (_, None) => '-',
        _ => '~',
    };
    let quoted = |value: &Option<String>| value.as_deref().map(|value| format!("\"{}\"", visible_line(value)));
    let values = match (quoted(&change.before), quoted(&change.after)) {
        (Some(before), Some(after)) => format!("  {before} -> {after}"),
        (Some(value), None) | (None, Some(value)) if value != "\"\"" => format!("  {value}"),
        _ => String::new(),
    };
    let _ = writeln!(text, "  {sign} {}  {}{values}", visible_line(&change.path), change.what);
}
