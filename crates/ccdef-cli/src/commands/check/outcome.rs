//! What a part of a run did, in addition to its report.

use super::apply::FixOutput;
use super::baseline::CurrentFindings;
use super::baseline::prune::NeededEntries;
use crate::error::CliError;
use crate::shown_path::ShownPath;

/// What a part of a run did, in addition to its report.
#[derive(Default)]
pub(super) struct Outcome {
    /// The number of definitions, including the excluded ones.
    pub(super) definitions: usize,
    /// The number of definitions that the configuration excludes.
    pub(super) excluded: usize,
    /// For each search of a folder, whether it found a definition.
    pub(super) has_definition: Vec<bool>,
    /// The indexes of the files that were checked, among the candidates.
    pub(super) checked: Vec<u32>,
    /// Whether a finding is at or above the threshold of its file.
    pub(super) fails: bool,
    /// The number of fixed findings.
    pub(super) fixes: usize,
    /// What standard output gets before the report.
    pub(super) outputs: Vec<FixOutput>,
    /// The files for which fixes were asked for, but which cannot be decoded.
    pub(super) left_out: Vec<ShownPath>,
    /// The findings that a new baseline gets.
    pub(super) current: CurrentFindings,
    /// What is still needed of a baseline.
    pub(super) needed: NeededEntries,
    /// Why files were not checked.
    pub(super) errors: Vec<CliError>,
}

impl Outcome {
    /// Counts a definition. `search` is the index of the search that found it.
    pub(super) fn add_definition(&mut self, search: Option<usize>) {
        self.definitions += 1;
        if let Some(search) = search {
            self.has_definition.resize(self.has_definition.len().max(search + 1), false);
            self.has_definition[search] = true;
        }
    }

    /// Adds what a later part did, but for the outputs.
    pub(super) fn append(&mut self, later: Self) {
        self.definitions += later.definitions;
        self.excluded += later.excluded;
        self.has_definition.resize(self.has_definition.len().max(later.has_definition.len()), false);
        for (search, found) in later.has_definition.into_iter().enumerate().filter(|(_, found)| *found) {
            self.has_definition[search] = found;
        }
        self.checked.extend(later.checked);
        self.fails |= later.fails;
        self.fixes += later.fixes;
        self.left_out.extend(later.left_out);
        self.current.append(later.current);
        self.needed.append(later.needed);
        self.errors.extend(later.errors);
    }
}
