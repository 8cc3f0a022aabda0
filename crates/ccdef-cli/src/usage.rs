//! Invalid command lines, and those without a command.

mod check_alone;

use std::ffi::{OsStr, OsString};
use std::path::Path;

use ccdef_core::engine::Shown;
use ccdef_report::{Failure, failures_as_json};
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory, FromArgMatches};

use self::check_alone::parse_check;
use crate::args::{self, Cli};
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::output::{self, OutputStyle};

/// Parses the command line. Without a command it is a command line of `check`: `ccdef acme.xml`, `ccdef --fix`.
///
/// # Errors
/// Fails when the command line is not valid, or requests help.
pub(crate) fn parse(arguments: &[OsString]) -> Result<Cli, clap::Error> {
    if let Some(check) = parse_check(arguments) {
        return Ok(check);
    }
    let parser = &mut Cli::command();
    parse_or_check(parser, arguments).map_err(|error| with_tips(error, parser, arguments))
}

fn parse_or_check(parser: &mut Command, arguments: &[OsString]) -> Result<Cli, clap::Error> {
    let error = match parse_as_given(parser, arguments) {
        Err(error) if has_no_command(&error, parser, arguments) => error,
        parsed => return parsed,
    };
    let program = arguments.first().cloned().unwrap_or_default();
    let given = arguments.iter().skip(1).cloned();
    let completed: Vec<OsString> = [program, "check".into()].into_iter().chain(given).collect();
    match parse_as_given(parser, &completed) {
        // The command is not the first argument: `ccdef --fix check`.
        Ok(Cli { command: args::Command::Check(check), .. })
            if check.input.paths.iter().any(|path| is_command(path, parser)) =>
        {
            Err(error)
        }
        parsed => parsed,
    }
}

fn parse_as_given(parser: &mut Command, arguments: &[OsString]) -> Result<Cli, clap::Error> {
    parser.try_get_matches_from_mut(arguments).and_then(|matches| Cli::from_arg_matches(&matches))
}

/// Adds what the user probably means to an error.
fn with_tips(mut error: clap::Error, parser: &Command, arguments: &[OsString]) -> clap::Error {
    if let Some(ContextValue::Strings(similar)) = error.get(ContextKind::SuggestedSubcommand) {
        // The parser has the most similar one last.
        let best_first = similar.iter().rev().cloned().collect();
        error.insert(ContextKind::SuggestedSubcommand, ContextValue::Strings(best_first));
    }
    let tips = tips(&error, parser, arguments);
    if !tips.is_empty() {
        let tips = tips.into_iter().map(Into::into).collect();
        error.insert(ContextKind::Suggested, ContextValue::StyledStrs(tips));
    }
    error
}

