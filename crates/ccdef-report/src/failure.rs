//! Errors of the tool itself, which are not findings: as text, and as JSON.

use std::io;

use annotate_snippets::{Group, Level, Renderer};
use ccdef_core::engine::Shown;
use serde::Serialize;

use crate::json::JsonText;
use crate::printer::Printer;
use crate::tool::Tool;
use crate::wrap::wrap;

/// The width of help, in columns.
const WIDTH: usize = 100;

/// Why a command failed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Failure {
    /// What went wrong: lower case, no full stop.
    pub message: String,
    /// Its causes, nearest first.
    pub causes: Vec<String>,
    /// What to do about it.
    pub help: Option<String>,
    /// The exit code of a command that fails with it.
    pub exit_code: u8,
}

impl Failure {
    /// A failure without causes and help.
    pub fn new(message: impl Into<String>, exit_code: u8) -> Self {
        Self { message: message.into(), causes: Vec::new(), help: None, exit_code }
    }

    /// Its causes, nearest first.
    pub fn causes(mut self, causes: Vec<String>) -> Self {
        self.causes = causes;
        self
    }

    /// What to do about it.
    pub fn help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
    }
}

/// Writes failures as text.
///
/// # Errors
/// Fails only when `out` does.
pub fn failures_as_text(failures: &[Failure], color: bool, out: &mut Printer<'_>) -> io::Result<()> {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    for failure in failures {
        let mut chain = vec![failure.message.as_str()];
        chain.extend(failure.causes.iter().map(String::as_str));
        let title = Level::ERROR.primary_title(Shown::line(&chain.join(": ")).into_string());
        let help = failure.help.iter().map(|help| Level::HELP.secondary_title(wrap(Shown::text(help).as_str(), WIDTH)));
        for title in [title].into_iter().chain(help) {
            out.line(&Shown::styled(&renderer.render(&[Group::with_title(title)])))?;
        }
    }
    Ok(())
}

/// Writes failures as JSON: `ccdef.error/1`.
///
/// # Errors
/// Fails only when `out` does.
pub fn failures_as_json(failures: &[Failure], out: &mut Printer<'_>) -> io::Result<()> {
    let exit_code = failures.iter().map(|failure| failure.exit_code).max().unwrap_or_default();
    let errors = failures.iter().map(FailureJson::of).collect();
    out.json(&FailuresJson { schema: "ccdef.error/1", tool: Tool::THIS, errors, exit_code })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FailuresJson<'f> {
    schema: &'static str,
    tool: Tool,
    errors: Vec<FailureJson<'f>>,
    exit_code: u8,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct FailureJson<'f> {
    message: JsonText<'f>,
    causes: Vec<JsonText<'f>>,
    help: Option<JsonText<'f>>,
    exit_code: u8,
}

impl<'f> FailureJson<'f> {
    fn of(failure: &'f Failure) -> Self {
        let Failure { message, causes, help, exit_code } = failure;
        Self {
            message: JsonText::of(message),
            causes: causes.iter().map(JsonText::of).collect(),
            help: help.as_deref().map(JsonText::of),
            exit_code: *exit_code,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Failure, failures_as_json, failures_as_text};
    use crate::printer::Printer;

    fn failures() -> Vec<Failure> {
        let unreadable = Failure::new("cannot read `a\u{1b}.xml`", 3).causes(vec!["permission denied".into()]);
        let unknown = Failure::new("unknown profile `acm`", 2);
        let unknown = unknown.help(Some("did you mean `acme`?\nprofiles: acme, other".into()));
        vec![unreadable, unknown]
    }

    #[test]
    fn failures_as_text_have_causes_and_help() {
        let mut out = Vec::new();
        failures_as_text(&failures(), false, &mut Printer::new(&mut out)).unwrap();
        insta::assert_snapshot!(String::from_utf8(out).unwrap());
    }

    #[test]
    fn failures_as_json_have_the_highest_exit_code() {
        let mut out = Vec::new();
        failures_as_json(&failures(), &mut Printer::new(&mut out)).unwrap();
        insta::assert_snapshot!(String::from_utf8(out).unwrap());
    }
}
