//! `ccdef check`: checks files and reports.

mod apply;
mod baseline;
mod checked_file;
mod config;
mod globs;
mod plan;

use std::sync::Arc;

use ccdef_core::engine::{Checker, Registry, Shown};
use ccdef_core::rule::{CheckOptions, Diagnostic, FileReport, Report};
use ccdef_core::tables::Severity;
use ccdef_report::{Format, RenderSettings, Verbosity, render, summary};
use indicatif::ProgressBar;
use rayon::ThreadPoolBuilder;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::absolute::absolute;
use crate::args::{CheckArgs, FailOn, GlobalArgs};
use crate::discover::{Discovery, discover};
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::input_file::InputFile;
use crate::output::{self, OutputStyle};
use crate::progress;
use crate::read::{read, read_to_change};
use crate::shown_path::ShownPath;
use apply::{FixOutput, FixedFile};
use baseline::Baseline;
use checked_file::CheckedFile;
use config::RunConfig;
use plan::{Plan, Thresholds};

pub(super) use globs::Searched;
pub(super) use plan::{absolute_path, is_excluded};

/// Up to this number of files is checked without threads.
const FEW: usize = 4;
/// The number of threads that write files.
const WRITERS: usize = 16;

pub(crate) fn run(args: &CheckArgs, global: &GlobalArgs) -> Result<ExitStatus, CliError> {
    let registry = Registry::load()?;
    let config = RunConfig::of(args, global, &registry)?;
    if let Some(path) = &config.write_baseline {
        baseline::refuse_other_file(path)?;
    }
    let Discovery { inputs, mut errors } = discover(&config.paths, &config.stdin_name, config.allow_empty);
    let known = config.baseline.as_deref().map(Baseline::read).transpose()?;
    let folders = config.paths.iter().filter(|path| path.is_dir()).map(|path| absolute(path)).collect();
    let plan = Plan::of(inputs, folders, config.options.clone(), config.choice.clone(), known.as_ref(), &registry)?;
    if config.verbosity > Verbosity::Quiet {
        output::warnings(&plan.warnings);
    }
    if let Some(globs) = plan.all_excluded.filter(|_| !config.allow_empty) {
        errors.push(CliError::AllExcluded { globs });
    }
    if config.list_files {
        return output::list_files(plan.files.iter().map(|(input, _)| input), &errors);
    }
    let run = CheckRun { checker: Checker::new(&registry, plan.run), config: &config };
    let mut checked = Vec::with_capacity(plan.files.len());
    for file in run.check_all(&plan.files) {
        match file {
            Ok(file) => checked.push(file),
            Err(error) => errors.push(error),
        }
    }
    if checked.is_empty() && !errors.is_empty() {
        return Ok(output::fail(&errors, config.format == Format::Json));
    }
    let fixes = checked_file::print_fixes(&checked)?;
    let mut report = run.checker.finish(checked.into_iter().map(|file| file.report).collect());
    run.prune(known.as_ref(), &mut report)?;
    let fails = fails(&report, |fail_on| args.select.threshold(fail_on), &plan.thresholds);
    let status = run.conclude(&report, fixes, fails, &errors)?;
    Ok(output::finish(status, &errors))
}

/// Whether a finding is at or above the threshold of its file.
fn fails(report: &Report, severity: impl Fn(Option<FailOn>) -> Option<Severity>, thresholds: &Thresholds) -> bool {
    let reaches = |findings: &[Diagnostic], fail_on| {
        let open = findings.iter().filter(|finding| finding.suppressed.is_none());
        severity(fail_on).is_some_and(|threshold| open.into_iter().any(|finding| finding.severity >= threshold))
    };
    let of_file = |file: &FileReport| {
        let fail_on = thresholds.of_file(file.source.path());
        let mut rest = file.not_kept.iter().filter(|rest| !rest.is_suppressed);
        reaches(&file.findings, fail_on)
            || severity(fail_on).is_some_and(|least| rest.any(|rest| rest.severity >= least))
    };
    report.files.iter().any(of_file)
        || report.configuration.iter().any(|file| reaches(&file.findings, thresholds.of_configuration()))
}

/// A run of `ccdef check`.
struct CheckRun<'j> {
    checker: Checker<'j>,
    config: &'j RunConfig,
}

