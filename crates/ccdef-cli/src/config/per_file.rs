//! The options that hold for one file.

use std::path::Path;
use std::sync::Arc;

use ccdef_core::rule::{CheckOptions, ProfileChoice, Suppression};

use super::effective::{Config, Override};

/// The options of a run, and what configuration and baseline make of them for each file.
pub(crate) struct PerFile {
    base: Arc<CheckOptions>,
}

impl PerFile {
    /// `base` is what the command line says.
    pub(crate) fn new(base: CheckOptions) -> Self {
        Self { base: Arc::new(base) }
    }

    /// What holds for a file, given by its absolute path. `baseline` is what the baseline sets aside in it.
    pub(crate) fn options(
        &self,
        file: &Path,
        config: Option<&Config>,
        baseline: &[Arc<Suppression>],
    ) -> Arc<CheckOptions> {
        if config.is_none() && baseline.is_empty() {
            return Arc::clone(&self.base);
        }
        let mut options = (*self.base).clone();
        options.suppressions.clear();
        if let Some(config) = config {
            apply(config, &mut options);
            for one in config.overrides.iter().filter(|one| one.files.matches(file)) {
                apply_override(one, &self.base, &mut options);
            }
            let fitting = config.suppressions.iter();
            let fitting = fitting.filter(|one| one.files.as_ref().is_none_or(|files| files.matches(file)));
            options.suppressions.extend(fitting.map(|one| Arc::clone(&one.suppression)));
        }
        options.suppressions.extend(baseline.iter().cloned());
        Arc::new(options)
    }
}

/// Adds what the configuration says; what the command line says stays.
fn apply(config: &Config, options: &mut CheckOptions) {
    if let (ProfileChoice::Auto, Some(profile)) = (options.profile, &config.profile) {
        options.profile = profile.value;
    }
    if options.select.is_empty() {
        options.select = config.select.iter().map(|said| said.value.clone()).collect();
    }
    options.ignore.extend(config.ignore.iter().map(|said| said.value.clone()));
    options.severities.extend(config.rules.iter().map(|said| said.value.clone()));
    if let Some(days) = &config.retirement_warn_days {
        options.retirement_warn_days = days.value;
    }
}

fn apply_override(one: &Override, said: &CheckOptions, options: &mut CheckOptions) {
    if let (ProfileChoice::Auto, Some(profile)) = (said.profile, &one.profile) {
        options.profile = profile.value;
    }
    if let (None, Some(dialect)) = (said.dialect, &one.dialect) {
        options.dialect = Some(dialect.value);
    }
    options.severities.extend(one.rules.iter().map(|said| said.value.clone()));
}
