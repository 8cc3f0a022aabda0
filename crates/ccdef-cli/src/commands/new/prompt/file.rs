//! A prompt for the path of a file whose content is the answer, because its text has several lines.

use std::path::Path;

use ccdef_core::engine::scaffold::Question;

use super::form::help;
use super::line;
use super::pem::is_pasted;
use crate::commands::new::answers::content_of;
use crate::error::CliError;

/// Prompts for the path of a file and returns its content.
///
/// # Errors
/// Fails when the user cancels, or when the terminal does not support prompts.
pub(super) fn ask(question: &Question, known: Option<&str>) -> Result<String, CliError> {
    let known = known.filter(|known| !known.is_empty());
    let keeps = if known.is_some() { " · leave empty to keep the current value" } else { "" };
    let hint = format!("path of the file that contains it; Tab completes · {}{keeps}", help(question));
    let accept = |path: &str| match known {
        Some(known) if path.is_empty() => Ok(known.to_owned()),
        _ if path.is_empty() => question.accept(""),
        _ => content(question, path),
    };
    line::read(question.prompt, &hint, "", true, &accept)
}

/// The content of the file if it is an answer to the question; a path may be in quotes, as terminals paste it. A text in PEM
/// form is no path, but the answer itself.
fn content(question: &Question, path: &str) -> Result<String, String> {
    if is_pasted(path) {
        return question.accept(path);
    }
    let path = path.trim_matches(['"', '\'']);
    let content = content_of(Path::new(path)).map_err(|error| reason(&error))?;
    question.accept(&content)
}

fn reason(error: &CliError) -> String {
    match std::error::Error::source(error) {
        Some(cause) => format!("{error}: {cause}"),
        None => error.to_string(),
    }
}