impl CheckRun<'_> {
    /// Reads, fixes and checks every file. The result is in order, whatever the order of the work. Threads do not pay off
    /// for a few files.
    fn check_all(&self, files: &[(InputFile, Arc<CheckOptions>)]) -> Vec<Result<CheckedFile, CliError>> {
        let progress = progress::of_files(files.len(), self.config.verbosity == Verbosity::Quiet);
        let check = |(input, options): &(InputFile, Arc<CheckOptions>)| self.check(input, options, &progress);
        let checked = if files.len() <= FEW {
            files.iter().map(check).collect()
        } else {
            self.in_parallel(|| files.par_iter().map(check).collect())
        };
        progress.finish_and_clear();
        checked
    }

    /// Runs the work in several threads. When files are written, they are more than the processors, because most of them
    /// wait for the disk.
    fn in_parallel<T: Send>(&self, work: impl FnOnce() -> T + Send) -> T {
        let writes = self.config.fixing.is_some_and(|fixing| !fixing.is_dry);
        let pool = writes.then(|| ThreadPoolBuilder::new().num_threads(WRITERS).build());
        match pool {
            Some(Ok(pool)) => pool.install(work),
            Some(Err(_)) | None => work(),
        }
    }

    fn check(
        &self,
        input: &InputFile,
        options: &Arc<CheckOptions>,
        progress: &ProgressBar,
    ) -> Result<CheckedFile, CliError> {
        let checked = match self.config.fixing {
            None => {
                let report = self.checker.check_as(read(input, &options.limits)?, options);
                CheckedFile { report, fixes: 0, output: FixOutput::Nothing, is_left_out: false }
            }
            Some(fixing) => {
                let read = read_to_change(input, &options.limits)?;
                let FixedFile { source, fixes, output, is_left_out } =
                    apply::apply(&self.checker, input, read, options, fixing)?;
                CheckedFile { report: self.checker.check_as(source, options), fixes, output, is_left_out }
            }
        };
        progress.inc(1);
        Ok(checked)
    }

    /// Removes the entries of the baseline that match no finding, if the user asked for it.
    fn prune(&self, known: Option<&Baseline>, report: &mut Report) -> Result<(), CliError> {
        let Some((known, path)) = known.zip(self.config.prune_baseline.as_deref()) else { return Ok(()) };
        let removed = known.prune(path, report)?;
        if self.config.verbosity > Verbosity::Quiet {
            let entries = if removed == 1 { "entry" } else { "entries" };
            output::message(&Shown::line(&format!("removed {removed} {entries} from {}", ShownPath::of(path))));
        }
        Ok(())
    }

    /// Prints the report or writes the baseline. Returns the exit status.
    fn conclude(
        &self,
        report: &Report,
        fixes: usize,
        fails: bool,
        errors: &[CliError],
    ) -> Result<ExitStatus, CliError> {
        if let Some(path) = &self.config.write_baseline {
            let count = baseline::write(path, report)?;
            let ending = if count == 1 { "" } else { "s" };
            output::message(&Shown::line(&format!("wrote {count} finding{ending} to {}", ShownPath::of(path))));
            return Ok(ExitStatus::Success);
        }
        if self.config.fixing.is_some_and(|fixing| fixing.is_dry) {
            return Ok(if fixes > 0 { ExitStatus::Findings } else { ExitStatus::Success });
        }
        let fails_on_fix = fixes > 0 && self.config.fails_on_fix;
        let status = if fails_on_fix || fails { ExitStatus::Findings } else { ExitStatus::Success };
        let worst = errors.iter().map(CliError::exit_status).fold(status, Ord::max);
        self.print(report, worst)?;
        if self.config.fixing.is_some() && self.config.verbosity > Verbosity::Quiet {
            let ending = if fixes == 1 { "" } else { "s" };
            output::message(&Shown::line(&format!("fixed {fixes} finding{ending}")));
        }
        Ok(status)
    }

    /// Prints the report to standard output, unless standard output gets the fixed standard input.
    fn print(&self, report: &Report, status: ExitStatus) -> Result<(), CliError> {
        let (format, verbosity) = (self.config.format, self.config.verbosity);
        let fixes_stdin = self.config.fixing.is_some() && self.config.reads_stdin();
        let OutputStyle { color, width } =
            if fixes_stdin { OutputStyle::of_stderr() } else { OutputStyle::of_stdout() };
        let settings = RenderSettings::new(format)
            .color(color)
            .width(width)
            .verbosity(verbosity)
            .max_findings(self.config.max_findings)
            .ok(status == ExitStatus::Success);
        if fixes_stdin {
            return output::message_with(|out| render(report, &settings, out));
        }
        output::print(|out| render(report, &settings, out))?;
        if format == Format::Concise && verbosity > Verbosity::Quiet {
            output::message(&summary(report));
        }
        Ok(())
    }
}
