//! Prompts: one form of prompt for each form of answer.

mod file;
mod form;
mod line;
mod pem;
mod terminal;

use ccdef_core::engine::scaffold::Question;
use inquire::{InquireError, MultiSelect, Password, PasswordDisplayMode, Select};

use self::form::{AnswerForm, help};
use self::terminal::restore_at_signals;
use super::notes::say;
use crate::error::CliError;

/// Shown before the question for a credential.
const READABLE: &str = "note: every user who is assigned to the call center can read this value";

/// Asks a question; `known` is the answer so far. The answer has the form that is asked for.
///
/// # Errors
/// Fails when the user cancels, or when the terminal does not support prompts.
pub(super) fn ask(question: &Question, known: Option<&str>) -> Result<String, CliError> {
    match AnswerForm::of(question) {
        AnswerForm::Choice(values) => choice(question, values, known),
        AnswerForm::File => file::ask(question, known),
        AnswerForm::Hidden => hidden(question),
        AnswerForm::Line => line::ask(question, known),
    }
}

/// Lets the user choose one of several options; typing filters them.
///
/// # Errors
/// Fails as [`ask`] does.
pub(super) fn select<T: std::fmt::Display>(message: &str, options: Vec<T>, first: usize) -> Result<T, CliError> {
    restore_at_signals();
    let start = first.min(options.len().saturating_sub(1));
    let help = "type to filter, ↑↓ to move, Enter to choose";
    Select::new(message, options).with_starting_cursor(start).with_help_message(help).prompt().map_err(refused)
}

/// Lets the user choose any number of options; typing filters them.
///
/// # Errors
/// Fails as [`ask`] does.
pub(super) fn select_any<T: std::fmt::Display>(message: &str, options: Vec<T>) -> Result<Vec<T>, CliError> {
    restore_at_signals();
    let help = "space to mark, → for all, type to filter, Enter to continue (with none marked: none)";
    MultiSelect::new(message, options).with_help_message(help).prompt().map_err(refused)
}

fn choice(question: &Question, values: &[&'static str], known: Option<&str>) -> Result<String, CliError> {
    let is_empty_without_answer = !question.required && question.default.is_none_or(str::is_empty);
    let may_be_empty = is_empty_without_answer && !values.contains(&"");
    let values: Vec<&str> = values.iter().copied().chain(may_be_empty.then_some("")).collect();
    let start = known.or(question.default).or(question.example);
    let first = values.iter().position(|value| Some(*value) == start).unwrap_or_default();
    let options = values.into_iter().map(Choice).collect();
    say(&help(question));
    select(&format!("{}:", question.prompt), options, first).map(|Choice(value)| value.to_owned())
}

/// A listed value.
struct Choice<'v>(&'v str);

impl std::fmt::Display for Choice<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0.is_empty() { "(empty)" } else { self.0 })
    }
}

fn hidden(question: &Question) -> Result<String, CliError> {
    say(READABLE);
    restore_at_signals();
    let (message, help) = (format!("{}:", question.prompt), help(question));
    let prompt = Password::new(&message).without_confirmation().with_display_mode(PasswordDisplayMode::Hidden);
    prompt.with_help_message(&help).prompt().map(|answer| answer.trim_ascii().to_owned()).map_err(refused)
}

fn refused(error: InquireError) -> CliError {
    match error {
        InquireError::OperationCanceled | InquireError::OperationInterrupted => CliError::Canceled,
        error => CliError::Prompt { reason: error.to_string() },
    }
}
