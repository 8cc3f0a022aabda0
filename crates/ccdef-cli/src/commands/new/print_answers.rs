//! `ccdef new --print-answers`: a template for a file of answers.

use std::fmt::Write as _;

use ccdef_core::engine::scaffold::{Answers, Blueprint, LABELS, Question, QuestionTarget};
use ccdef_core::syntax::Draft;

/// TOML with all questions and their answers; where there is none, commented out with the default or an example, so that
/// a default does not become an answer. The other answers and the labels follow. `answers` have one key for each setting.
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

/// The lines of one answer, commented out if it was not given. A credential is not printed.
fn entry(question: &Question, value: &str, is_given: bool) -> String {
    let entry = assignment(&question.key, if question.sensitive { "" } else { value });
    if is_given {
        return entry;
    }
    let lines: Vec<String> = entry.lines().map(|line| format!("# {line}\n")).collect();
    lines.concat()
}

fn assignment(name: &str, value: &str) -> String {
    format!("{} = {}\n", key(name), toml::Value::from(value))
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
    if !key.is_empty() && key.chars().all(is_bare) { key.to_owned() } else { toml::Value::from(key).to_string() }
}

#[cfg(test)]
mod tests;
