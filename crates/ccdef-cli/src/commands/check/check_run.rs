//! A run of `ccdef check`: what is checked and how.

use std::path::PathBuf;

use ccdef_core::engine::Checker;
use ccdef_core::rule::{Diagnostic, NotKept};
use ccdef_report::{RenderSettings, Verbosity};
use indicatif::ProgressBar;

use super::baseline::Baseline;
use super::config::RunConfig;
use super::outcome::Outcome;
use super::plan::{FilePlan, Plan};
use crate::absolute::absolute;
use crate::args::{FailOn, SelectArgs};
use crate::discover::{Candidates, FolderSearches};
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::output;

/// Up to this number of files is kept until the end of the run, so that none is read twice.
pub(super) const KEPT: usize = 4;

/// A run of `ccdef check`.
pub(super) struct CheckRun<'j> {
    pub(super) checker: Checker<'j>,
    pub(super) config: &'j RunConfig,
    pub(super) settings: RenderSettings,
    pub(super) candidates: Candidates,
    pub(super) plan: Plan<'j>,
    pub(super) known: Option<&'j Baseline>,
    pub(super) select: &'j SelectArgs,
    /// Whether every file is kept until the end.
    pub(super) keeps_files: bool,
    pub(super) progress: ProgressBar,
}

impl CheckRun<'_> {
    /// Prints the files that would be checked.
    pub(super) fn list_files(&self, searches: FolderSearches) -> Result<ExitStatus, CliError> {
        let (mut outcome, mut found) = (Outcome::default(), Vec::new());
        for index in (0..self.candidates.len()).filter(|&index| self.candidates.is_definition(index)) {
            outcome.add_definition(self.candidates.search_of(index));
            let input = self.candidates.input(index);
            if self.plan.of_file(&input, self.candidates.folder_of(index)).is_some() {
                found.push(input);
            } else {
                outcome.excluded += 1;
            }
        }
        self.warn_about_globs();
        let mut errors = searches.into_errors(&outcome.has_definition, self.config.allow_empty);
        errors.extend(self.all_excluded(&outcome));
        output::list_files(&found, &errors)
    }

    /// Warns about the globs that select no file.
    pub(super) fn warn_about_globs(&self) {
        if self.config.verbosity > Verbosity::Quiet {
            let folders = self.config.paths.iter().filter(|path| path.is_dir());
            let folders: Vec<PathBuf> = folders.map(|path| absolute(path)).collect();
            output::warnings(&self.plan.globs.without_effect(&folders));
        }
    }

    /// The error that every definition is excluded.
    pub(super) fn all_excluded(&self, outcome: &Outcome) -> Option<CliError> {
        let is_all = outcome.definitions > 0 && outcome.excluded == outcome.definitions && !self.config.allow_empty;
        is_all.then(|| CliError::AllExcluded { globs: self.plan.globs.excluding() })
    }

    /// Adds what the findings of a file mean for the run.
    pub(super) fn note_findings(
        &self,
        plan: &FilePlan,
        findings: &[Diagnostic],
        not_kept: &[NotKept],
        outcome: &mut Outcome,
    ) {
        outcome.fails |= self.fails(findings, not_kept, plan.fail_on);
        if self.config.write_baseline.is_some() {
            outcome.current.add(&plan.path, findings, not_kept);
        }
        let is_pruned = self.config.prune_baseline.is_some();
        if self.known.is_some_and(|known| is_pruned && !known.of(&plan.path).is_empty()) {
            outcome.needed.add(&plan.path, findings, not_kept);
        }
    }

    /// Whether a finding is at or above the threshold.
    pub(super) fn fails(&self, findings: &[Diagnostic], not_kept: &[NotKept], fail_on: Option<FailOn>) -> bool {
        let Some(least) = self.select.threshold(fail_on) else { return false };
        findings.iter().any(|finding| finding.suppressed.is_none() && finding.severity >= least)
            || not_kept.iter().any(|rest| rest.open() > 0 && rest.severity >= least)
    }
}
