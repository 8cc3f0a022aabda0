//! Options that have one of a few values.
//!
//! They have a separate module, because commands and configuration both use them.

use std::path::PathBuf;

use ccdef_core::syntax::Dialect;
use clap::ValueEnum;

/// Where configuration comes from.
#[derive(Debug, Clone)]
pub(crate) enum ConfigChoice {
    /// The nearest file, from the folder of each definition upward.
    Nearest,
    /// This file for all definitions.
    File(PathBuf),
    /// No file.
    None,
}

/// Which findings give exit code 1. Salesforce Code Analyzer uses the same numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    /// Only errors.
    #[value(aliases = ["1", "2"])]
    Error,
    /// Errors and warnings.
    #[value(aliases = ["3", "4"])]
    Warning,
    /// All findings.
    #[value(alias = "5")]
    Note,
    /// No findings.
    Never,
}

/// The output of `ccdef convert`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ConvertForm {
    Dialect(Dialect),
    Json,
}

impl ConvertForm {
    pub(crate) const ALL: &'static [Self] =
        &[Self::Dialect(Dialect::Import), Self::Dialect(Dialect::Metadata), Self::Json];

    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Dialect(dialect) => dialect.id(),
            Self::Json => "json",
        }
    }
}

/// How `ccdef diff` prints changes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum DiffFormat {
    #[default]
    Text,
    Markdown,
    Json,
}

impl DiffFormat {
    pub(crate) const ALL: &'static [Self] = &[Self::Text, Self::Markdown, Self::Json];

    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Json => "json",
        }
    }
}

/// The output of `ccdef schema`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SchemaKind {
    Xsd,
    Rng,
    Report,
    Config,
    Answers,
}

impl SchemaKind {
    pub(crate) const ALL: &'static [Self] = &[Self::Xsd, Self::Rng, Self::Report, Self::Config, Self::Answers];

    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Xsd => "xsd",
            Self::Rng => "rng",
            Self::Report => "report",
            Self::Config => "config",
            Self::Answers => "answers",
        }
    }
}
