//! Questions on a terminal. Each of them can be answered by an option instead.

use std::io::{self, IsTerminal};

use ccdef_core::engine::Shown;
use ccdef_core::engine::scaffold::{AnswerProblem, Answers, Blueprint, Question, QuestionTarget, short_key};
use ccdef_core::syntax::Draft;
use inquire::validator::{ErrorMessage, Validation};
use inquire::{InquireError, Password, PasswordDisplayMode, Text};

use crate::error::CliError;
use crate::output;

/// Shown before the question for a credential.
const READABLE: &str = "every user who is assigned to the call center can read this value";

/// Whether questions are allowed and possible.
pub(super) fn may_ask(no_input: bool) -> bool {
    !no_input && io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks the questions that have no answer yet.
///
/// # Errors
/// Fails when the user cancels.
pub(super) fn all(blueprint: &Blueprint<'_>, answers: &mut Answers, existing: Option<&Draft>) -> Result<(), CliError> {
    for question in blueprint.questions() {
        let known = existing.and_then(|draft| existing_value(question, draft));
        if is_answered(question, answers) || (existing.is_some() && known.is_none() && !question.required) {
            continue;
        }
        let answer = ask(question, known)?;
        if !answer.is_empty() || question.default.is_some() {
            answers.set(question.key.clone(), answer);
        }
    }
    Ok(())
}

/// Prints each problem and asks its question again. `false` if no problem has a question.
///
/// # Errors
/// Fails when the user cancels.
pub(super) fn ask_again(
    blueprint: &Blueprint<'_>,
    problems: &[AnswerProblem],
    answers: &mut Answers,
) -> Result<bool, CliError> {
    let mut asked = false;
    for problem in problems {
        let Some(question) = blueprint.questions().iter().find(|question| question.key == problem.key) else {
            continue;
        };
        output::message(&Shown::line(&problem.message));
        let before = answers.get(&question.key).map(str::to_owned);
        let answer = ask(question, before.as_deref())?;
        answers.set(question.key.clone(), answer);
        asked = true;
    }
    Ok(asked)
}

/// A setting can be answered by its path or by its name.
fn is_answered(question: &Question, answers: &Answers) -> bool {
    let by_name = match question.target {
        QuestionTarget::Setting { item, .. } => {
            answers.get(item).is_some() || short_key(item).is_some_and(|key| answers.get(key).is_some())
        }
        QuestionTarget::Parameter(_) => false,
    };
    by_name || answers.get(&question.key).is_some()
}

fn existing_value<'d>(question: &Question, draft: &'d Draft) -> Option<&'d str> {
    match question.target {
        QuestionTarget::Setting { section, item } => {
            draft.value(section, item).filter(|value| !value.trim().is_empty())
        }
        QuestionTarget::Parameter(_) => None,
    }
}

fn ask(question: &Question, known: Option<&str>) -> Result<String, CliError> {
    let answer = match known.filter(|known| !is_shown_whole(known)) {
        _ if question.sensitive => ask_secret(question),
        Some(hidden) => ask_hidden(question, hidden),
        None => ask_text(question, known),
    };
    answer.map(|answer| answer.trim().to_owned()).map_err(|error| match error {
        InquireError::OperationCanceled | InquireError::OperationInterrupted => CliError::Canceled,
        error => CliError::Prompt { reason: error.to_string() },
    })
}

/// Whether a value can be shown as it is, so that it can be offered as the answer.
fn is_shown_whole(value: &str) -> bool {
    Shown::line(value).as_str() == value
}

/// Asks for a value in place of one that cannot be shown; an empty answer keeps it.
fn ask_hidden(question: &Question, known: &str) -> Result<String, InquireError> {
    let message = Shown::line(&format!("{}:", question.prompt));
    let help = Shown::line(&format!("leave empty to keep the current value, which is not shown · {}", help(question)));
    let check = checker(question);
    let keeps_or = move |answer: &str| Ok(if answer.trim().is_empty() { Validation::Valid } else { check(answer) });
    let answer = Text::new(message.as_str()).with_validator(keeps_or).with_help_message(help.as_str()).prompt()?;
    Ok(if answer.trim().is_empty() { known.to_owned() } else { answer })
}

fn ask_text(question: &Question, known: Option<&str>) -> Result<String, InquireError> {
    let message = format!("{}:", question.prompt);
    let help = help(question);
    let check = checker(question);
    let mut prompt = Text::new(&message).with_validator(move |answer: &str| Ok(check(answer)));
    if !help.is_empty() {
        prompt = prompt.with_help_message(&help);
    }
    if let Some(default) = known.or(question.default).filter(|default| !default.is_empty()) {
        prompt = prompt.with_default(default);
    } else if let Some(example) = question.example {
        prompt = prompt.with_placeholder(example);
    }
    prompt.prompt()
}

fn ask_secret(question: &Question) -> Result<String, InquireError> {
    output::message(&Shown::line(&format!("note: {READABLE}")));
    let message = format!("{}:", question.prompt);
    let help = help(question);
    let prompt = Password::new(&message).without_confirmation().with_display_mode(PasswordDisplayMode::Hidden);
    if help.is_empty() { prompt.prompt() } else { prompt.with_help_message(&help).prompt() }
}

/// The meaning of the answer, its form, and the option that gives it.
fn help(question: &Question) -> String {
    let form = question.kind.describe();
    let form = if form == "text" { String::new() } else { form };
    let flag = format!("--set {}=…", question.key);
    let parts = [question.meaning.unwrap_or_default(), form.as_str(), flag.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn checker(question: &Question) -> impl Fn(&str) -> Validation + Clone + 'static {
    let (kind, required) = (question.kind, question.required);
    move |answer| {
        let answer = answer.trim();
        if answer.is_empty() {
            return if required { invalid("an answer is required".into()) } else { Validation::Valid };
        }
        match kind.check(answer) {
            Ok(()) => Validation::Valid,
            Err(issue) => invalid(Shown::line(&format!("`{answer}` {}", issue.message)).into_string()),
        }
    }
}

fn invalid(message: String) -> Validation {
    Validation::Invalid(ErrorMessage::Custom(message))
}
