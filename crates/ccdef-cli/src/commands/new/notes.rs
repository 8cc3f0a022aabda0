//! What `ccdef new` says on standard error beside the definition.

use ccdef_core::engine::scaffold::{AdjustedAnswer, AnswerProblem, Blueprint, Question, SettingChange};
use ccdef_core::syntax::Draft;

use crate::output;

/// The longest value that a note shows.
const LONGEST_VALUE: usize = 80;

/// Prints a note.
pub(super) fn say(text: &str) {
    output::message(text);
}

/// Names the answers that were read as another text.
pub(super) fn adjusted(answers: &[AdjustedAnswer]) {
    for AdjustedAnswer { key, given, value, .. } in answers {
        say(&format!("`{key}`: using `{value}` from `{}`", shortened(given)));
    }
}

/// Names every change to the definition that `--from` gives.
pub(super) fn changes(blueprint: &Blueprint<'_>, existing: &Draft, draft: &Draft) {
    for change in blueprint.changes(existing, draft) {
        say(&change_text(&change, &|path| value_is_hidden(blueprint, path)));
    }
}

/// Prints the warnings about values that were kept.
pub(super) fn kept(warnings: &[AnswerProblem]) {
    for warning in warnings {
        let help = warning.help.as_ref().map_or(String::new(), |help| format!("\n  help: {help}"));
        say(&format!("warning: {} (kept from the existing definition){help}", warning.message));
    }
}

/// Names the optional items that are not in the new definition.
pub(super) fn left_out(items: &[Question]) {
    if items.is_empty() {
        return;
    }
    let paths: Vec<&str> = items.iter().map(|item| item.key.as_str()).collect();
    say(&format!(
        "optional items that are not written: {}\n  items cannot be added after the import: write all of them with \
         `--all`, or one with `--set PATH=VALUE`",
        paths.join(", ")
    ));
}

fn change_text(change: &SettingChange, is_hidden: &dyn Fn(&str) -> bool) -> String {
    let shown = |path: &str, value: &str| match value {
        "" => "empty".to_owned(),
        _ if is_hidden(path) => "(not shown)".to_owned(),
        value => format!("`{}`", shortened(value)),
    };
    match change {
        SettingChange::Value { path, from, to, .. } => {
            format!("changed `{path}`: {} -> {}", shown(path, from), shown(path, to))
        }
        SettingChange::Renamed { from, to, .. } => format!("renamed `{from}` to `{to}`"),
        SettingChange::Added { path, value, .. } => format!("added `{path}`: {}", shown(path, value)),
        SettingChange::Removed { path, value, .. } => format!("not kept: `{path}`: {}", shown(path, value)),
        _ => format!("changed `{}`", change.path()),
    }
}

fn value_is_hidden(blueprint: &Blueprint<'_>, path: &str) -> bool {
    blueprint.question(path).is_some_and(|question| question.sensitive)
}

/// A value on one line, up to a length.
fn shortened(value: &str) -> String {
    let line: String = value.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST_VALUE) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
