//! What `ccdef new` says on standard error beside the definition.

use ccdef_core::engine::convert::{CorrectedPath, Correction, Loss, ReadAsMeant};
use ccdef_core::engine::scaffold::{AdjustedAnswer, AnswerProblem, Blueprint, Question, QuestionTarget, SettingChange};
use ccdef_core::engine::{Shown, masked_path, shown_answer};

use crate::output;

/// Prints a note.
pub(super) fn say(text: &str) {
    output::message(&Shown::text(text));
}

/// Names the answers that were read as another text.
pub(super) fn adjusted(answers: &[AdjustedAnswer]) {
    for AdjustedAnswer { key, given, value, .. } in answers {
        let shown = |value| on_one_line(&shown_answer(key, value));
        say(&format!("`{}`: using {} from {}", Shown::line(key), shown(value), shown(given)));
    }
}

/// Names the misspelled sections and items of the definition that `--from` gives, and those in the wrong section.
pub(super) fn corrected(corrected: &[CorrectedPath]) {
    for CorrectedPath { written, meant, correction, .. } in corrected {
        let (written, meant) = (Shown::path(written), Shown::path(meant));
        say(&match correction {
            Correction::Move => format!("moved `{written}` to `{meant}`"),
            Correction::MoveIfMeant | Correction::Keep => {
                format!("kept `{written}`: Salesforce reads this setting only at `{meant}`")
            }
            Correction::WriteAsText => format!(
                "wrote the value of `{meant}` as its text: in the existing definition it is in an attribute, where \
                 Salesforce does not read it"
            ),
            Correction::LeaveOut => format!("left out section `{written}`: all of its items were moved"),
            _ => format!("renamed `{written}` to `{meant}`"),
        });
    }
}

/// The settings whose value the definition that `--from` gives seems to have where it is not read, each with the reason
/// why it gets no default.
pub(super) fn unread(existing: &ReadAsMeant) -> Vec<(String, String)> {
    let reason =
        |line| format!("line {line} of the existing definition seems to have its value, but not where it is read");
    existing.unread.iter().map(|unread| (unread.path.clone(), reason(unread.line))).collect()
}

/// Names every change to the definition that `--from` gives.
pub(super) fn changes(blueprint: &Blueprint<'_>, changes: &[SettingChange]) {
    for change in changes {
        say(&change_text(change, &|path| value_is_hidden(blueprint, path)));
    }
}

/// Names what the new definition does not have of the existing one, except what `changes` name.
pub(super) fn losses(losses: &[Loss], changes: &[SettingChange]) {
    let removed = |change: &SettingChange, loss: &Loss| matches!(change, SettingChange::Removed { path, .. } if loss.subject == format!("`{}`", masked_path(path)));
    for loss in losses.iter().filter(|loss| !changes.iter().any(|change| removed(change, loss))) {
        say(&format!("{}\n  help: {}", Shown::line(&loss.what()), Shown::line(&loss.advice)));
    }
}

/// Prints the warnings about values that were kept.
pub(super) fn kept(warnings: &[AnswerProblem]) {
    for warning in warnings {
        let help = warning.help.as_ref().map_or(String::new(), |help| format!("\n  help: {help}"));
        say(&format!("warning: {} (kept from the existing definition){help}", Shown::line(&warning.message)));
    }
}

/// Names the optional items that are not in the new definition, by section.
pub(super) fn left_out(items: &[Question]) {
    let mut sections: Vec<(&str, Vec<&str>)> = Vec::new();
    for question in items {
        let QuestionTarget::Setting { section, item } = question.target else { continue };
        match sections.last_mut().filter(|(known, _)| *known == section) {
            Some((_, names)) => names.push(item),
            None => sections.push((section, vec![item])),
        }
    }
    if sections.is_empty() {
        return;
    }
    let lines = sections.iter().map(|(section, names)| format!("  {section}: {}\n", names.join(", ")));
    say(&format!(
        "optional items that are not written:\n{}  items cannot be added after the import: write all of them with \
         `--all`, or one with `--set PATH=VALUE`",
        lines.collect::<String>()
    ));
}

fn change_text(change: &SettingChange, is_hidden: &dyn Fn(&str) -> bool) -> String {
    let shown = |path: &str, value: &str| match value {
        "" => "empty".to_owned(),
        _ if is_hidden(path) => "(hidden)".to_owned(),
        value => on_one_line(&shown_answer(path, value)),
    };
    let name = Shown::path;
    match change {
        SettingChange::Value { path, from, to, .. } => {
            format!("changed `{}`: {} -> {}", name(path), shown(path, from), shown(path, to))
        }
        SettingChange::Renamed { from, to, .. } => format!("renamed `{}` to `{}`", name(from), name(to)),
        SettingChange::Added { path, value, .. } => format!("added `{}`: {}", name(path), shown(path, value)),
        SettingChange::Removed { path, value, .. } => format!("not kept: `{}`: {}", name(path), shown(path, value)),
        SettingChange::Reordered { path, .. } if path == "/" => "changed the order of the sections".to_owned(),
        SettingChange::Reordered { path, .. } => format!("changed the order of the items of `{}`", name(path)),
        _ => format!("changed `{}`", name(change.path())),
    }
}

fn value_is_hidden(blueprint: &Blueprint<'_>, path: &str) -> bool {
    blueprint.question(path).is_some_and(|question| question.sensitive)
}

/// A value on one line; of a text with several lines, such as a certificate, only the number of lines.
fn on_one_line(value: &str) -> String {
    match value.lines().count() {
        0 | 1 => format!("`{}`", Shown::line(value.trim_ascii())),
        lines => format!("{lines} lines"),
    }
}
