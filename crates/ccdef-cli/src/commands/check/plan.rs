//! Which options hold for which file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ccdef_core::engine::Registry;
use ccdef_core::rule::{CheckOptions, Suppression};

use super::baseline::Baseline;
use crate::args::{ConfigChoice, FailOn};
use crate::config::{Config, Configs, PerFile};
use crate::discover::Input;
use crate::error::CliError;
use crate::project::Project;

/// What is checked, and how.
pub(super) struct Plan {
    /// The files with the options that hold for them, in the order of their paths.
    pub(super) files: Vec<(Input, Arc<CheckOptions>)>,
    /// The options of the run, with everything that is set aside in any of the files.
    pub(super) run: CheckOptions,
    /// What configuration says about the threshold, by the path of the file; the current folder's is under "".
    pub(super) fail_on: BTreeMap<String, FailOn>,
}

impl Plan {
    /// # Errors
    /// Fails when a configuration or project file cannot be read or understood.
    pub(super) fn of(
        inputs: Vec<Input>,
        options: CheckOptions,
        choice: ConfigChoice,
        baseline: Option<&Baseline>,
        registry: &Registry,
    ) -> Result<Self, CliError> {
        let current = std::env::current_dir().unwrap_or_default();
        let mut planner = Planner { configs: Configs::new(choice, registry), versions: BTreeMap::new(), current };
        let of_run = planner.configs.of_folder(&planner.current.clone())?;
        let mut files = Vec::with_capacity(inputs.len());
        let mut set_aside: Vec<Arc<Suppression>> = Vec::new();
        let mut fail_on = BTreeMap::new();
        let mut bases: BTreeMap<Option<u32>, PerFile> = BTreeMap::new();
        for input in inputs {
            let path = planner.absolute(&input);
            let folder = path.parent().map(Path::to_owned).unwrap_or_default();
            let config = planner.configs.of_folder(&folder)?;
            if !input.named && config.as_ref().is_some_and(|config| is_excluded(config, &path)) {
                continue;
            }
            let version =
                options.api_version.map_or_else(|| planner.api_version(&folder), |version| Ok(Some(version)))?;
            let base = bases
                .entry(version)
                .or_insert_with(|| PerFile::new(CheckOptions { api_version: version, ..options.clone() }));
            let known = baseline.map(|baseline| baseline.of(&path)).unwrap_or_default();
            let own = base.options(&path, config.as_deref(), known);
            let unseen = |one: &&Arc<Suppression>| !set_aside.iter().any(|seen| Arc::ptr_eq(seen, one));
            let new: Vec<Arc<Suppression>> = own.suppressions.iter().filter(unseen).cloned().collect();
            set_aside.extend(new);
            if let Some(said) = config.as_ref().and_then(|config| config.fail_on.as_ref()) {
                fail_on.insert(input.shown.clone(), said.value);
            }
            files.push((input, own));
        }
        if let Some(said) = of_run.as_ref().and_then(|config| config.fail_on.as_ref()) {
            fail_on.insert(String::new(), said.value);
        }
        let mut run = CheckOptions { suppressions: set_aside, ..options };
        if let Some(days) = of_run.as_ref().and_then(|config| config.retirement_warn_days.as_ref()) {
            run.retirement_warn_days = days.value;
        }
        Ok(Self { files, run, fail_on })
    }
}

/// What is looked up once for each folder.
struct Planner<'r> {
    configs: Configs<'r>,
    versions: BTreeMap<PathBuf, Option<u32>>,
    current: PathBuf,
}

impl Planner<'_> {
    /// Where a file is; standard input is where its name says, else in the current folder.
    fn absolute(&self, input: &Input) -> PathBuf {
        self.current.join(input.path.as_deref().unwrap_or(Path::new(&input.shown)))
    }

    /// The API version of the project around a folder.
    fn api_version(&mut self, folder: &Path) -> Result<Option<u32>, CliError> {
        if let Some(version) = self.versions.get(folder) {
            return Ok(*version);
        }
        let version = Project::around(folder)?.as_ref().and_then(Project::api_version);
        self.versions.insert(folder.to_owned(), version);
        Ok(version)
    }
}

fn is_excluded(config: &Config, path: &Path) -> bool {
    let left_out = config.include.as_ref().is_some_and(|include| !include.value.matches(path));
    left_out || config.exclude.as_ref().is_some_and(|exclude| exclude.value.matches(path))
}
