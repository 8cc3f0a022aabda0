//! The effective configuration: a file with the files that it extends, each value with its position.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ccdef_core::rule::{ProfileChoice, RuleSelector, Suppression};
use ccdef_core::syntax::{Dialect, Source};
use ccdef_core::tables::Severity;
use globset::GlobSet;

use crate::args::FailOn;
use crate::shown_path::ShownPath;

/// A value and its position.
#[derive(Debug, Clone)]
pub(crate) struct Sourced<T> {
    /// The value.
    pub(crate) value: T,
    /// The file that sets it.
    pub(crate) source: Arc<Source>,
    /// The position in that file, in bytes.
    pub(crate) at: u32,
}

impl<T> Sourced<T> {
    /// File and line, such as `ccdef.toml:3`.
    pub(crate) fn position(&self) -> String {
        format!("{}:{}", ShownPath::from(self.source.path()), self.source.line_column(self.at).line)
    }
}

/// One configuration: a file with the files that it extends.
#[derive(Debug, Default)]
pub(crate) struct Config {
    /// The files it was read from, the extending file last.
    pub(crate) sources: Vec<Arc<Source>>,
    pub(crate) profile: Option<Sourced<ProfileChoice>>,
    /// In folders, only these files are checked.
    pub(crate) include: Option<Sourced<Globs>>,
    /// In folders, these files are not checked.
    pub(crate) exclude: Option<Sourced<Globs>>,
    pub(crate) select: Vec<Sourced<RuleSelector>>,
    pub(crate) ignore: Vec<Sourced<RuleSelector>>,
    pub(crate) fail_on: Option<Sourced<FailOn>>,
    /// Severities by rule, `None` for off; later entries take precedence.
    pub(crate) rules: Vec<Sourced<RuleLevel>>,
    pub(crate) overrides: Vec<Override>,
    pub(crate) suppressions: Vec<ForFiles>,
    /// Answers for `ccdef new`, by environment.
    pub(crate) environments: BTreeMap<String, BTreeMap<String, String>>,
    /// Number of days before the retirement of Open CTI at which the note becomes a warning.
    pub(crate) retirement_warn_days: Option<Sourced<u32>>,
}

impl Config {
    /// Whether it excludes a file that was found in a folder, given by its absolute path.
    pub(crate) fn excludes(&self, file: &Path) -> bool {
        let not_included = self.include.as_ref().is_some_and(|include| !include.value.matches(file));
        not_included || self.exclude.as_ref().is_some_and(|exclude| exclude.value.matches(file))
    }
}

/// A rule or category and its severity; `None` turns it off.
pub(crate) type RuleLevel = (RuleSelector, Option<Severity>);

/// Globs, relative to the folder of the file that sets them.
#[derive(Debug, Clone)]
pub(crate) struct Globs {
    pub(crate) folder: PathBuf,
    /// The globs as written.
    pub(crate) patterns: Vec<Sourced<String>>,
    pub(crate) set: GlobSet,
}

impl Globs {
    /// Whether a file, given by its absolute path, matches.
    pub(crate) fn matches(&self, file: &Path) -> bool {
        file.strip_prefix(&self.folder).is_ok_and(|below| self.set.is_match(below))
    }

    /// The indexes of the patterns that match a file, given by its absolute path.
    pub(crate) fn matched(&self, file: &Path) -> Vec<usize> {
        file.strip_prefix(&self.folder).map(|below| self.set.matches(below)).unwrap_or_default()
    }
}

/// A suppression and the files that it applies to.
#[derive(Debug)]
pub(crate) struct ForFiles {
    /// `None` for all files.
    pub(crate) files: Option<Globs>,
    pub(crate) suppression: Arc<Suppression>,
}

/// Settings for some files.
#[derive(Debug)]
pub(crate) struct Override {
    pub(crate) files: Globs,
    pub(crate) profile: Option<Sourced<ProfileChoice>>,
    pub(crate) dialect: Option<Sourced<Dialect>>,
    pub(crate) rules: Vec<Sourced<RuleLevel>>,
}
