//! The definitions of two folders or revisions, compared with each other.

use std::path::Path;

use ccdef_core::engine::diff::Change;
use ccdef_core::engine::{Checker, Registry};

use super::comparison::{Comparison, compare_pair};
use super::definition_pairs::DefinitionPair;
use super::{folders, revisions};
use crate::args::{DiffArgs, GlobalArgs};
use crate::config::Configs;
use crate::error::CliError;
use crate::output;
use crate::shown_path::ShownPath;

/// Every comparison with a change.
pub(super) struct Comparisons {
    /// What is compared: two folders, or two revisions.
    pub(super) title: String,
    /// The definitions that differ, in the order of their paths.
    pub(super) differing: Vec<Comparison>,
    /// The number of definitions that do not.
    pub(super) unchanged: usize,
    /// Why definitions are missing.
    pub(super) errors: Vec<CliError>,
}

impl Comparisons {
    /// The definitions of two folders or revisions; `None` if the arguments name neither.
    ///
    /// # Errors
    /// Fails when there is nothing to compare. A definition that cannot be read is an error in addition to the others.
    pub(super) fn of(
        args: &DiffArgs,
        global: &GlobalArgs,
        checker: &Checker<'_>,
        registry: &Registry,
    ) -> Result<Option<Self>, CliError> {
        let (limits, mut errors) = (checker.options().limits, Vec::new());
        let (title, pairs) = match (&args.git, args.paths.as_slice()) {
            (Some(range), paths) => (range.clone(), revisions::differing(range, paths, &limits, &mut errors)?),
            (None, [old, new]) if old.is_dir() && new.is_dir() => {
                let title = format!("{} -> {}", ShownPath::of(old), ShownPath::of(new));
                let mut configs = Configs::new(global.config.choice(), registry);
                let pairs = folders::pairs([old, new], &limits, &mut configs, &mut errors)?;
                if !global.quiet {
                    output::warnings(configs.warnings());
                }
                (title, pairs)
            }
            (None, [old, new]) if old.is_dir() || new.is_dir() => return Err(folder_and_file(old, new)),
            _ => return Ok(None),
        };
        Ok(Some(Self::compare(title, pairs, errors, checker, registry)))
    }

    fn compare(
        title: String,
        pairs: Vec<DefinitionPair>,
        mut errors: Vec<CliError>,
        checker: &Checker<'_>,
        registry: &Registry,
    ) -> Self {
        let (mut differing, mut unchanged) = (Vec::new(), 0);
        for pair in pairs {
            match compare_pair(checker, registry, pair) {
                Ok(Some(comparison)) => differing.push(comparison),
                Ok(None) => unchanged += 1,
                Err(error) => errors.push(error),
            }
        }
        Self { title, differing, unchanged, errors }
    }

    /// Every change of every definition.
    pub(super) fn changes(&self) -> impl Iterator<Item = &Change> {
        self.differing.iter().flat_map(|comparison| &comparison.changes)
    }

    /// Totals in words: "2 changed, 1 new, 3 unchanged".
    pub(super) fn totals(&self) -> String {
        let counts = self.counts();
        let counted = [(counts.changed, "changed"), (counts.new, "new"), (counts.deleted, "deleted")];
        let counted = counted.into_iter().chain([(self.unchanged, "unchanged")]).filter(|(count, _)| *count > 0);
        let parts: Vec<String> = counted.map(|(count, what)| format!("{count} {what}")).collect();
        if parts.is_empty() { "no definition differs".to_owned() } else { parts.join(", ") }
    }

    pub(super) fn counts(&self) -> PairCounts {
        let mut counts = PairCounts::default();
        for comparison in &self.differing {
            let count = match comparison.file_change() {
                None => &mut counts.changed,
                Some(change) if change.before.is_none() => &mut counts.new,
                Some(_) => &mut counts.deleted,
            };
            *count += 1;
        }
        counts
    }
}

/// How many definitions differ, and how.
#[derive(Debug, Default)]
pub(super) struct PairCounts {
    pub(super) changed: usize,
    pub(super) new: usize,
    pub(super) deleted: usize,
}

fn folder_and_file(old: &Path, new: &Path) -> CliError {
    let mut paths = [old, new].into_iter().filter(|path| path.as_os_str() != "-");
    if let Some((path, source)) = paths.find_map(|path| Some((path, path.metadata().err()?))) {
        return CliError::Read { path: ShownPath::of(path), source };
    }
    CliError::Usage {
        message: "cannot compare a folder with a file".into(),
        help: "give two files or two folders: `ccdef diff OLD NEW`".into(),
    }
}