fn tips(error: &clap::Error, parser: &Command, arguments: &[OsString]) -> Vec<String> {
    let command = arguments.iter().skip(1).find_map(|argument| argument.to_str().filter(|word| !word.starts_with('-')));
    match (error.kind(), command) {
        (ErrorKind::MissingRequiredArgument, Some(command)) => {
            let Some(ContextValue::Strings(missing)) = error.get(ContextKind::InvalidArg) else { return Vec::new() };
            let options = parser.find_subcommand(command).into_iter().flat_map(Command::get_arguments);
            options.filter(|option| missing.contains(&option.to_string())).filter_map(values_of).collect()
        }
        (ErrorKind::InvalidSubcommand, Some(path)) if is_path(path) => {
            let named = arguments.iter().skip(1).find(|argument| is_command(argument, parser));
            let named = named.and_then(|argument| argument.to_str()).unwrap_or_default();
            vec![format!(
                "put the command first: 'ccdef {named} {path}'; a path with the name of a command is './{named}'"
            )]
        }
        (ErrorKind::InvalidSubcommand, Some("profile")) => match error.get(ContextKind::InvalidSubcommand) {
            Some(ContextValue::String(id)) if error.get(ContextKind::SuggestedSubcommand).is_none() => {
                vec![format!("to show a profile, use 'ccdef profile show {id}'")]
            }
            _ => Vec::new(),
        },
        (ErrorKind::UnknownArgument, Some("new")) => match error.get(ContextKind::InvalidArg) {
            Some(ContextValue::String(path)) if !path.starts_with('-') => {
                vec![format!("to write the definition to this file, use '-o {path}'")]
            }
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// The values of an option that has only some.
fn values_of(option: &clap::Arg) -> Option<String> {
    let values: Vec<String> =
        option.get_possible_values().iter().map(|value| format!("'{}'", value.get_name())).collect();
    let name = option.get_long().filter(|_| !values.is_empty())?;
    Some(format!("the values of '--{name}' are {}", values.join(", ")))
}

/// Whether the arguments up to the invalid one contain no command, and the invalid one can be an argument of `check`.
fn has_no_command(error: &clap::Error, parser: &Command, arguments: &[OsString]) -> bool {
    let invalid = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.as_str()),
        _ => None,
    };
    match error.kind() {
        ErrorKind::MissingSubcommand => true,
        ErrorKind::InvalidSubcommand => invalid(ContextKind::InvalidSubcommand).is_some_and(is_path),
        ErrorKind::UnknownArgument => invalid(ContextKind::InvalidArg).is_some_and(|option| {
            let before = |argument: &&OsString| !argument.as_encoded_bytes().starts_with(option.as_bytes());
            !arguments.iter().skip(1).take_while(before).any(|argument| is_command(argument, parser))
        }),
        _ => false,
    }
}

/// Whether a word is meant as a path: it exists, or has a separator or an extension.
fn is_path(word: &str) -> bool {
    let path = Path::new(word);
    word.contains(std::path::is_separator) || path.extension().is_some() || path.exists()
}

/// Whether an argument is the name of a command. A file or folder of this name is written with its folder: `./rules`.
fn is_command(argument: impl AsRef<OsStr>, parser: &Command) -> bool {
    let name = argument.as_ref();
    name == "help"
        || parser
            .get_subcommands()
            .any(|command| command.get_name_and_visible_aliases().iter().any(|known| *known == name))
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
    use ccdef_core::engine::Registry;
    use ccdef_core::tables::FORMAT_PAGES;
    use clap::CommandFactory;

    use super::parse;
    use crate::args::{Cli, Command};

    /// The paths of `check`; `None` for another command, or the error.
    fn paths(arguments: &[&str]) -> Result<Option<Vec<String>>, String> {
        let arguments: Vec<_> = arguments.iter().map(Into::into).collect();
        match parse(&arguments) {
            Ok(Cli { command: Command::Check(check), .. }) => {
                Ok(Some(check.input.paths.iter().map(|path| path.display().to_string()).collect()))
            }
            Ok(_) => Ok(None),
            Err(error) => Err(error.to_string().lines().next().unwrap_or_default().to_owned()),
        }
    }

    #[test]
    fn a_command_line_without_a_command_is_one_of_check() {
        let cases: [(&[&str], &[&str]); 10] = [
            (&[], &[]),
            (&["ccdef", "check", "rules"], &["rules"]),
            (&["ccdef", "lint", "-q", "--", "-x.xml"], &["-x.xml"]),
            (&["ccdef"], &[]),
            (&["ccdef", "--json"], &[]),
            (&["ccdef", "--fail-on", "warning"], &[]),
            (&["ccdef", "--ignore", "profile", "acme.xml"], &["acme.xml"]),
            (&["ccdef", "-q", "missing.xml", "src"], &["missing.xml", "src"]),
            (&["ccdef", "src"], &["src"]),
            (&["ccdef", "./rules", "--fix"], &["./rules"]),
        ];
        for (arguments, expected) in cases {
            let expected = expected.iter().map(ToString::to_string).collect();
            assert_eq!(paths(arguments), Ok(Some(expected)), "{arguments:?}");
        }
    }

    #[test]
    fn the_name_of_a_command_is_never_a_path() {
        assert_eq!(paths(&["ccdef", "rules", "-q"]), Ok(None));
        for (arguments, expected) in [
            (["ccdef", "rules", "--fix"], "error: unexpected argument '--fix' found"),
            (["ccdef", "--fix", "rules"], "error: unexpected argument '--fix' found"),
            (["ccdef", "-q", "chek"], "error: unrecognized subcommand 'chek'"),
            (["ccdef", "--fail-on", "x"], "error: invalid value 'x' for '--fail-on <SEVERITY>'"),
        ] {
            assert_eq!(paths(&arguments), Err(expected.to_owned()), "{arguments:?}");
        }
    }

    /// The commands in backticks, without those that only begin a sentence, such as `ccdef` alone.
    fn commands_in(text: &str) -> Vec<String> {
        let outside_fences: String = text.split("```").step_by(2).collect();
        let spans = outside_fences.split('`').skip(1).step_by(2).map(|span| span.replace('\n', " "));
        spans.filter(|span| span.starts_with("ccdef ")).collect()
    }

    #[test]
    fn every_command_in_the_documentation_exists() {
        let registry = Registry::load().expect("the linked profiles do not conflict");
        let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
        let readme = std::fs::read_to_string(readme).expect("the workspace has a README");
        let pages = FORMAT_PAGES.iter().map(|page| page.text);
        let texts = registry.rules().map(|rule| rule.docs).chain(pages).chain([readme.as_str()]);
        let parser = Cli::command();
        for line in texts.flat_map(commands_in) {
            let words: Vec<&str> = line.split_whitespace().skip(1).collect();
            let check = || parser.find_subcommand("check").expect("it exists");
            let command = match words[0] {
                option if option.starts_with('-') => check(),
                path if super::is_path(path) => check(),
                name => parser.find_subcommand(name).unwrap_or_else(|| panic!("`{line}`: no command `{name}`")),
            };
            let options = || command.get_arguments().chain(parser.get_arguments()).filter_map(clap::Arg::get_long);
            for option in words.iter().filter_map(|word| word.strip_prefix("--")) {
                let name = option.split('=').next().unwrap_or_default();
                let is_known = ["help", "version"].contains(&name) || options().any(|known| known == name);
                assert!(is_known, "`{line}`: no option `--{name}`");
            }
        }
    }

    #[test]
    fn errors_have_tips() {
        for (arguments, expected) in [
            (&["ccdef", "convert", "acme.xml"][..], "tip: the values of '--to' are 'import', 'metadata', 'json'"),
            (&["ccdef", "schema"], "tip: the values of '--kind' are "),
            (&["ccdef", "profile", "webex"], "tip: to show a profile, use 'ccdef profile show webex'"),
            (&["ccdef", "new", "acme.xml"], "tip: to write the definition to this file, use '-o acme.xml'"),
            (&["ccdef", "chek"], "tip: some similar subcommands exist: 'check', 'schema'"),
        ] {
            let arguments: Vec<_> = arguments.iter().map(Into::into).collect();
            let error = parse(&arguments).expect_err("it is not valid").to_string();
            assert!(error.contains(expected), "{error}");
        }
    }

    #[test]
    fn help_describes_the_program() {
        assert!(paths(&["ccdef", "--help"]).is_err_and(|help| help.starts_with("Check, create and convert")));
    }
}
