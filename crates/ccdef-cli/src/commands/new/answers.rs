//! Reads answers from the command line and from files.

use std::path::Path;

use ccdef_core::engine::Registry;
use ccdef_core::engine::scaffold::{Answers, LABELS};
use serde_json::Value;

use crate::args::{AnswerArgs, AnswerOption, GlobalArgs};
use crate::config::{Configs, explain_toml};
use crate::error::CliError;
use crate::json_error;
use crate::output;
use crate::read::{ChosenBy, SMALL, text};
use crate::shown_path::ShownPath;

/// All answers: from the file, the environment and the command line, in ascending precedence.
///
/// # Errors
/// Fails when a file cannot be read or is not valid, the environment does not exist, or an argument is not `KEY=VALUE`.
pub(super) fn collect(args: &AnswerArgs, global: &GlobalArgs, registry: &Registry) -> Result<Answers, CliError> {
    let mut answers = Answers::default();
    if let Some(path) = &args.answers {
        from_file(path, &mut answers)?;
    }
    answers.start_source();
    if let Some(name) = &args.env {
        from_environment(name, global, registry, &mut answers)?;
    }
    for given in &args.given.0 {
        // Each option is a source: a later one takes precedence, whatever key it uses for a setting.
        answers.start_source();
        match given {
            AnswerOption::Value(given) => {
                let (key, value) = pair(given, "--set KEY=VALUE")?;
                answers.set(key, value);
            }
            AnswerOption::File(given) => {
                let (key, path) = pair(given, "--set-file KEY=FILE")?;
                answers.set(key, content_of(Path::new(path))?);
            }
        }
    }
    answers.start_source();
    for given in &args.label {
        let (path, text) = pair(given, "--label PATH=TEXT")?;
        answers.set_label(path, text);
    }
    Ok(answers)
}

fn from_environment(
    name: &str,
    global: &GlobalArgs,
    registry: &Registry,
    answers: &mut Answers,
) -> Result<(), CliError> {
    let current = std::env::current_dir().unwrap_or_default();
    let mut configs = Configs::new(global.config.choice(), registry);
    let config = configs.of_folder(&current)?.unwrap_or_default();
    if !global.quiet {
        output::warnings(configs.warnings());
    }
    for (key, value) in config.environment(name)? {
        answers.set(key.clone(), value.clone());
    }
    Ok(())
}

fn pair<'g>(given: &'g str, form: &str) -> Result<(&'g str, &'g str), CliError> {
    given.split_once('=').filter(|(key, _)| !key.is_empty()).ok_or_else(|| CliError::Usage {
        message: format!("`{given}` is not of the form `KEY=VALUE`"),
        help: format!("write `{form}`"),
    })
}

/// The content of a file as an answer.
///
/// # Errors
/// Fails when the file cannot be read.
pub(super) fn content_of(path: &Path) -> Result<String, CliError> {
    Ok(text(path, ChosenBy::User, SMALL)?.trim_end().replace("\r\n", "\n"))
}

/// Reads TOML or, when the name ends in `.json`, JSON.
fn from_file(path: &Path, answers: &mut Answers) -> Result<(), CliError> {
    let text = text(path, ChosenBy::User, SMALL)?;
    let shown = ShownPath::of(path);
    let is_json = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
    let document = if is_json {
        serde_json::from_str(&text).map_err(|error| json_error::reason(&text, &error))
    } else {
        of_toml(&text)
    };
    let added = document.and_then(|document| add(document, answers));
    added.map_err(|reason| CliError::AnswersFile { path: shown, reason })
}

/// # Errors
/// Says in which line the text is no TOML.
pub(super) fn of_toml(text: &str) -> Result<Value, String> {
    toml::from_str(text).map_err(|error| toml_error(text, &error))
}

/// Adds the answers of a document.
///
/// # Errors
/// Says what is not an answer.
pub(super) fn add(document: Value, answers: &mut Answers) -> Result<(), String> {
    let Value::Object(table) = document else { return Err("expected a table of keys and values".into()) };
    for (key, value) in table {
        match value {
            Value::Object(labels) if key == LABELS => {
                for (path, label) in labels {
                    answers.set_label(path.clone(), scalar(&label).ok_or_else(|| not_a_value(&path))?);
                }
            }
            Value::Object(section) => {
                for (item, value) in section {
                    answers.set(format!("/{key}/{item}"), scalar(&value).ok_or_else(|| not_a_value(&item))?);
                }
            }
            value => answers.set(key.clone(), scalar(&value).ok_or_else(|| not_a_value(&key))?),
        }
    }
    Ok(())
}

/// The message of an error with its position, on one line.
fn toml_error(text: &str, error: &toml::de::Error) -> String {
    let at = error.span().unwrap_or_default().start;
    let before = text.get(..at).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let (reason, _) = explain_toml(error.message(), text, at);
    format!("line {line}: {reason}")
}

fn not_a_value(key: &str) -> String {
    format!("the value of `{key}` must be text, a number, or `true` or `false`")
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Bool(truth) => Some(truth.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}
