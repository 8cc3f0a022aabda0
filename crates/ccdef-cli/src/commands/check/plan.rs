//! Which options apply to which file. They are the same for most files of a folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ccdef_core::engine::Registry;
use ccdef_core::rule::CheckOptions;

use super::baseline::Baseline;
use crate::absolute::folder_of;
use crate::args::{ConfigChoice, FailOn};
use crate::config::{Config, Configs, PerFile, UsedGlobs};
use crate::discover::Candidates;
use crate::error::CliError;
use crate::input_file::InputFile;
use crate::project::Project;

/// How the files of a run are checked.
pub(super) struct Plan<'b> {
    folders: Folders,
    /// By the index of the folder among those of the candidates.
    of_candidates: Vec<Option<usize>>,
    baseline: Option<&'b Baseline>,
    /// The options of the run.
    pub(super) run: CheckOptions,
    of_current_folder: Option<FailOn>,
    /// The globs of the configuration.
    pub(super) globs: UsedGlobs,
    /// Warnings about configuration files.
    pub(super) warnings: Vec<String>,
}

/// How one file is checked.
pub(super) struct FilePlan {
    /// Its options.
    pub(super) options: Arc<CheckOptions>,
    /// The configured severity that gives exit code 1.
    pub(super) fail_on: Option<FailOn>,
    /// Its absolute path.
    pub(super) path: PathBuf,
}

/// How the files of a folder are checked.
struct FolderPlan {
    /// Its absolute path.
    path: PathBuf,
    config: Option<Arc<Config>>,
    options: Arc<PerFile>,
    /// The options of a file to which nothing applies that is only for some files.
    common: Arc<CheckOptions>,
}

impl<'b> Plan<'b> {
    /// # Errors
    /// Fails when a configuration or project file cannot be read, or is not valid.
    pub(super) fn of(
        candidates: &Candidates,
        options: CheckOptions,
        choice: ConfigChoice,
        baseline: Option<&'b Baseline>,
        registry: &Registry,
    ) -> Result<Self, CliError> {
        let current = std::env::current_dir().unwrap_or_default();
        let mut planner = Planner {
            options,
            configs: Configs::new(choice, registry),
            versions: BTreeMap::new(),
            bases: BTreeMap::new(),
            folders: Folders::default(),
        };
        let of_run = planner.configs.of_folder(&current)?;
        let of_candidates = planner.add_folders(candidates)?;
        let Planner { mut options, configs, folders, .. } = planner;
        if let Some(days) = of_run.as_ref().and_then(|config| config.retirement_warn_days.as_ref()) {
            options.retirement_warn_days = days.value;
        }
        Ok(Self {
            folders,
            of_candidates,
            baseline,
            run: options,
            of_current_folder: of_run.as_deref().and_then(fail_on),
            globs: UsedGlobs::of(configs.all()),
            warnings: configs.warnings().to_vec(),
        })
    }

    /// How a file is checked; `None` if the configuration excludes it. `folder` is the index of its folder among those of the
    /// candidates, if it was found in one.
    pub(super) fn of_file(&self, input: &InputFile, folder: Option<usize>) -> Option<FilePlan> {
        let known = folder.and_then(|folder| self.of_candidates[folder]);
        let (plan, path) = if let Some(plan) = known {
            let plan = &self.folders.plans[plan];
            (plan, plan.path.join(input.path.as_deref().and_then(Path::file_name).unwrap_or_default()))
        } else {
            let path = input.absolute();
            (self.folders.get(path.parent().unwrap_or(&path))?, path)
        };
        self.globs.note(&path);
        let config = plan.config.as_deref();
        if !input.named && config.is_some_and(|config| config.excludes(&path)) {
            return None;
        }
        let known = self.baseline.map(|baseline| baseline.of(&path)).unwrap_or_default();
        let is_common = known.is_empty() && !config.is_some_and(|config| has_own_options(config, &path));
        let options = if is_common { Arc::clone(&plan.common) } else { plan.options.options(&path, config, known) };
        Some(FilePlan { options, fail_on: config.and_then(fail_on), path })
    }

