//! Which configuration holds for a file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ccdef_core::engine::Registry;

use super::effective::Config;
use super::load::{environment, load};
use crate::args::ConfigChoice;
use crate::error::CliError;

/// The names of configuration files; the first that is there holds.
const NAMES: &[&str] = &["ccdef.toml", ".ccdef.toml", "ccdef.json"];
/// What is at the top of a project; no configuration is looked for above it.
const TOPS: &[&str] = &[".git", "sfdx-project.json"];

/// The configurations of a run; each file is read once.
pub(crate) struct Configs<'r> {
    registry: &'r Registry,
    choice: ConfigChoice,
    /// By folder.
    folders: BTreeMap<PathBuf, Option<Arc<Config>>>,
    /// By configuration file.
    files: BTreeMap<PathBuf, Arc<Config>>,
}

impl<'r> Configs<'r> {
    /// No file is read yet.
    pub(crate) fn new(choice: ConfigChoice, registry: &'r Registry) -> Self {
        Self { registry, choice, folders: BTreeMap::new(), files: BTreeMap::new() }
    }

    /// What holds for the files of a folder.
    ///
    /// # Errors
    /// Fails when the configuration cannot be read or understood.
    pub(crate) fn of_folder(&mut self, folder: &Path) -> Result<Option<Arc<Config>>, CliError> {
        match self.choice.clone() {
            ConfigChoice::None => Ok(None),
            ConfigChoice::File(path) => self.read(&path).map(Some),
            ConfigChoice::Nearest => self.nearest(folder),
        }
    }

    fn nearest(&mut self, folder: &Path) -> Result<Option<Arc<Config>>, CliError> {
        if let Some(known) = self.folders.get(folder) {
            return Ok(known.clone());
        }
        let here = NAMES.iter().map(|name| folder.join(name)).find(|path| path.is_file());
        let found = match here {
            Some(path) => Some(self.read(&path)?),
            None if TOPS.iter().any(|top| folder.join(top).exists()) => None,
            None => match folder.parent() {
                Some(parent) => self.nearest(parent)?,
                None => None,
            },
        };
        self.folders.insert(folder.to_owned(), found.clone());
        Ok(found)
    }

    fn read(&mut self, path: &Path) -> Result<Arc<Config>, CliError> {
        if let Some(known) = self.files.get(path) {
            return Ok(Arc::clone(known));
        }
        let config = Arc::new(load(path, self.registry)?);
        self.files.insert(path.to_owned(), Arc::clone(&config));
        Ok(config)
    }
}

impl Config {
    /// The answers of an environment.
    ///
    /// # Errors
    /// Fails when there is none of that name.
    pub(crate) fn environment(&self, name: &str) -> Result<&BTreeMap<String, String>, CliError> {
        environment(self, name)
    }
}
