//! `--prune-baseline`: removes what is no longer found.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use ccdef_core::rule::{FileReport, Report};

use super::{Baseline, BaselineEntry, REASON, text};
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
        let checked: BTreeMap<PathBuf, &FileReport> =
            report.files.iter().map(|file| (absolute(Path::new(file.source.path())), file)).collect();
        let kept: Vec<BaselineEntry> = self
            .entries
            .iter()
            .filter_map(|entry| {
                let file = folder.join(&entry.path);
                match checked.get(&file) {
                    Some(file) => still_needed(entry, file),
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

/// The entry with the number of findings that it suppresses; `None` if there are none.
fn still_needed(entry: &BaselineEntry, file: &FileReport) -> Option<BaselineEntry> {
    let is_suppressed = |reason: &Option<String>| reason.as_deref() == Some(REASON);
    let findings = file.findings.iter().filter(|finding| is_suppressed(&finding.suppressed));
    let own = findings.filter(|finding| finding.rule.id.as_str() == entry.rule && finding.setting == entry.setting);
    let count = own.count().min(entry.count);
    (count > 0).then(|| BaselineEntry { count, ..entry.clone() })
}
