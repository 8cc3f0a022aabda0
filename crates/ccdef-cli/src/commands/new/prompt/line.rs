//! A prompt for one line, with the keys of a shell.

use std::borrow::Cow;
use std::cell::RefCell;

use ccdef_core::engine::Shown;
use ccdef_core::engine::scaffold::Question;
use rustyline::completion::{Completer, FilenameCompleter, Pair};
use rustyline::error::ReadlineError;
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::history::MemHistory;
use rustyline::validate::{ValidationContext, ValidationResult, Validator};
use rustyline::{Behavior, Config, Context, Editor, Helper};

use super::form::help;
use super::pem::is_pasted_in_part;
use super::terminal::restore_at_signals;
use crate::commands::new::notes::say;
use crate::error::CliError;

/// Prompts for one line. The known part of the answer can be edited; Ctrl-U clears the line.
///
/// # Errors
/// Fails when the user cancels, or when the terminal does not support prompts.
pub(super) fn ask(question: &Question, known: Option<&str>) -> Result<String, CliError> {
    let start = known.or(question.default).unwrap_or_default();
    if !is_shown_whole(start) || (is_dumb() && !start.is_empty()) {
        let accept = |answer: &str| if answer.is_empty() { Ok(String::new()) } else { question.accept(answer) };
        let current = if is_shown_whole(start) { format!("`{start}`") } else { "the current value".to_owned() };
        let hint = format!("{} · leave empty to keep {current}", help(question));
        let answer = read(question.prompt, &hint, "", false, &accept)?;
        return Ok(if answer.is_empty() { start.to_owned() } else { answer });
    }
    let typed = RefCell::new(String::new());
    let accept = |answer: &str| {
        answer.clone_into(&mut typed.borrow_mut());
        question.accept(answer)
    };
    let meant = read(question.prompt, &help(question), start, false, &accept)?;
    if meant != *typed.borrow() {
        say(&format!("  using `{meant}`"));
    }
    Ok(meant)
}

/// Whether the terminal cannot move its cursor, so that a known part of the answer cannot be edited.
fn is_dumb() -> bool {
    std::env::var_os("TERM").is_none_or(|terminal| ["", "dumb", "cons25", "emacs"].iter().any(|dumb| terminal == *dumb))
}

/// Whether a value can be shown as it is: without credentials and control characters.
fn is_shown_whole(value: &str) -> bool {
    Shown::line(value).as_str() == value
}

/// Reads a line until it is accepted; returns what it means. The reason of a refusal is shown below the line.
///
/// # Errors
/// Fails as [`ask`] does.
pub(super) fn read(
    prompt: &str,
    help: &str,
    start: &str,
    completes_paths: bool,
    accept: &dyn Fn(&str) -> Result<String, String>,
) -> Result<String, CliError> {
    restore_at_signals();
    let config = Config::builder().behavior(Behavior::PreferTerm).auto_add_history(false).build();
    let mut editor: Editor<LineRules<'_>, MemHistory> =
        Editor::with_history(config, MemHistory::new()).map_err(refused)?;
    let paths = completes_paths.then(FilenameCompleter::new);
    editor.set_helper(Some(LineRules { accept, paths }));
    say(&format!("? {prompt}\n  {help}"));
    loop {
        let line = editor.readline_with_initial("> ", (start, "")).map_err(refused)?;
        match accept(line.trim_ascii()) {
            Ok(meant) => return Ok(meant),
            Err(reason) => say(&format!("  {reason}")),
        }
    }
}

/// What the line editor accepts and completes.
struct LineRules<'a> {
    accept: &'a dyn Fn(&str) -> Result<String, String>,
    paths: Option<FilenameCompleter>,
}

impl Helper for LineRules<'_> {}

impl Hinter for LineRules<'_> {
    type Hint = String;
}

impl Highlighter for LineRules<'_> {
    fn highlight<'l>(&self, line: &'l str, _pos: usize) -> Cow<'l, str> {
        Cow::Borrowed(line)
    }
}

impl Validator for LineRules<'_> {
    fn validate(&self, context: &mut ValidationContext<'_>) -> rustyline::Result<ValidationResult> {
        if self.paths.is_some() && is_pasted_in_part(context.input()) {
            return Ok(ValidationResult::Incomplete);
        }
        Ok(match (self.accept)(context.input().trim_ascii()) {
            Ok(_) => ValidationResult::Valid(None),
            Err(reason) => ValidationResult::Invalid(Some(format!("\n  {}", Shown::text(&reason)))),
        })
    }
}

impl Completer for LineRules<'_> {
    type Candidate = Pair;

    fn complete(&self, line: &str, at: usize, context: &Context<'_>) -> rustyline::Result<(usize, Vec<Pair>)> {
        match &self.paths {
            Some(paths) => paths.complete(line, at, context),
            None => Ok((at, Vec::new())),
        }
    }
}

fn refused(error: ReadlineError) -> CliError {
    match error {
        ReadlineError::Eof | ReadlineError::Interrupted => CliError::Canceled,
        error => CliError::Prompt { reason: error.to_string() },
    }
}
