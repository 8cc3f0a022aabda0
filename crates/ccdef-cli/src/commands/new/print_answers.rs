//! `ccdef new --print-answers`: a template for a file of answers.

use std::fmt::Write as _;

use ccdef_core::engine::scaffold::{Answers, Blueprint, Question, QuestionTarget};
use ccdef_core::engine::{is_deceptive, masked, shown_answer};
use ccdef_core::syntax::Draft;

/// TOML with all questions, with their answer or default; where there is neither, commented out with an example. A
/// credential is left out, because the template is often stored; everything else is exact, because it is read again.
pub(super) fn text(blueprint: &Blueprint<'_>, answers: &Answers, existing: Option<&Draft>) -> String {
    let subject = blueprint.schema().profile().map_or(blueprint.schema().family.id(), |profile| profile.id.as_str());
    let mut text = format!("# Answers for {subject}, for `ccdef new --answers`.\n");
    for question in blueprint.questions() {
        let _ = writeln!(text, "\n# {}", comment(question));
        let given = answers.get(&question.key).or_else(|| existing_value(question, existing)).or(question.default);
        let value = given.or(question.example).unwrap_or_default();
        if given.is_some_and(|given| is_credential(question, given)) {
            let _ = writeln!(text, "# {} = \"\"  # left out, because it is a credential", key(&question.key));
            continue;
        }
        let off = if given.is_none() { "# " } else { "" };
        let shown = if question.sensitive { "" } else { value };
        let _ = writeln!(text, "{off}{} = {}", key(&question.key), toml_string(shown));
    }
    text
}

fn is_credential(question: &Question, value: &str) -> bool {
    masked(value) != value || (!question.sensitive && shown_answer(&question.key, value) != value)
}

fn needs_escape(character: char) -> bool {
    is_deceptive(character) || character == '\u{7f}'
}

/// A value in TOML; characters that change how the text around them is displayed are escaped.
fn toml_string(value: &str) -> String {
    let written = toml::Value::from(value).to_string();
    // A line must not be a command to a CI service, so such a text is written on one line.
    let is_plain = |line: &str| !line.trim_start().starts_with(['#', ':']);
    if !written.contains(needs_escape) && value.lines().all(is_plain) {
        return written;
    }
    // What JSON escapes, TOML escapes alike; a string in single quotes could not have escapes.
    let written = serde_json::to_string(value).unwrap_or_default();
    let escape = |character: char| match character {
        _ if !needs_escape(character) => character.to_string(),
        _ => format!("\\U{:08X}", u32::from(character)),
    };
    written.chars().map(escape).collect()
}

fn comment(question: &Question) -> String {
    let need = if question.required { "required" } else { "optional" };
    let meaning = question.meaning.map_or(String::new(), |meaning| format!(" {meaning}"));
    format!("{} ({need}).{meaning} Value: {}.", question.prompt.trim_end_matches(['.', '?']), question.kind.describe())
}

fn existing_value<'d>(question: &Question, existing: Option<&'d Draft>) -> Option<&'d str> {
    match question.target {
        QuestionTarget::Setting { section, item } => existing?.value(section, item).filter(|value| !value.is_empty()),
        QuestionTarget::Parameter(_) => None,
    }
}

/// A path must be quoted as a TOML key.
fn key(key: &str) -> String {
    if key.starts_with('/') { toml::Value::from(key).to_string() } else { key.to_owned() }
}
