//! `--prune-baseline`: removes what is no longer found.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ccdef_core::engine::is_masked;
use ccdef_core::rule::{Diagnostic, NotKept};

use super::{Baseline, BaselineEntry, stored_path, text};
use crate::absolute::folder_of;
use crate::error::CliError;
use crate::write_file::write_file;

/// How many findings the entries of a baseline suppress, by rule and setting, in each checked file that has entries.
#[derive(Debug, Default)]
pub(crate) struct NeededEntries(BTreeMap<PathBuf, SuppressedCounts>);

/// How many findings of a file a baseline suppresses, by rule and then by setting.
type SuppressedCounts = BTreeMap<&'static str, BTreeMap<Option<String>, usize>>;

impl NeededEntries {
    /// Adds the findings of a file, given by its absolute path.
    pub(crate) fn add(&mut self, file: &Path, findings: &[Diagnostic], not_kept: &[NotKept]) {
        let counts = self.0.entry(stored_path(file)).or_default();
        let is_own = |finding: &&Diagnostic| finding.suppressed.as_ref().is_some_and(|found| found.is_baseline);
        let kept = findings.iter().filter(is_own).map(|finding| (finding.rule, &finding.setting, 1));
        let rest = not_kept.iter().map(|rest| (rest.rule, &rest.setting, rest.in_baseline));
        for (rule, setting, count) in kept.chain(rest).filter(|(.., count)| *count > 0) {
            *counts.entry(rule.id.as_str()).or_default().entry(setting.clone()).or_default() += count;
        }
    }

    /// Adds other files.
    pub(crate) fn append(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The entry with the number of findings that it suppresses; `None` if there are none. An entry of a file that was not
    /// checked stays if the file exists.
    fn still_needed(&self, entry: &BaselineEntry, folder: &Path) -> Option<BaselineEntry> {
        let file = folder.join(&entry.path);
        let Some(counts) = self.0.get(&stored_path(&file)) else {
            // Whether a file exists is not known if its name is masked or not Unicode.
            let is_inexact = is_masked(&entry.path) || entry.path.contains(char::REPLACEMENT_CHARACTER);
            return (file.exists() || is_inexact).then(|| entry.clone());
        };
        let own = counts.get(entry.rule.as_str()).and_then(|of_rule| of_rule.get(&entry.setting));
        let count = own.copied().unwrap_or_default().min(entry.count);
        (count > 0).then(|| BaselineEntry { count, ..entry.clone() })
    }
}

impl Baseline {
    /// Removes the entries of checked files, and of files that no longer exist, that match no finding. Returns their number.
    ///
    /// # Errors
    /// Fails when the file cannot be written.
    pub(crate) fn prune(&self, path: &Path, needed: &NeededEntries) -> Result<usize, CliError> {
        let folder = folder_of(path);
        let kept: Vec<BaselineEntry> =
            self.entries.iter().filter_map(|entry| needed.still_needed(entry, &folder)).collect();
        let removed = self.entries.len() - kept.len();
        if kept != self.entries {
            write_file(path, text(kept.into_iter()).as_bytes())?;
        }
        Ok(removed)
    }
}
