//! The globs of the configuration that select files: those without effect, and those that leave nothing to check.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::effective::{Config, Globs, Sourced};

/// The globs of a run, and which of them matched a definition.
pub(crate) struct UsedGlobs {
    configs: Vec<UsedConfig>,
}

struct UsedConfig {
    config: Arc<Config>,
    /// For each of its lists of globs, as [`globs`] returns them, whether each pattern matched a file.
    used: Vec<Vec<AtomicBool>>,
}

impl UsedGlobs {
    /// Those of the configurations.
    pub(crate) fn of(configs: Vec<Arc<Config>>) -> Self {
        let unused = |globs: &Globs| globs.patterns.iter().map(|_| AtomicBool::new(false)).collect();
        let of_config = |config: Arc<Config>| {
            let used = globs(&config).map(|(_, globs)| unused(globs)).collect();
            UsedConfig { config, used }
        };
        Self { configs: configs.into_iter().map(of_config).collect() }
    }

    /// Compares them with a definition, given by its absolute path.
    pub(crate) fn note(&self, file: &Path) {
        for UsedConfig { config, used } in &self.configs {
            for ((_, globs), used) in globs(config).zip(used).filter(|(_, used)| !used.iter().all(is_set)) {
                globs.matched(file).into_iter().for_each(|index| used[index].store(true, Ordering::Relaxed));
            }
        }
    }

    /// One warning per glob that matches no file, although the whole folder that it applies to was searched. `folders` are the
    /// absolute paths of the folders that were searched.
    pub(crate) fn without_effect(&self, folders: &[PathBuf]) -> Vec<String> {
        let is_searched = |globs: &Globs| folders.iter().any(|folder| globs.folder.starts_with(folder));
        let of_config = |one: &UsedConfig| {
            let unused = one.patterns(false).filter(|(_, globs, _)| is_searched(globs));
            let warning = |(key, _, pattern)| format!("{} matches no definition", described(key, pattern));
            unused.map(warning).collect::<Vec<_>>()
        };
        self.configs.iter().flat_map(of_config).collect()
    }

    /// The globs by which files are excluded, one per line.
    pub(crate) fn excluding(&self) -> String {
        let mut lines = Vec::new();
        for one in &self.configs {
            let empty = one.config.include.iter().filter(|globs| globs.value.patterns.is_empty());
            lines.extend(empty.map(|globs| format!("{}: `{INCLUDE}` has no globs", globs.position())));
            let including = one.config.include.iter().flat_map(|globs| &globs.value.patterns);
            lines.extend(including.map(|pattern| described(INCLUDE, pattern)));
            let excluding = one.patterns(true).filter(|(key, ..)| *key == EXCLUDE);
            lines.extend(excluding.map(|(key, _, pattern)| described(key, pattern)));
        }
        lines.join("\n")
    }
}

impl UsedConfig {
    /// The patterns that matched a file, or those that matched none, each with its key and list.
    fn patterns(&self, used: bool) -> impl Iterator<Item = (&'static str, &Globs, &Sourced<String>)> {
        globs(&self.config).zip(&self.used).flat_map(move |((key, globs), flags)| {
            let flagged = globs.patterns.iter().zip(flags).filter(move |(_, flag)| is_set(flag) == used);
            flagged.map(move |(pattern, _)| (key, globs, pattern))
        })
    }
}

fn is_set(flag: &AtomicBool) -> bool {
    flag.load(Ordering::Relaxed)
}

const INCLUDE: &str = "include";
const EXCLUDE: &str = "exclude";

/// All globs that select files, with the key that sets them.
fn globs(config: &Config) -> impl Iterator<Item = (&'static str, &Globs)> {
    let include = config.include.iter().map(|globs| (INCLUDE, &globs.value));
    let exclude = config.exclude.iter().map(|globs| (EXCLUDE, &globs.value));
    let overrides = config.overrides.iter().map(|one| ("overrides.files", &one.files));
    let suppressions = config.suppressions.iter().filter_map(|one| Some(("suppressions.file", one.files.as_ref()?)));
    include.chain(exclude).chain(overrides).chain(suppressions)
}

fn described(key: &str, pattern: &Sourced<String>) -> String {
    format!("{}: `{}` in `{key}`", pattern.position(), pattern.value)
}
