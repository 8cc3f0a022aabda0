//! Which options apply to which file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ccdef_core::engine::Registry;
use ccdef_core::rule::{CheckOptions, Suppression};

use super::baseline::Baseline;
use super::globs::Searched;
use crate::absolute::absolute;
use crate::args::{ConfigChoice, FailOn};
use crate::config::{Config, Configs, PerFile};
use crate::error::CliError;
use crate::input_file::InputFile;
use crate::project::Project;

/// The files of a run and how they are checked.
pub(super) struct Plan {
    /// The files with their options, sorted by path.
    pub(super) files: Vec<(InputFile, Arc<CheckOptions>)>,
    /// The options of the run, with the suppressions of all files.
    pub(super) run: CheckOptions,
    pub(super) thresholds: Thresholds,
    /// Warnings about configuration files.
    pub(super) warnings: Vec<String>,
    /// The globs of the configuration that exclude every file that was found; `None` if a file is left.
    pub(super) all_excluded: Option<String>,
}

/// The configured severities that give exit code 1.
#[derive(Default)]
pub(super) struct Thresholds {
    by_file: BTreeMap<String, FailOn>,
    of_current_folder: Option<FailOn>,
}

impl Thresholds {
    /// The threshold of a file.
    pub(super) fn of_file(&self, path: &str) -> Option<FailOn> {
        self.by_file.get(path).copied()
    }

    /// The threshold of configuration files and baselines.
    pub(super) fn of_configuration(&self) -> Option<FailOn> {
        self.of_current_folder
    }
}

impl Plan {
    /// # Errors
    /// Fails when a configuration or project file cannot be read, or is not valid.
    pub(super) fn of(
        inputs: Vec<InputFile>,
        folders: Vec<PathBuf>,
        options: CheckOptions,
        choice: ConfigChoice,
        baseline: Option<&Baseline>,
        registry: &Registry,
    ) -> Result<Self, CliError> {
        let current = std::env::current_dir().unwrap_or_default();
        let configs = Configs::new(choice, registry);
        let mut planner = Planner { options, configs, baseline, versions: BTreeMap::new(), bases: BTreeMap::new() };
        let of_run = planner.configs.of_folder(&current)?;
        let mut files = Vec::with_capacity(inputs.len());
        let mut thresholds =
            Thresholds { of_current_folder: of_run.as_deref().and_then(fail_on), ..Thresholds::default() };
        let searched = Searched { files: inputs.iter().map(absolute_path).collect(), folders };
        for (input, path) in inputs.into_iter().zip(&searched.files) {
            let Some(FilePlan { options, fail_on }) = planner.plan(&input, path)? else { continue };
            thresholds.by_file.extend(fail_on.map(|fail_on| (input.shown.raw().to_owned(), fail_on)));
            files.push((input, options));
        }
        let configs = planner.configs.all();
        let mut warnings = planner.configs.warnings().to_vec();
        warnings.extend(searched.without_effect(&configs));
        let all_excluded = (files.is_empty() && !searched.files.is_empty()).then(|| searched.excluding(&configs));
        let mut run = planner.options.suppressions(suppressions_of(&files));
        if let Some(days) = of_run.as_ref().and_then(|config| config.retirement_warn_days.as_ref()) {
            run.retirement_warn_days = days.value;
        }
        Ok(Self { files, run, thresholds, warnings, all_excluded })
    }
}

/// The suppressions of all files without duplicates: files with the same configuration share its suppressions.
fn suppressions_of(files: &[(InputFile, Arc<CheckOptions>)]) -> Vec<Arc<Suppression>> {
    let mut seen: Vec<Arc<Suppression>> = Vec::new();
    for suppression in files.iter().flat_map(|(_, options)| &options.suppressions) {
        if !seen.iter().any(|known| Arc::ptr_eq(known, suppression)) {
            seen.push(Arc::clone(suppression));
        }
    }
    seen
}

fn fail_on(config: &Config) -> Option<FailOn> {
    config.fail_on.as_ref().map(|fail_on| fail_on.value)
}

/// How one file is checked.
struct FilePlan {
    options: Arc<CheckOptions>,
    fail_on: Option<FailOn>,
}

/// Plans files, and caches the configuration and project of each folder.
struct Planner<'r> {
    options: CheckOptions,
    configs: Configs<'r>,
    baseline: Option<&'r Baseline>,
    versions: BTreeMap<PathBuf, Option<u32>>,
    bases: BTreeMap<Option<u32>, PerFile>,
}

impl Planner<'_> {
    /// The plan of a file; `None` for an excluded file.
    fn plan(&mut self, input: &InputFile, path: &Path) -> Result<Option<FilePlan>, CliError> {
        let folder = path.parent().map(Path::to_owned).unwrap_or_default();
        let config = self.configs.of_folder(&folder)?;
        if !input.named && config.as_ref().is_some_and(|config| is_excluded(config, path)) {
            return Ok(None);
        }
        let version = match self.options.api_version {
            Some(version) => Some(version),
            None => self.api_version(&folder)?,
        };
        let options = || self.options.clone().api_version(version);
        let base = self.bases.entry(version).or_insert_with(|| PerFile::new(options()));
        let known = self.baseline.map(|baseline| baseline.of(path)).unwrap_or_default();
        let options = base.options(path, config.as_deref(), known);
        Ok(Some(FilePlan { options, fail_on: config.as_deref().and_then(fail_on) }))
    }

    /// The API version of the project around a folder.
    fn api_version(&mut self, folder: &Path) -> Result<Option<u32>, CliError> {
        if let Some(version) = self.versions.get(folder) {
            return Ok(*version);
        }
        let version = Project::containing(folder)?.as_ref().and_then(Project::api_version);
        self.versions.insert(folder.to_owned(), version);
        Ok(version)
    }
}

/// The absolute path of a file; standard input gets that of its name.
pub(crate) fn absolute_path(input: &InputFile) -> PathBuf {
    absolute(input.path.as_deref().unwrap_or(Path::new(input.shown.raw())))
}

/// Whether a configuration excludes a file that was found in a folder.
pub(crate) fn is_excluded(config: &Config, path: &Path) -> bool {
    let not_included = config.include.as_ref().is_some_and(|include| !include.value.matches(path));
    not_included || config.exclude.as_ref().is_some_and(|exclude| exclude.value.matches(path))
}
