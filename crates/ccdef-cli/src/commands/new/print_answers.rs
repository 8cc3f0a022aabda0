//! `ccdef new --print-answers`: a template for a file of answers.

use std::fmt::Write as _;

use ccdef_core::engine::scaffold::{Answers, Blueprint, LABELS, Question, QuestionTarget};
use ccdef_core::engine::{Shown, is_deceptive, masked, shown_answer};
use ccdef_core::syntax::Draft;

/// TOML with all questions and their answers; where there is none, commented out with the default or an example, so that
/// a default does not become an answer. The other answers and the labels follow. `answers` have one key for each setting.
/// A credential is left out, because the template is often stored; everything else is exact, because it is read again.
pub(super) fn text(blueprint: &Blueprint<'_>, answers: &Answers, existing: Option<&Draft>) -> String {
    let subject = blueprint.schema().profile().map_or(blueprint.schema().family.id(), |profile| profile.id.as_str());
    let mut text = format!("# Answers for {subject}, for `ccdef new --answers`.\n");
    for question in blueprint.questions() {
        let given = answers.get(&question.key).or_else(|| existing_value(question, existing));
        let value = given.or(question.default).or(question.example).unwrap_or_default();
        let _ = writeln!(text, "\n# {}", comment(question));
        text.push_str(&entry(question, value, given.is_some()));
    }
    others(blueprint, answers, &mut text);
    labels(answers, &mut text);
    text
}

/// The answers for settings that are not asked for.
fn others(blueprint: &Blueprint<'_>, answers: &Answers, text: &mut String) {
    let is_asked = |key: &str| blueprint.questions().iter().any(|question| question.key == key);
    for (path, value) in answers.iter().filter(|(key, _)| !is_asked(key)) {
        let question = blueprint.question(path);
        let label = question.as_ref().map_or("Custom item", |question| question.prompt);
        let _ = writeln!(text, "\n# {}", one_line(label));
        match &question {
            Some(question) => text.push_str(&entry(question, value, true)),
            None => text.push_str(&assignment(path, value)),
        }
    }
}

fn labels(answers: &Answers, text: &mut String) {
    if answers.labels().next().is_some() {
        let _ = writeln!(text, "\n[{LABELS}]");
    }
    answers.labels().for_each(|(path, label)| text.push_str(&assignment(path, label)));
}

/// The lines of one answer, commented out if it was not given. What the question marks as a credential is not printed.
fn entry(question: &Question, value: &str, is_given: bool) -> String {
    let is_empty = question.sensitive && masked(value) == value;
    if is_given {
        return assignment(&question.key, if is_empty { "" } else { value });
    }
    let value = if question.sensitive { "" } else { value };
    let entry = format!("{} = {}", key(&question.key), toml_string(value));
    let lines: Vec<String> = entry.lines().map(|line| format!("# {line}\n")).collect();
    lines.concat()
}

/// The line of an answer that was given; of a credential only its key, commented out.
fn assignment(name: &str, value: &str) -> String {
    if is_credential(name, value) {
        return format!("# {} = \"\"  # left out, because it is a credential\n", Shown::line(&key(name)));
    }
    format!("{} = {}\n", key(name), toml_string(value))
}

fn is_credential(name: &str, value: &str) -> bool {
    masked(value) != value || masked(name) != name || shown_answer(name, value) != value
}

/// A value in TOML; characters that change how the text around them is displayed are escaped.
fn toml_string(value: &str) -> String {
    let written = toml::Value::from(value).to_string();
    // A line must not be a command to a CI service, so such a text is written on one line.
    let is_plain = |line: &str| !line.trim_start().starts_with(['#', ':']);
    if written.contains(needs_escape) || !value.lines().all(is_plain) { on_one_line(value) } else { written }
}

/// A string on one line. What JSON escapes, TOML escapes alike; a string in single quotes could not have escapes.
fn on_one_line(value: &str) -> String {
    let written = serde_json::to_string(value).unwrap_or_default();
    let escape = |character: char| match character {
        _ if !needs_escape(character) => character.to_string(),
        _ => format!("\\U{:08X}", u32::from(character)),
    };
    written.chars().map(escape).collect()
}

fn needs_escape(character: char) -> bool {
    is_deceptive(character) || character == '\u{7f}'
}

fn comment(question: &Question) -> String {
    let need = if question.required { "required" } else { "optional" };
    let meaning = question.meaning.map_or(String::new(), |meaning| format!(" {meaning}"));
    let prompt = question.prompt.trim_end_matches(['.', '?']);
    one_line(&format!("{prompt} ({need}).{meaning} Value: {}.", question.kind.describe()))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn existing_value<'d>(question: &Question, existing: Option<&'d Draft>) -> Option<&'d str> {
    match question.target {
        QuestionTarget::Setting { section, item } => existing?.value(section, item).filter(|value| !value.is_empty()),
        QuestionTarget::Parameter(_) => None,
    }
}

/// A path must be quoted as a TOML key.
fn key(key: &str) -> String {
    let is_bare = |character: char| character.is_ascii_alphanumeric() || "-_".contains(character);
    if !key.is_empty() && key.chars().all(is_bare) { key.to_owned() } else { on_one_line(key) }
}

#[cfg(test)]
mod tests;
