//! `--prune-baseline`: removes what is no longer found.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use ccdef_core::rule::{Diagnostic, FileReport, Report};

use super::{Baseline, BaselineEntry, text};
use crate::absolute::{absolute, folder_of};
use crate::error::CliError;
use crate::shown_path::ShownPath;
use crate::write_file::write_file;

impl Baseline {
    /// Removes the entries of checked files, and of files that no longer exist, that match no finding of the report, and the
    /// findings about them. Returns their number.
    ///
    /// # Errors
    /// Fails when the file cannot be written.
    pub(in crate::commands::check) fn prune(&self, path: &Path, report: &mut Report) -> Result<usize, CliError> {
        let folder = folder_of(path);
        let checked: BTreeMap<PathBuf, SuppressedCounts<'_>> =
            report.files.iter().map(|file| (absolute(Path::new(file.source.path())), suppressed(file))).collect();
        let kept: Vec<BaselineEntry> = self
            .entries
            .iter()
            .filter_map(|entry| {
                let file = folder.join(&entry.path);
                match checked.get(&file) {
                    Some(counts) => still_needed(entry, counts),
                    None => file.exists().then(|| entry.clone()),
                }
            })
            .collect();
        let removed = self.entries.len() - kept.len();
        if kept != self.entries {
            write_file(path, text(kept.into_iter()).as_bytes())?;
        }
        let shown = ShownPath::of(path);
        report.configuration.retain(|file| file.source.path() != shown.raw());
        Ok(removed)
    }
}

/// The number of findings of a file that a baseline suppresses, by rule and setting.
type SuppressedCounts<'f> = HashMap<(&'f str, Option<&'f str>), usize>;

fn suppressed(file: &FileReport) -> SuppressedCounts<'_> {
    let mut counts = SuppressedCounts::new();
    let is_own = |finding: &&Diagnostic| finding.suppressed.as_ref().is_some_and(|found| found.is_baseline);
    for finding in file.findings.iter().filter(is_own) {
        *counts.entry((finding.rule.id.as_str(), finding.setting.as_deref())).or_default() += 1;
    }
    counts
}

/// The entry with the number of findings that it suppresses; `None` if there are none.
fn still_needed(entry: &BaselineEntry, counts: &SuppressedCounts<'_>) -> Option<BaselineEntry> {
    let found = counts.get(&(entry.rule.as_str(), entry.setting.as_deref())).copied().unwrap_or_default();
    let count = found.min(entry.count);
    (count > 0).then(|| BaselineEntry { count, ..entry.clone() })
}
