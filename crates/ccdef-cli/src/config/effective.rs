//! What applies: a configuration file with everything that it extends, each value with the place that says it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use ccdef_core::rule::{ProfileChoice, RuleSelector, Suppression};
use ccdef_core::syntax::{Dialect, Source};
use ccdef_core::tables::Severity;
use globset::GlobSet;

use crate::args::FailOn;

/// A value and where it was said.
#[derive(Debug, Clone)]
pub(crate) struct Sourced<T> {
    /// The value.
    pub(crate) value: T,
    /// The file that says so.
    pub(crate) source: Arc<Source>,
    /// Where in that file, in bytes.
    pub(crate) at: u32,
}

impl<T> Sourced<T> {
    /// `ccdef.toml:3`, for people.
    pub(crate) fn place(&self) -> String {
        format!("{}:{}", self.source.path(), self.source.line_column(self.at).line)
    }
}

/// One configuration: a file with everything that it extends.
#[derive(Debug, Default)]
pub(crate) struct Config {
    /// The files it was read from, the nearest last.
    pub(crate) sources: Vec<Arc<Source>>,
    pub(crate) profile: Option<Sourced<ProfileChoice>>,
    /// Only these files of folders are checked.
    pub(crate) include: Option<Sourced<Globs>>,
    /// These files of folders are not checked.
    pub(crate) exclude: Option<Sourced<Globs>>,
    pub(crate) select: Vec<Sourced<RuleSelector>>,
    pub(crate) ignore: Vec<Sourced<RuleSelector>>,
    pub(crate) fail_on: Option<Sourced<FailOn>>,
    /// Severities by rule, `None` for off; later ones win.
    pub(crate) rules: Vec<Sourced<RuleLevel>>,
    pub(crate) overrides: Vec<Override>,
    pub(crate) suppressions: Vec<ForFiles>,
    /// Answers for `ccdef new`, by environment.
    pub(crate) environments: BTreeMap<String, BTreeMap<String, String>>,
    /// Days before the retirement of Open CTI from which it is a warning.
    pub(crate) retirement_warn_days: Option<Sourced<u32>>,
}

/// A rule or category and the severity it gets; `None` switches it off.
pub(crate) type RuleLevel = (RuleSelector, Option<Severity>);

/// Globs, relative to the folder of the file that says them.
#[derive(Debug, Clone)]
pub(crate) struct Globs {
    pub(crate) folder: PathBuf,
    /// As they are written.
    pub(crate) patterns: Vec<String>,
    pub(crate) set: GlobSet,
}

impl Globs {
    /// Whether they mean a file, given by its absolute path.
    pub(crate) fn matches(&self, file: &std::path::Path) -> bool {
        file.strip_prefix(&self.folder).is_ok_and(|below| self.set.is_match(below))
    }
}

/// A suppression and the files it is for.
#[derive(Debug)]
pub(crate) struct ForFiles {
    /// `None` for all files.
    pub(crate) files: Option<Globs>,
    pub(crate) suppression: Arc<Suppression>,
}

/// What is different for some files.
#[derive(Debug)]
pub(crate) struct Override {
    pub(crate) files: Globs,
    pub(crate) profile: Option<Sourced<ProfileChoice>>,
    pub(crate) dialect: Option<Sourced<Dialect>>,
    pub(crate) rules: Vec<Sourced<RuleLevel>>,
}
