//! Errors of the tool. Problems of a definition are findings, not errors.

use std::error::Error;
use std::io;

use ccdef_core::engine::RegistryError;
use ccdef_core::engine::scaffold::{AnswerProblem, NotOffered};
use ccdef_core::tables::UnknownProfile;
use ccdef_report::Failure;

use crate::exit::ExitStatus;
use crate::shown_path::ShownPath;
use crate::similar::similar;

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CliError {
    /// A file cannot be read.
    #[error("cannot read `{path}`")]
    Read {
        /// The file as it was given or found.
        path: ShownPath,
        /// Why.
        source: io::Error,
    },
    /// A folder cannot be searched.
    #[error("cannot search `{path}`")]
    Search {
        /// The folder as it was given.
        path: ShownPath,
        /// Why.
        source: io::Error,
    },
    /// A folder contains no definition.
    #[error("no call center definition in `{path}`")]
    NoDefinition {
        /// The folder as it was given.
        path: ShownPath,
    },
    /// The configuration excludes every definition that was found.
    #[error("no file to check: the configuration excludes every definition that was found")]
    AllExcluded {
        /// The globs that exclude them, one per line.
        globs: String,
    },
    /// A file cannot be written.
    #[error("cannot write `{path}`")]
    WriteFile {
        /// The file.
        path: ShownPath,
        /// Why.
        source: io::Error,
    },
    /// A file that would be written already exists.
    #[error("`{path}` already exists")]
    Exists {
        /// The file.
        path: ShownPath,
    },
    /// Two definitions would be written to the same file.
    #[error("`{path}` and `{other}` would both be written to `{file}`")]
    SameName {
        /// The second input, as it was given or found.
        path: ShownPath,
        /// The first input, which is written.
        other: ShownPath,
        /// The file name that both would get.
        file: String,
    },
    /// Neither of two folders has a definition.
    #[error("no call center definition in `{old}` or `{new}`")]
    NothingToCompare {
        /// The first folder as it was given.
        old: ShownPath,
        /// The second folder as it was given.
        new: ShownPath,
    },
    /// A file cannot be read as a call center definition.
    #[error("`{path}` cannot be read as a call center definition")]
    NotADefinition {
        /// The file as it was given.
        path: ShownPath,
        /// What to do about it.
        help: String,
    },
    /// Answers are missing or not valid.
    #[error("{}", answers_headline(problems))]
    Answers {
        /// One problem per answer.
        problems: Vec<AnswerProblem>,
    },
    /// A configuration file is not valid.
    #[error("{path}:{line}:{column}: {reason}")]
    Config {
        /// The file.
        path: ShownPath,
        /// Line, from 1.
        line: u32,
        /// Column, from 1.
        column: u32,
        /// What is wrong.
        reason: String,
        /// What to do about it.
        help: Option<String>,
    },
    /// A file of answers is not valid.
    #[error("`{path}` is not a valid file of answers: {reason}")]
    AnswersFile {
        /// The file.
        path: ShownPath,
        /// Why.
        reason: String,
    },
    /// The user canceled a question.
    #[error("canceled; no file was written")]
    Canceled,
    /// The terminal does not support prompts.
    #[error("cannot ask questions on this terminal: {reason}")]
    Prompt {
        /// Why.
        reason: String,
    },
    /// A command line is not valid.
    #[error("{message}")]
    Usage {
        /// What is wrong.
        message: String,
        /// What to do about it.
        help: String,
    },
    /// The program `git` cannot be run, or fails.
    #[error("{message}")]
    Git {
        /// What is wrong.
        message: String,
        /// What to do about it.
        help: String,
    },
    /// The output cannot be written.
    #[error("cannot write the output")]
    Write(#[source] io::Error),
    /// `sfdx-project.json` is not valid.
    #[error("`{path}` is not a valid Salesforce DX project file: {reason}")]
    Project {
        /// The file.
        path: ShownPath,
        /// Why.
        reason: String,
    },
    /// No linked profile has the requested id.
    #[error(transparent)]
    UnknownProfile(#[from] UnknownProfile),
    /// A requested name does not exist.
    #[error("unknown {what} `{word}`")]
    UnknownName {
        /// The kind of name, such as `rule`.
        what: &'static str,
        /// The requested name.
        word: String,
        /// A similar name that exists.
        suggestion: Option<String>,
        /// The names that exist, or how to list them.
        known: String,
    },
    /// No explanation matches a text.
    #[error("no explanation is known for `{text}`")]
    NoExplanation {
        /// The text, or its start.
        text: String,
        /// What to do about it: related topics.
        help: String,
    },
    /// The linked profiles conflict.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<NotOffered> for CliError {
    fn from(refused: NotOffered) -> Self {
        Self::Usage {
            message: format!("`ccdef new` does not support the profile `{}`", refused.profile),
            help: refused.reason.to_owned(),
        }
    }
}

/// The help if a folder has no definition.
const WHAT_IS_FOUND: &str = "definitions are `*.callCenter` and `*.callCenter-meta.xml` files, and XML files with the \
                             root element `callCenter`\n\
                             files that Git or `.forceignore` ignores are skipped";

/// What is possible for a command that reads any file.
const ANY_NAME: &str = "give the path of a file to check it whatever its name";

impl CliError {
    /// The exit status of a command that ends with this error.
    pub fn exit_status(&self) -> ExitStatus {
        match self {
            Self::Project { .. }
            | Self::UnknownProfile(_)
            | Self::UnknownName { .. }
            | Self::NoExplanation { .. }
            | Self::Usage { .. }
            | Self::Answers { .. }
            | Self::Config { .. }
            | Self::AnswersFile { .. }
            | Self::Canceled => ExitStatus::Usage,
            Self::Read { .. }
            | Self::Search { .. }
            | Self::NoDefinition { .. }
            | Self::NothingToCompare { .. }
            | Self::AllExcluded { .. }
            | Self::Git { .. }
            | Self::Write(_)
            | Self::WriteFile { .. }
            | Self::Exists { .. }
            | Self::Prompt { .. }
            | Self::SameName { .. }
            | Self::Registry(_) => ExitStatus::Failure,
            Self::NotADefinition { .. } => ExitStatus::Findings,
        }
    }

    /// What to do about it.
    pub fn help(&self) -> Option<String> {
        match self {
            Self::NoDefinition { .. } => Some(format!("{WHAT_IS_FOUND}\n{ANY_NAME}, or add `--allow-empty`")),
            Self::NothingToCompare { .. } => Some(WHAT_IS_FOUND.into()),
            Self::AllExcluded { globs } => Some(format!(
                "{globs}\nchange the globs, give the path of a file instead of its folder, or add `--allow-empty`"
            )),
            Self::UnknownProfile(unknown) => Some(profile_help(unknown)),
            Self::UnknownName { suggestion, known, .. } => Some(did_you_mean(suggestion.as_deref(), known)),
            Self::Config { help, .. } => help.clone(),
            Self::NotADefinition { help, .. }
            | Self::Usage { help, .. }
            | Self::NoExplanation { help, .. }
            | Self::Git { help, .. } => Some(help.clone()),
            Self::Answers { problems } => Some(answers_help(problems)),
            Self::Prompt { .. } => Some("answer with `--set KEY=VALUE` and add `--no-input`".into()),
            Self::Exists { .. } => Some("add `--force` to overwrite it".into()),
            Self::SameName { other, .. } => Some(format!(
                "internal names are unique in an org; only `{other}` was converted: convert the other file \
                 separately, with `--name NAME`"
            )),
            Self::Read { path, source } => {
                let is_pattern = source.kind() == io::ErrorKind::NotFound && path.raw().contains(['*', '?']);
                is_pattern.then(|| "no file matches this pattern: give the folder, such as `ccdef check .`".into())
            }
            Self::Search { .. }
            | Self::Write(_)
            | Self::WriteFile { .. }
            | Self::AnswersFile { .. }
            | Self::Canceled
            | Self::Project { .. }
            | Self::Registry(_) => None,
        }
    }

    /// The error in the form that is printed.
    pub(crate) fn to_failure(&self) -> Failure {
        let mut causes = Vec::new();
        let mut source = self.source();
        while let Some(cause) = source {
            causes.push(cause.to_string());
            source = cause.source();
        }
        Failure::new(self.to_string(), self.exit_status().code()).causes(causes).help(self.help())
    }
}

/// A similar name, if there is one, and the names that exist.
pub(crate) fn did_you_mean(suggestion: Option<&str>, known: &str) -> String {
    match suggestion {
        Some(suggestion) => format!("did you mean `{suggestion}`?\n{known}"),
        None => known.into(),
    }
}

fn profile_help(unknown: &UnknownProfile) -> String {
    let known: Vec<&str> = unknown.known.iter().map(|id| id.as_str()).collect();
    let suggestion = similar(&unknown.id, &known);
    did_you_mean(suggestion, &format!("profiles: {}", known.join(", ")))
}

fn answers_headline(problems: &[AnswerProblem]) -> String {
    match problems {
        [only] => only.message.clone(),
        several if several.iter().all(|problem| problem.is_missing) => format!("{} answers are missing", several.len()),
        several => format!("{} answers are missing or not valid", several.len()),
    }
}

/// One line per answer, so that all of them can be given at once.
fn answers_help(problems: &[AnswerProblem]) -> String {
    if let [only] = problems {
        return only.help.clone().unwrap_or_else(|| format!("answer with `--set {}=…`", only.key));
    }
    let line = |problem: &AnswerProblem| match &problem.help {
        Some(help) => format!("{}: {}", problem.message, help),
        None => problem.message.clone(),
    };
    problems.iter().map(line).collect::<Vec<_>>().join("\n")
}
