//! Invalid command lines, and those without a command.

use std::ffi::OsString;

use ccdef_core::engine::Shown;
use ccdef_report::{Failure, failures_as_json};
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue};

use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::output::{self, OutputStyle};

/// Inserts `check` where only flags or no arguments are given.
pub(crate) fn with_default_command(mut arguments: Vec<OsString>) -> Vec<OsString> {
    let is_flag = |argument: &OsString| argument.to_string_lossy().starts_with('-');
    let asks_for_help = |argument: &OsString| matches!(argument.to_str(), Some("-h" | "--help" | "-V" | "--version"));
    let given = arguments.get(1..).unwrap_or_default();
    if given.iter().all(is_flag) && !given.iter().any(asks_for_help) {
        arguments.insert(arguments.len().min(1), "check".into());
    }
    arguments
}

/// Prints the message of the parser: help and version to standard output, errors to standard error.
pub(crate) fn report(error: clap::Error, arguments: &[OsString]) -> ExitStatus {
    if !error.use_stderr() {
        let text = rendered(&error, OutputStyle::of_stdout());
        let printed = output::print(|out| out.text(&Shown::of_program(&text)));
        return if let Err(CliError::Write(_)) = printed { ExitStatus::Failure } else { ExitStatus::Success };
    }
    let error = with_shown_values(error);
    output::message(&Shown::styled(rendered(&error, OutputStyle::of_stderr()).trim_end()));
    if has_json_output(arguments) {
        let failure = failure(&error);
        let _ = output::print(|out| failures_as_json(&[failure], out));
    }
    ExitStatus::Usage
}

fn rendered(error: &clap::Error, style: OutputStyle) -> String {
    let text = error.render();
    if style.color { text.ansi().to_string() } else { text.to_string() }
}

/// The error with every value of the command line as it may be shown: on one line.
fn with_shown_values(mut error: clap::Error) -> clap::Error {
    let shown = |text: &String| Shown::line(text).into_string();
    let values: Vec<(ContextKind, ContextValue)> = error
        .context()
        .filter_map(|(kind, value)| match value {
            ContextValue::String(text) => Some((kind, ContextValue::String(shown(text)))),
            ContextValue::Strings(texts) => Some((kind, ContextValue::Strings(texts.iter().map(shown).collect()))),
            ContextValue::StyledStrs(texts) => {
                let shown = |text: &StyledStr| StyledStr::from(Shown::line(&text.to_string()).into_string());
                Some((kind, ContextValue::StyledStrs(texts.iter().map(shown).collect())))
            }
            _ => None,
        })
        .collect();
    for (kind, value) in values {
        error.insert(kind, value);
    }
    error
}

/// Whether an invalid command line requests JSON output.
fn has_json_output(arguments: &[OsString]) -> bool {
    let is = |argument: &OsString, text: &str| argument == text;
    let pair = |pair: &[OsString]| is(&pair[0], "--format") && is(&pair[1], "json");
    arguments.iter().any(|argument| is(argument, "--json") || is(argument, "--format=json"))
        || arguments.windows(2).any(pair)
}

/// The first paragraph of the parser's text is the message, its tips are the help.
fn failure(error: &clap::Error) -> Failure {
    let text = error.to_string();
    let mut paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    let message = paragraphs.next().unwrap_or_default();
    let tips: Vec<&str> = paragraphs.filter_map(|paragraph| paragraph.strip_prefix("tip: ")).collect();
    let help = Some(tips.join("; ")).filter(|help| !help.is_empty());
    Failure::new(message.trim_start_matches("error: "), ExitStatus::Usage.code()).help(help)
}

#[cfg(test)]
mod tests {
    use super::with_default_command;

    fn completed(arguments: &[&str]) -> Vec<String> {
        let arguments = arguments.iter().map(Into::into).collect();
        with_default_command(arguments).into_iter().map(|argument| argument.into_string().unwrap()).collect()
    }

    #[test]
    fn only_a_command_line_without_a_command_gets_the_default_one() {
        assert_eq!(completed(&["ccdef"]), ["ccdef", "check"]);
        assert_eq!(completed(&["ccdef", "--json"]), ["ccdef", "check", "--json"]);
        assert_eq!(completed(&["ccdef", "--help"]), ["ccdef", "--help"]);
        assert_eq!(completed(&["ccdef", "rules", "-q"]), ["ccdef", "rules", "-q"]);
        assert_eq!(completed(&[]), ["check"]);
    }
}
