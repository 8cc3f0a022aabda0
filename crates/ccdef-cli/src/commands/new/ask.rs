//! Questions on a terminal. Each of them can be answered by an option instead.

use std::fmt;
use std::io::{self, IsTerminal};

use ccdef_core::engine::Shown;
use ccdef_core::engine::scaffold::{AnswerProblem, Answers, Blueprint, Question, QuestionTarget, short_key};
use ccdef_core::syntax::Draft;

use super::notes::say;
use super::prompt;
use crate::error::CliError;

/// Whether questions are allowed and possible.
pub(super) fn may_ask(no_input: bool) -> bool {
    !no_input && io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks the questions that have no answer yet. With an existing definition, these are the ones that it does not answer,
/// and the names, because a copy requires another internal name.
///
/// # Errors
/// Fails when an answer that was given is not valid, or when the user cancels.
pub(super) fn all(blueprint: &Blueprint<'_>, answers: &mut Answers, existing: Option<&Draft>) -> Result<(), CliError> {
    if let Some(draft) = existing {
        names(blueprint, answers, draft)?;
    }
    let mut asked: Vec<String> = Vec::new();
    loop {
        let open = blueprint.open_questions(answers, existing).map_err(|problems| CliError::Answers { problems })?;
        let is_next =
            |question: &&&Question| !asked.contains(&question.key) && (existing.is_none() || question.required);
        let Some(question) = open.iter().find(is_next) else { return Ok(()) };
        let answer = prompt::ask(question, None)?;
        asked.push(question.key.clone());
        if !answer.is_empty() || question.default.is_some() {
            answers.set(question.key.clone(), answer);
        }
    }
}

/// Prompts for the names of a copy.
fn names(blueprint: &Blueprint<'_>, answers: &mut Answers, existing: &Draft) -> Result<(), CliError> {
    let given = blueprint.canonical(answers, Some(existing)).map_err(|problems| CliError::Answers { problems })?;
    for question in blueprint.questions() {
        let QuestionTarget::Setting { section, item } = question.target else { continue };
        if short_key(item).is_some() && given.get(&question.key).is_none() {
            let answer = prompt::ask(question, existing.value(section, item))?;
            answers.set(question.key.clone(), answer);
        }
    }
    Ok(())
}

/// Offers the optional items that would not be written, and prompts for the values of those that the user chooses.
///
/// # Errors
/// Fails when the user cancels.
pub(super) fn optional(items: Vec<Question>, answers: &mut Answers) -> Result<(), CliError> {
    if items.is_empty() {
        return Ok(());
    }
    let message = "Also write these optional items? They cannot be added after the import:";
    for OptionalItem(question) in prompt::select_any(message, items.into_iter().map(OptionalItem).collect())? {
        let answer = prompt::ask(&question, None)?;
        answers.set(question.key, answer);
    }
    Ok(())
}

/// An item in a list.
struct OptionalItem(Question);

impl fmt::Display for OptionalItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.0.prompt, self.0.key)
    }
}

/// Prints each problem and asks its question again. `false` if a problem has no question, so that asking does not help.
///
/// # Errors
/// Fails when the user cancels.
pub(super) fn ask_again(
    blueprint: &Blueprint<'_>,
    problems: &[AnswerProblem],
    answers: &mut Answers,
) -> Result<bool, CliError> {
    let questions: Vec<Question> = problems.iter().filter_map(|problem| blueprint.question(&problem.key)).collect();
    if questions.len() < problems.len() {
        return Ok(false);
    }
    let given = blueprint.canonical(answers, None).unwrap_or_default();
    for (problem, question) in problems.iter().zip(questions) {
        let help = problem.help.as_ref().map_or(String::new(), |help| format!("\n  help: {help}"));
        say(&format!("{}{help}", Shown::line(&problem.message)));
        let answer = prompt::ask(&question, given.get(&question.key))?;
        answers.set(question.key, answer);
    }
    Ok(true)
}
