//! The end of a run: what is known only after all files.

use std::cell::RefCell;
use std::sync::Arc;

use ccdef_core::engine::RunSoFar;
use ccdef_core::rule::{ConfigReport, FileReport, RunReport};
use ccdef_core::syntax::Source;

use super::check_run::CheckRun;
use super::outcome::Outcome;
use super::plan::FilePlan;
use crate::read::bytes;

impl CheckRun<'_> {
    /// Runs the rules about the run, which report file by file. `kept` are files by their index among the candidates. Returns
    /// the findings about suppressions.
    pub(super) fn finish_run(
        &self,
        run: RunSoFar,
        kept: Vec<(usize, Arc<FileReport>)>,
        outcome: &mut Outcome,
        report: &mut dyn FnMut(&RunReport),
    ) -> Vec<ConfigReport> {
        let checked = std::mem::take(&mut outcome.checked);
        let latest = RefCell::new(kept);
        let file = |index: usize| {
            let candidate = *checked.get(index)? as usize;
            let known = latest.borrow().iter().find(|(known, _)| *known == candidate).map(|(_, file)| Arc::clone(file));
            known.or_else(|| {
                let file = self.look_at(candidate).map(Arc::new)?;
                remember(&mut latest.borrow_mut(), candidate, &file);
                Some(file)
            })
        };
        let mut note = |found: RunReport| {
            if let Some(plan) = checked.get(found.index).and_then(|index| self.plan_of(*index as usize)) {
                self.note_findings(&plan, &found.findings, &[], outcome);
            }
            report(&found);
        };
        self.checker.finish_run(run, &file, &mut note)
    }

    fn plan_of(&self, candidate: usize) -> Option<FilePlan> {
        self.plan.of_file(&self.candidates.input(candidate), self.candidates.folder_of(candidate))
    }

    /// Reads a file once more. Only those that a rule about the run reports are needed again.
    fn look_at(&self, candidate: usize) -> Option<FileReport> {
        let input = self.candidates.input(candidate);
        let options = self.plan_of(candidate)?.options;
        let source = Source::decode(input.shown.raw(), bytes(&input, &options.limits).ok()?, &options.limits);
        Some(self.checker.look_at(source, &options))
    }
}

/// Keeps the latest files: the rules look at two of them alternately. Standard input stays, because it cannot be read again.
fn remember(latest: &mut Vec<(usize, Arc<FileReport>)>, candidate: usize, file: &Arc<FileReport>) {
    if latest.len() > LATEST {
        latest.remove(1);
    }
    latest.push((candidate, Arc::clone(file)));
}

/// How many files are kept.
const LATEST: usize = 3;
