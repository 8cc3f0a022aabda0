//! The globs of the configuration that select files: those without effect, and those that leave nothing to check.

use std::path::PathBuf;
use std::sync::Arc;

use crate::config::{Config, Globs, Sourced};

/// What the globs of a run are compared with.
pub(crate) struct Searched {
    /// The absolute paths of all definitions, including the excluded ones.
    pub(crate) files: Vec<PathBuf>,
    /// The absolute paths of the folders that were searched.
    pub(crate) folders: Vec<PathBuf>,
}

impl Searched {
    /// One warning per glob that matches no file, although the whole folder that it applies to was searched.
    pub(crate) fn without_effect(&self, configs: &[Arc<Config>]) -> Vec<String> {
        let globs = configs.iter().flat_map(|config| globs(config)).filter(|(_, globs)| self.has_all_of(globs));
        let warning = |(key, globs)| {
            let unmatched = self.patterns(globs, false);
            unmatched.map(move |pattern| format!("{} matches no definition", described(key, pattern)))
        };
        globs.flat_map(warning).collect()
    }

    /// The globs by which files are excluded, one per line.
    pub(crate) fn excluding(&self, configs: &[Arc<Config>]) -> String {
        let mut lines = Vec::new();
        for config in configs {
            let empty = config.include.iter().filter(|globs| globs.value.patterns.is_empty());
            lines.extend(empty.map(|globs| format!("{}: `include` has no globs", globs.position())));
            let including = config.include.iter().flat_map(|globs| &globs.value.patterns);
            lines.extend(including.map(|pattern| described("include", pattern)));
            let excluding = config.exclude.iter().flat_map(|globs| self.patterns(&globs.value, true));
            lines.extend(excluding.map(|pattern| described("exclude", pattern)));
        }
        lines.join("\n")
    }

    fn has_all_of(&self, globs: &Globs) -> bool {
        self.folders.iter().any(|folder| globs.folder.starts_with(folder))
    }

    /// The patterns that match a file, or those that match none.
    fn patterns<'g>(&self, globs: &'g Globs, matching: bool) -> impl Iterator<Item = &'g Sourced<String>> + use<'g> {
        let matched = globs.matched(&self.files);
        let numbered = globs.patterns.iter().enumerate();
        numbered.filter(move |(index, _)| matched.contains(index) == matching).map(|(_, pattern)| pattern)
    }
}

/// All globs that select files, with the key that sets them.
fn globs(config: &Config) -> impl Iterator<Item = (&'static str, &Globs)> {
    let include = config.include.iter().map(|globs| ("include", &globs.value));
    let exclude = config.exclude.iter().map(|globs| ("exclude", &globs.value));
    let overrides = config.overrides.iter().map(|one| ("overrides.files", &one.files));
    let suppressions = config.suppressions.iter().filter_map(|one| Some(("suppressions.file", one.files.as_ref()?)));
    include.chain(exclude).chain(overrides).chain(suppressions)
}

fn described(key: &str, pattern: &Sourced<String>) -> String {
    format!("{}: `{}` in `{key}`", pattern.position(), pattern.value)
}
