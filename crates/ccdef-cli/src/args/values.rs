//! What an option says when it has one of a few values.
//!
//! They stand below the commands and the configuration, which both act on them.

use std::path::PathBuf;

use ccdef_core::syntax::Dialect;
use clap::ValueEnum;

/// Where configuration comes from.
#[derive(Debug, Clone)]
pub(crate) enum ConfigChoice {
    /// The nearest file, upward from each definition.
    Nearest,
    /// This file for everything.
    File(PathBuf),
    /// None.
    None,
}

/// What fails a run. The numbers are those of Salesforce Code Analyzer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FailOn {
    /// Errors.
    #[value(aliases = ["1", "2"])]
    Error,
    /// Errors and warnings.
    #[value(aliases = ["3", "4"])]
    Warning,
    /// Everything.
    #[value(alias = "5")]
    Note,
    /// Nothing.
    Never,
}

/// What `ccdef convert` writes.
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

/// How changes are printed.
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

/// The schemas there are.
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
