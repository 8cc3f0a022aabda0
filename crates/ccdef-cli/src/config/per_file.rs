//! The options of one file.

use std::path::Path;
use std::sync::Arc;

use ccdef_core::rule::{CheckOptions, ProfileChoice, Suppression};

use super::effective::{Config, Globs, Override};

/// The options of a run, to which configuration and baseline are added per file.
pub(crate) struct PerFile {
    base: Arc<CheckOptions>,
}

impl PerFile {
    /// `base` has the options of the command line.
    pub(crate) fn new(base: CheckOptions) -> Self {
        Self { base: Arc::new(base) }
    }

    /// The options of the command line.
    pub(crate) fn of_run(&self) -> Arc<CheckOptions> {
        Arc::clone(&self.base)
    }

    /// The options of the files to which only what a configuration has for all files applies.
    pub(crate) fn common(&self, config: &Config) -> Arc<CheckOptions> {
        self.options_with(Some(config), |_| false, &[])
    }

    /// The options of a file, given by its absolute path. `baseline` has its suppressions by the baseline.
    pub(crate) fn options(
        &self,
        file: &Path,
        config: Option<&Config>,
        baseline: &[Arc<Suppression>],
    ) -> Arc<CheckOptions> {
        if config.is_none() && baseline.is_empty() {
            return self.of_run();
        }
        self.options_with(config, |globs| globs.matches(file), baseline)
    }

    fn options_with(
        &self,
        config: Option<&Config>,
        matches: impl Fn(&Globs) -> bool,
        baseline: &[Arc<Suppression>],
    ) -> Arc<CheckOptions> {
        let mut options = (*self.base).clone();
        options.suppressions.clear();
        if let Some(config) = config {
            apply(config, &mut options);
            for one in config.overrides.iter().filter(|one| matches(&one.files)) {
                apply_override(one, &self.base, &mut options);
            }
            let matching = config.suppressions.iter();
            let matching = matching.filter(|one| one.files.as_ref().is_none_or(&matches));
            options.suppressions.extend(matching.map(|one| Arc::clone(&one.suppression)));
        }
        options.suppressions.extend(baseline.iter().cloned());
        Arc::new(options)
    }
}

/// Adds the configuration; options of the command line take precedence.
fn apply(config: &Config, options: &mut CheckOptions) {
    if let (ProfileChoice::Auto, Some(profile)) = (options.profile, &config.profile) {
        options.profile = profile.value;
    }
    if options.select.is_empty() {
        options.select = config.select.iter().map(|entry| entry.value.clone()).collect();
    }
    options.ignore.extend(config.ignore.iter().map(|entry| entry.value.clone()));
    options.severities.extend(config.rules.iter().map(|entry| entry.value.clone()));
    if let Some(days) = &config.retirement_warn_days {
        options.retirement_warn_days = days.value;
    }
}

fn apply_override(one: &Override, given: &CheckOptions, options: &mut CheckOptions) {
    if let (ProfileChoice::Auto, Some(profile)) = (given.profile, &one.profile) {
        options.profile = profile.value;
    }
    if let (None, Some(dialect)) = (given.dialect, &one.dialect) {
        options.dialect = Some(dialect.value);
    }
    options.severities.extend(one.rules.iter().map(|entry| entry.value.clone()));
}
