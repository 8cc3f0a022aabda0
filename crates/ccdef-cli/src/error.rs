//! What can keep the tool from doing its job. Problems of a document are no errors; they are findings.

use std::error::Error;
use std::io;

use ccdef_core::engine::RegistryError;
use ccdef_core::engine::scaffold::{AnswerProblem, NotOffered};
use ccdef_core::tables::UnknownProfile;
use ccdef_report::Failure;

use crate::exit::ExitStatus;

/// Why the tool could not do what it was asked for.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CliError {
    /// A file cannot be read.
    #[error("cannot read `{path}`")]
    Read {
        /// The file as it was given or found.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// A folder cannot be searched.
    #[error("cannot search `{path}`")]
    Search {
        /// The folder as it was given.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// There is nothing to check in a folder.
    #[error("no call center definition in `{path}`")]
    NoDefinition {
        /// The folder as it was given.
        path: String,
    },
    /// A file cannot be written.
    #[error("cannot write `{path}`")]
    WriteFile {
        /// The file.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// A file that would be written is there already.
    #[error("`{path}` exists already")]
    Exists {
        /// The file.
        path: String,
    },
    /// Two definitions would be written to one file.
    #[error("`{path}` and `{other}` would both become `{file}`")]
    SameName {
        /// The input that came second, as it was given or found.
        path: String,
        /// The one that came first, and is written.
        other: String,
        /// The name of the file that is made of either.
        file: String,
    },
    /// A file that has to be understood is broken or no call center definition.
    #[error("`{path}` is no call center definition that can be understood")]
    NotUnderstood {
        /// The file as it was given.
        path: String,
        /// What to do about it.
        help: String,
    },
    /// No definition can be made from some answers.
    #[error("{}", answers_headline(problems))]
    Answers {
        /// What is missing or wrong, answer by answer.
        problems: Vec<AnswerProblem>,
    },
    /// A configuration file says something that cannot be understood.
    #[error("{path}:{line}:{column}: {reason}")]
    Config {
        /// The file.
        path: String,
        /// Line, from 1.
        line: u32,
        /// Column, from 1.
        column: u32,
        /// What is wrong.
        reason: String,
        /// What to do about it.
        help: Option<String>,
    },
    /// A file of answers cannot be understood.
    #[error("cannot understand the answers in `{path}`: {reason}")]
    AnswersFile {
        /// The file.
        path: String,
        /// Why.
        reason: String,
    },
    /// The user gave up answering.
    #[error("given up; nothing was written")]
    GivenUp,
    /// The terminal does not do what prompts need.
    #[error("cannot ask on this terminal: {reason}")]
    Prompt {
        /// Why.
        reason: String,
    },
    /// The options of a command do not go together.
    #[error("{message}")]
    Usage {
        /// What does not go together.
        message: String,
        /// What to do about it.
        help: String,
    },
    /// The output cannot be written.
    #[error("cannot write the output")]
    Write(#[source] io::Error),
    /// Whoever reads the output has enough.
    #[error("the output was closed")]
    BrokenPipe,
    /// `sfdx-project.json` is not what Salesforce's tools write.
    #[error("cannot understand `{path}`")]
    Project {
        /// The file.
        path: String,
        /// Why.
        source: serde_json::Error,
    },
    /// A profile is asked for that is not linked.
    #[error(transparent)]
    UnknownProfile(#[from] UnknownProfile),
    /// A rule or category is asked for that does not exist.
    #[error("unknown {what} `{word}`")]
    UnknownName {
        /// What it should be, such as `rule`.
        what: &'static str,
        /// What was asked for.
        word: String,
        /// What was probably meant.
        suggestion: Option<String>,
        /// What there is, or how to see it.
        known: String,
    },
    /// A text is no message of Salesforce that is known.
    #[error("this is no message of Salesforce that is known here")]
    UnknownMessage {
        /// What comes nearest.
        nearest: Option<&'static str>,
    },
    /// The linked profiles cannot be used.
    #[error(transparent)]
    Registry(#[from] RegistryError),
}

impl From<NotOffered> for CliError {
    fn from(refused: NotOffered) -> Self {
        Self::Usage {
            message: format!("nothing is scaffolded for the profile `{}`", refused.profile),
            help: refused.reason.to_owned(),
        }
    }
}

impl CliError {
    /// What went wrong with the output.
    pub(crate) fn of_output(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::BrokenPipe } else { Self::Write(error) }
    }

    /// The exit status that it asks for.
    pub fn exit_status(&self) -> ExitStatus {
        match self {
            Self::BrokenPipe => ExitStatus::Success,
            Self::Project { .. }
            | Self::UnknownProfile(_)
            | Self::UnknownName { .. }
            | Self::Usage { .. }
            | Self::Answers { .. }
            | Self::Config { .. }
            | Self::AnswersFile { .. }
            | Self::GivenUp => ExitStatus::Usage,
            Self::Read { .. }
            | Self::Search { .. }
            | Self::NoDefinition { .. }
            | Self::Write(_)
            | Self::WriteFile { .. }
            | Self::Exists { .. }
            | Self::UnknownMessage { .. }
            | Self::Prompt { .. }
            | Self::SameName { .. }
            | Self::Registry(_) => ExitStatus::Failure,
            Self::NotUnderstood { .. } => ExitStatus::Findings,
        }
    }

    /// What to do about it.
    pub fn help(&self) -> Option<String> {
        match self {
            Self::NoDefinition { .. } => Some(
                "definitions are `*.callCenter`, `*.callCenter-meta.xml` and XML files whose root is `callCenter`\n\
                 name a file to check it whatever it is called, or add `--allow-empty`"
                    .into(),
            ),
            Self::UnknownProfile(unknown) => Some(profile_help(unknown)),
            Self::UnknownName { suggestion, known, .. } => Some(did_you_mean(suggestion.as_deref(), known)),
            Self::Config { help, .. } => help.clone(),
            Self::NotUnderstood { help, .. } | Self::Usage { help, .. } => Some(help.clone()),
            Self::Answers { problems } => Some(answers_help(problems)),
            Self::UnknownMessage { nearest } => Some(message_help(*nearest)),
            Self::Prompt { .. } => Some("answer with `--set KEY=VALUE` and add `--no-input`".into()),
            Self::Exists { .. } => Some("add `--force` to replace it".into()),
            Self::SameName { other, .. } => Some(format!(
                "an org has one call center of a name: `{other}` was converted; convert the other one by itself, \
                 with `--name NAME`"
            )),
            Self::Read { .. }
            | Self::Search { .. }
            | Self::Write(_)
            | Self::WriteFile { .. }
            | Self::BrokenPipe
            | Self::AnswersFile { .. }
            | Self::GivenUp
            | Self::Project { .. }
            | Self::Registry(_) => None,
        }
    }

    /// The error as reports show it.
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

/// The name that was probably meant, and what there is.
pub(crate) fn did_you_mean(suggestion: Option<&str>, known: &str) -> String {
    match suggestion {
        Some(suggestion) => format!("did you mean `{suggestion}`?\n{known}"),
        None => known.into(),
    }
}

fn profile_help(unknown: &UnknownProfile) -> String {
    let known: Vec<&str> = unknown.known.iter().map(|id| id.as_str()).collect();
    let suggestion = unknown.suggestion.map(|id| id.to_string());
    did_you_mean(suggestion.as_deref(), &format!("profiles: {}", known.join(", ")))
}

fn message_help(nearest: Option<&str>) -> String {
    match nearest {
        Some(nearest) => {
            format!("the nearest that is known: {nearest}\na rule is named by its id; `ccdef rules` lists them")
        }
        None => "paste the message whole, in quotes".into(),
    }
}

fn answers_headline(problems: &[AnswerProblem]) -> String {
    match problems {
        [only] => only.message.clone(),
        several if several.iter().all(|problem| problem.is_missing) => format!("{} answers are missing", several.len()),
        several => format!("{} answers are missing or wrong", several.len()),
    }
}

/// One line an answer, so that all can be given at once.
fn answers_help(problems: &[AnswerProblem]) -> String {
    if let [only] = problems {
        return only.help.clone().unwrap_or_else(|| format!("answer with --set {}=…", only.key));
    }
    let line = |problem: &AnswerProblem| match &problem.help {
        Some(help) => format!("{}: {}", problem.message, help),
        None => problem.message.clone(),
    };
    problems.iter().map(line).collect::<Vec<_>>().join("\n")
}