    /// The configured severity of findings in configuration files and baselines that gives exit code 1.
    pub(super) fn of_configuration(&self) -> Option<FailOn> {
        self.of_current_folder
    }
}

fn fail_on(config: &Config) -> Option<FailOn> {
    config.fail_on.as_ref().map(|fail_on| fail_on.value)
}

/// The plans of folders, by their absolute paths.
#[derive(Default)]
struct Folders {
    plans: Vec<FolderPlan>,
    by_path: BTreeMap<PathBuf, usize>,
}

impl Folders {
    fn get(&self, folder: &Path) -> Option<&FolderPlan> {
        self.by_path.get(folder).map(|index| &self.plans[*index])
    }
}

/// Plans folders, and reads each configuration and project file once.
struct Planner<'r> {
    options: CheckOptions,
    configs: Configs<'r>,
    versions: BTreeMap<PathBuf, Option<u32>>,
    bases: BTreeMap<Option<u32>, Arc<PerFile>>,
    folders: Folders,
}

impl Planner<'_> {
    /// Adds the folders of all candidates. Returns the plan of each folder that was searched.
    fn add_folders(&mut self, candidates: &Candidates) -> Result<Vec<Option<usize>>, CliError> {
        let mut of_candidates = vec![None; candidates.folder_count()];
        let mut is_planned = vec![false; candidates.folder_count()];
        for index in 0..candidates.len() {
            match candidates.folder_of(index) {
                Some(folder) if is_planned[folder] => {}
                Some(folder) => {
                    let path = folder_of(&candidates.folder(folder).join("file"));
                    of_candidates[folder] = self.add(&path, candidates, index)?;
                    is_planned[folder] = true;
                }
                None => {
                    let path = candidates.input(index).absolute();
                    self.add(path.parent().unwrap_or(&path), candidates, index)?;
                }
            }
        }
        Ok(of_candidates)
    }

    /// The index of the plan of a folder, in which `first` is the first candidate.
    ///
    /// A configuration that is not valid matters only if the folder contains a definition; otherwise there is no plan.
    fn add(&mut self, folder: &Path, candidates: &Candidates, first: usize) -> Result<Option<usize>, CliError> {
        if let Some(known) = self.folders.by_path.get(folder) {
            return Ok(Some(*known));
        }
        let plan = match self.plan(folder) {
            Ok(plan) => plan,
            Err(error) if has_definition(candidates, first) => return Err(error),
            Err(_) => return Ok(None),
        };
        let index = self.folders.plans.len();
        self.folders.plans.push(plan);
        self.folders.by_path.insert(folder.to_owned(), index);
        Ok(Some(index))
    }

    fn plan(&mut self, folder: &Path) -> Result<FolderPlan, CliError> {
        let config = self.configs.of_folder(folder)?;
        let version = match self.options.api_version {
            Some(version) => Some(version),
            None => self.api_version(folder)?,
        };
        let mut plan = self.plan_without_config(folder, version);
        if let Some(config) = config {
            plan.common = plan.options.common(&config);
            plan.config = Some(config);
        }
        Ok(plan)
    }

    fn plan_without_config(&mut self, folder: &Path, version: Option<u32>) -> FolderPlan {
        let of_version = || Arc::new(PerFile::new(self.options.clone().api_version(version)));
        let options = Arc::clone(self.bases.entry(version).or_insert_with(of_version));
        FolderPlan { path: folder.to_owned(), config: None, common: options.of_run(), options }
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

/// Whether a candidate or a later one in its folder is a definition.
fn has_definition(candidates: &Candidates, first: usize) -> bool {
    let folder = candidates.folder_of(first);
    let is_same = |index: &usize| *index == first || (folder.is_some() && candidates.folder_of(*index) == folder);
    let mut same = (first..candidates.len()).filter(is_same);
    same.any(|index| candidates.is_definition(index))
}

/// Whether the configuration has something that is only for some files, with this one among them.
fn has_own_options(config: &Config, path: &Path) -> bool {
    let suppressions = config.suppressions.iter().filter_map(|one| one.files.as_ref());
    config.overrides.iter().map(|one| &one.files).chain(suppressions).any(|files| files.matches(path))
}
