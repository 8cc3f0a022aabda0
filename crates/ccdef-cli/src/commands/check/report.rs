//! Checks all files, and prints the report meanwhile.

use std::io;

use ccdef_core::engine::Shown;
use ccdef_core::rule::ConfigReport;
use ccdef_report::{Chunk, Format, Printer, ReportStream, Totals, Verbosity};

use super::apply::FixOutput;
use super::baseline;
use super::baseline::prune::NeededEntries;
use super::check_run::{CheckRun, KEPT};
use super::outcome::Outcome;
use super::part::CheckedPart;
use super::windows::{Threads, in_order};
use crate::discover::FolderSearches;
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::output;
use crate::shown_path::ShownPath;
use crate::write_file::{Spool, spool};

/// Up to this number of files is checked without threads, because starting them takes longer.
const FEW: usize = 64;

/// A report on the way to its reader.
type Stream<'s> = ReportStream<'s, Spool>;

/// What is left to say and to return when the report is printed.
struct End {
    status: ExitStatus,
    /// What standard error gets.
    messages: Vec<Shown>,
    errors: Vec<CliError>,
    /// Whether nothing was checked because of the errors.
    is_failure: bool,
}

impl CheckRun<'_> {
    /// Checks all files and prints the report. If standard output gets the fixed standard input, standard error gets the
    /// report.
    pub(super) fn check_all(&self, searches: FolderSearches) -> Result<ExitStatus, CliError> {
        let mut end = None;
        let work = |out: &mut Printer<'_>| {
            end = Some(self.report_all(searches, out));
            Ok(())
        };
        if self.config.fixes_stdin() { output::message_with(work) } else { output::print(work) }?;
        let Some(End { status, messages, errors, is_failure }) = end.transpose()? else {
            return Ok(ExitStatus::Failure);
        };
        if is_failure {
            return Ok(output::fail(&errors, self.config.format == Format::Json));
        }
        for message in &messages {
            output::message(message);
        }
        Ok(output::finish(status, &errors))
    }

    fn report_all(&self, searches: FolderSearches, out: &mut Printer<'_>) -> Result<End, CliError> {
        let mut stream = ReportStream::new(&self.settings, [spool(), spool()]);
        let mut all = CheckedPart::default();
        let mut printed = Ok(());
        let work = |candidates| self.check_part(candidates);
        in_order(self.candidates.len(), self.threads(), work, |part| {
            let result = self.add(part, &mut all, &mut stream, out);
            printed = std::mem::replace(&mut printed, Ok(())).and(result);
        });
        self.progress.finish_and_clear();
        printed?;
        self.warn_about_globs();
        let mut errors = searches.into_errors(&all.outcome.has_definition, self.config.allow_empty);
        errors.extend(self.all_excluded(&all.outcome));
        errors.append(&mut all.outcome.errors);
        if all.outcome.checked.is_empty() && !errors.is_empty() {
            return Ok(End { status: ExitStatus::Success, messages: Vec::new(), errors, is_failure: true });
        }
        self.end(all, errors, stream, out)
    }

    /// The threads that pay off. When files are written, most of the time is spent waiting for the disk.
    fn threads(&self) -> Threads {
        let writes = self.config.fixing.is_some_and(|fixing| !fixing.is_dry);
        match self.candidates.len() {
            count if count <= if writes { KEPT } else { FEW } => Threads::None,
            _ if writes => Threads::Writing,
            _ => Threads::Checking,
        }
    }

    /// Prints what a part adds to the report, and keeps the rest of it.
    fn add(
        &self,
        part: CheckedPart,
        all: &mut CheckedPart,
        stream: &mut Stream<'_>,
        out: &mut Printer<'_>,
    ) -> Result<(), CliError> {
        let CheckedPart { mut outcome, run, chunk, kept } = part;
        for output in std::mem::take(&mut outcome.outputs) {
            match output {
                FixOutput::Nothing => {}
                FixOutput::Changes(changes) => out.text(&changes).map_err(CliError::Write)?,
                FixOutput::Exact(text) => output::print_exact(&text)?,
            }
        }
        if self.config.prints_report() && !outcome.checked.is_empty() {
            stream.add(chunk, out).map_err(CliError::Write)?;
        }
        all.run.append(run);
        all.outcome.append(outcome);
        all.kept.extend(kept);
        Ok(())
    }

    /// Reports what is known only after all files.
    fn end(
        &self,
        all: CheckedPart,
        errors: Vec<CliError>,
        mut stream: Stream<'_>,
        out: &mut Printer<'_>,
    ) -> Result<End, CliError> {
        let CheckedPart { mut outcome, run, kept, .. } = all;
        for path in &outcome.left_out {
            output::message(&Shown::line(&format!(
                "not fixed: `{path}` cannot be decoded, so writing it would change its content"
            )));
        }
        let mut printed = Ok(());
        let configuration = self.finish_run(run, kept, &mut outcome, &mut |report| {
            let mut chunk = Chunk::default();
            let result = chunk.add_run(report, &self.settings).and_then(|()| self.print(chunk, &mut stream, out));
            printed = std::mem::replace(&mut printed, Ok(())).and(result);
        });
        printed.map_err(CliError::Write)?;
        let configuration = self.prune(&outcome.needed, configuration)?;
        let fail_on = self.plan.of_configuration();
        outcome.fails |= configuration.iter().any(|report| self.fails(&report.findings, &[], fail_on));
        let mut chunk = Chunk::default();
        configuration
            .iter()
            .try_for_each(|report| chunk.add_configuration(report, &self.settings))
            .map_err(CliError::Write)?;
        self.print(chunk, &mut stream, out).map_err(CliError::Write)?;
        self.conclude(outcome, errors, stream, out)
    }

    fn print(&self, chunk: Chunk, stream: &mut Stream<'_>, out: &mut Printer<'_>) -> io::Result<()> {
        if self.config.prints_report() { stream.add(chunk, out) } else { Ok(()) }
    }

    /// Removes the entries of the baseline that match no finding, if the user asked for it. Returns the remaining findings
    /// about suppressions.
    fn prune(&self, needed: &NeededEntries, mut reports: Vec<ConfigReport>) -> Result<Vec<ConfigReport>, CliError> {
        let Some((known, path)) = self.known.zip(self.config.prune_baseline.as_deref()) else { return Ok(reports) };
        let (removed, shown) = (known.prune(path, needed)?, ShownPath::of(path));
        reports.retain(|report| report.source.path() != shown.raw());
        if self.config.verbosity > Verbosity::Quiet {
            let entries = if removed == 1 { "entry" } else { "entries" };
            output::message(&Shown::line(&format!("removed {removed} {entries} from {shown}")));
        }
        Ok(reports)
    }

    /// Ends the report or writes the baseline.
    fn conclude(
        &self,
        outcome: Outcome,
        errors: Vec<CliError>,
        stream: Stream<'_>,
        out: &mut Printer<'_>,
    ) -> Result<End, CliError> {
        let end = |status, messages, errors| Ok(End { status, messages, errors, is_failure: false });
        if let Some(path) = &self.config.write_baseline {
            let count = baseline::write(path, outcome.current)?;
            let message = format!("wrote {} to {}", findings(count), ShownPath::of(path));
            return end(ExitStatus::Success, vec![Shown::line(&message)], errors);
        }
        let is_findings = |is_findings| if is_findings { ExitStatus::Findings } else { ExitStatus::Success };
        if !self.config.prints_report() {
            return end(is_findings(outcome.fixes > 0), Vec::new(), errors);
        }
        let status = is_findings(outcome.fails || (outcome.fixes > 0 && self.config.fails_on_fix));
        let worst = errors.iter().map(CliError::exit_status).fold(status, Ord::max);
        let totals = stream.finish(worst == ExitStatus::Success, out).map_err(CliError::Write)?;
        end(status, self.last_messages(&totals, outcome.fixes), errors)
    }

    fn last_messages(&self, totals: &Totals, fixes: usize) -> Vec<Shown> {
        let mut messages = Vec::new();
        if self.config.verbosity > Verbosity::Quiet {
            let has_summary = self.config.format == Format::Concise && !self.config.fixes_stdin();
            messages.extend(has_summary.then(|| totals.summary()));
            let fixing = self.config.fixing;
            messages.extend(fixing.map(|_| Shown::line(&format!("fixed {}", findings(fixes)))));
        }
        messages
    }
}

/// `1 finding`, `2 findings`.
fn findings(count: usize) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} finding{ending}")
}
