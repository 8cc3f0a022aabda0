//! Reads, fixes and checks some files of a run, one after the other.

use std::ops::Range;
use std::sync::Arc;

use ccdef_core::engine::RunSoFar;
use ccdef_core::rule::{CheckOptions, FileReport};
use ccdef_core::syntax::Source;
use ccdef_report::Chunk;

use super::apply::{self, FixOutput, FixedFile, Fixing};
use super::check_run::CheckRun;
use super::outcome::Outcome;
use super::plan::FilePlan;
use crate::discover::{BEGINNING, is_definition};
use crate::error::CliError;
use crate::input_file::InputFile;
use crate::read::{bytes, read_found};

/// What is left of some files after they were checked.
#[derive(Default)]
pub(super) struct CheckedPart {
    pub(super) outcome: Outcome,
    /// What the end of the run needs.
    pub(super) run: RunSoFar,
    /// What they add to the report.
    pub(super) chunk: Chunk,
    /// The files that the end of the run may need as a whole and that cannot, or need not, be read again.
    pub(super) kept: Vec<(usize, Arc<FileReport>)>,
}

impl CheckRun<'_> {
    /// Processes these candidates.
    pub(super) fn check_part(&self, candidates: Range<usize>) -> CheckedPart {
        let mut part = CheckedPart::default();
        for index in candidates {
            if let Err(error) = self.check_candidate(index, &mut part) {
                part.outcome.errors.push(error);
            }
            self.progress.inc(1);
        }
        part
    }

    fn check_candidate(&self, index: usize, part: &mut CheckedPart) -> Result<(), CliError> {
        let input = self.candidates.input(index);
        let limits = &self.config.options.limits;
        let is_uncertain = self.candidates.is_uncertain(index);
        let read = is_uncertain.then(|| read_found(&input, limits, BEGINNING, Some(is_definition)));
        if matches!(read, Some(Ok(None))) {
            return Ok(());
        }
        part.outcome.add_definition(self.candidates.search_of(index));
        let Some(plan) = self.plan.of_file(&input, self.candidates.folder_of(index)) else {
            part.outcome.excluded += 1;
            return Ok(());
        };
        let bytes = match read.transpose()?.flatten() {
            Some(bytes) => bytes,
            None => bytes(&input, limits)?,
        };
        let report = self.check_bytes(&input, bytes, &plan.options, part)?;
        self.complete(index, report, &plan, part)
    }

    fn check_bytes(
        &self,
        input: &InputFile,
        bytes: Vec<u8>,
        options: &Arc<CheckOptions>,
        part: &mut CheckedPart,
    ) -> Result<FileReport, CliError> {
        let Some(fixing) = self.config.fixing else {
            let source = Source::decode(input.shown.raw(), bytes, &options.limits);
            return Ok(self.checker.check_as(source, options));
        };
        let is_whole_stdin = input.path.is_none() && bytes.len() as u64 <= options.limits.max_bytes;
        let stdin = if is_whole_stdin { bytes.clone() } else { Vec::new() };
        let source = Source::decode(input.shown.raw(), bytes, &options.limits);
        self.fix(input, (source, stdin), options, fixing, part)
    }

    fn fix(
        &self,
        input: &InputFile,
        read: (Source, Vec<u8>),
        options: &Arc<CheckOptions>,
        fixing: Fixing,
        part: &mut CheckedPart,
    ) -> Result<FileReport, CliError> {
        let FixedFile { report, fixes, output, is_left_out } =
            apply::apply(&self.checker, input, read, options, fixing)?;
        part.outcome.fixes += fixes;
        if !matches!(output, FixOutput::Nothing) {
            part.outcome.outputs.push(output);
        }
        part.outcome.left_out.extend(is_left_out.then(|| input.shown.clone()));
        Ok(report)
    }

    /// Takes from a checked file what the run needs.
    fn complete(
        &self,
        index: usize,
        mut report: FileReport,
        plan: &FilePlan,
        part: &mut CheckedPart,
    ) -> Result<(), CliError> {
        self.checker.complete(&mut report, &mut part.run);
        part.outcome.checked.push(u32::try_from(index).unwrap_or(u32::MAX));
        self.note_findings(plan, &report.findings, &report.not_kept, &mut part.outcome);
        if self.config.prints_report() {
            part.chunk.add_file(&report, &self.settings).map_err(CliError::Write)?;
        }
        if self.keeps_files || self.candidates.input(index).path.is_none() {
            part.kept.push((index, Arc::new(report)));
        }
        Ok(())
    }
}
