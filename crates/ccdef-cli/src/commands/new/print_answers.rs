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
        let _ = writeln!(text, "{off}{} = {}", key(&question.key), escaped(&toml::Value::from(shown).to_string()));
    }
    text
}

fn is_credential(question: &Question, value: &str) -> bool {
    masked(value) != value || (!question.sensitive && shown_answer(&question.key, value) != value)
}

/// A value in TOML with the characters escaped that change how the text around them is displayed. A string in single
/// quotes has no escapes, so it is left as it is.
fn escaped(value: &str) -> String {
    if !value.starts_with('"') {
        return value.to_owned();
    }
    let escape = |character: char| match character {
        _ if !is_deceptive(character) => character.to_string(),
        _ => format!("\\U{:08X}", u32::from(character)),
    };
    value.chars().map(escape).collect()
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
