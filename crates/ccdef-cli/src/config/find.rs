//! Finds the configuration of a file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ccdef_core::engine::Registry;

use super::effective::Config;
use super::load::{environment, load};
use crate::args::ConfigChoice;
use crate::error::CliError;
use crate::read::ChosenBy;
use crate::shown_path::ShownPath;

/// The names of configuration files, in descending precedence.
const NAMES: &[&str] = &["ccdef.toml", ".ccdef.toml", "ccdef.json"];
/// Files in the root folder of a project; the search ends there.
const TOPS: &[&str] = &[".git", "sfdx-project.json"];

/// The configurations of a run; each file is read once.
pub(crate) struct Configs<'r> {
    registry: &'r Registry,
    choice: ConfigChoice,
    /// By folder.
    folders: BTreeMap<PathBuf, Option<Arc<Config>>>,
    /// By configuration file.
    files: BTreeMap<PathBuf, Arc<Config>>,
    warnings: Vec<String>,
}

impl<'r> Configs<'r> {
    /// Creates it without reading a file: each is read when it is needed.
    pub(crate) fn new(choice: ConfigChoice, registry: &'r Registry) -> Self {
        Self { registry, choice, folders: BTreeMap::new(), files: BTreeMap::new(), warnings: Vec::new() }
    }

    /// The configuration of the files in a folder.
    ///
    /// # Errors
    /// Fails when the configuration cannot be read, or is not valid.
    pub(crate) fn of_folder(&mut self, folder: &Path) -> Result<Option<Arc<Config>>, CliError> {
        match self.choice.clone() {
            ConfigChoice::None => Ok(None),
            ConfigChoice::File(path) => self.read(&path, ChosenBy::User).map(Some),
            ConfigChoice::Nearest => self.nearest(folder),
        }
    }

    /// The configurations that were read so far.
    pub(crate) fn all(&self) -> Vec<Arc<Config>> {
        self.files.values().cloned().collect()
    }

    /// Warnings about the files that were read so far.
    pub(crate) fn warnings(&self) -> &[String] {
        &self.warnings
    }

    fn nearest(&mut self, folder: &Path) -> Result<Option<Arc<Config>>, CliError> {
        if let Some(known) = self.folders.get(folder) {
            return Ok(known.clone());
        }
        let here: Vec<&str> = NAMES.iter().copied().filter(|name| folder.join(name).exists()).collect();
        let found = match here.as_slice() {
            [used, unused @ ..] => {
                self.warnings.extend(unused.iter().map(|unused| unused_file(folder, used, unused)));
                Some(self.read(&folder.join(used), ChosenBy::Project)?)
            }
            [] if TOPS.iter().any(|top| folder.join(top).exists()) => None,
            [] => match folder.parent() {
                Some(parent) => self.nearest(parent)?,
                None => None,
            },
        };
        self.folders.insert(folder.to_owned(), found.clone());
        Ok(found)
    }

    fn read(&mut self, path: &Path, chosen_by: ChosenBy) -> Result<Arc<Config>, CliError> {
        if let Some(known) = self.files.get(path) {
            return Ok(Arc::clone(known));
        }
        let config = Arc::new(load(path, chosen_by, self.registry)?);
        self.files.insert(path.to_owned(), Arc::clone(&config));
        Ok(config)
    }
}

/// The warning about a second configuration file in a folder.
fn unused_file(folder: &Path, used: &str, unused: &str) -> String {
    let shown = |name| ShownPath::near(&folder.join(name));
    format!("`{}` is not used, because `{}` takes precedence; delete one of them", shown(unused), shown(used))
}

impl Config {
    /// The answers of an environment.
    ///
    /// # Errors
    /// Fails when there is none with that name.
    pub(crate) fn environment(&self, name: &str) -> Result<&BTreeMap<String, String>, CliError> {
        environment(self, name)
    }
}
