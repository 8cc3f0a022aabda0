//! `ccdef check`: checks files and reports.

mod apply;
mod baseline;
mod config;
mod plan;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use ccdef_core::engine::{Checker, Registry, Shown};
use ccdef_core::rule::{CheckOptions, Diagnostic, FileReport, Report};
use ccdef_core::tables::Severity;
use ccdef_report::{Format, RenderSettings, Verbosity, render, summary};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::args::{CheckArgs, FailOn, GlobalArgs};
use crate::discover::{Discovery, InputFile, discover};
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::output::{self, OutputStyle};
use crate::read::read;
use baseline::Baseline;
use config::RunConfig;
use plan::{Plan, Thresholds};

/// Up to this number of files is checked without threads.
const FEW: usize = 4;

pub(crate) fn run(args: &CheckArgs, global: &GlobalArgs) -> Result<ExitStatus, CliError> {
    let registry = Registry::load()?;
    let config = RunConfig::of(args, global, &registry)?;
    let Discovery { inputs, mut errors } = discover(&config.paths, &config.stdin_name, config.allow_empty);
    let known = config.baseline.as_deref().map(Baseline::read).transpose()?;
    let plan = Plan::of(inputs, config.options.clone(), config.choice.clone(), known.as_ref(), &registry)?;
    if config.verbosity > Verbosity::Quiet {
        output::warnings(&plan.warnings);
    }
    if config.list_files {
        return output::list_files(plan.files.iter().map(|(input, _)| input), &errors);
    }
    let run = CheckRun { checker: Checker::new(&registry, plan.run), config: &config, fixes: AtomicUsize::new(0) };
    let mut files = Vec::with_capacity(plan.files.len());
    for file in run.check_all(&plan.files) {
        match file {
            Ok(file) => files.push(file),
            Err(error) => errors.push(error),
        }
    }
    if files.is_empty() && !errors.is_empty() {
        return Ok(output::fail(&errors, config.format == Format::Json));
    }
    let report = run.checker.finish(files);
    let fails = fails(&report, |fail_on| args.select.threshold(fail_on), &plan.thresholds);
    let status = run.conclude(&report, fails, &errors)?;
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
    /// The number of fixed findings.
    fixes: AtomicUsize,
}

impl CheckRun<'_> {
    /// Reads, fixes and checks every file, in order. Threads do not pay off for a few files, and the output of fixes
    /// has to be in order.
    fn check_all(&self, files: &[(InputFile, Arc<CheckOptions>)]) -> Vec<Result<FileReport, CliError>> {
        let check = |(input, options): &(InputFile, Arc<CheckOptions>)| self.check(input, options);
        if files.len() <= FEW || self.config.fixing.is_some() {
            return files.iter().map(check).collect();
        }
        files.par_iter().map(check).collect()
    }

    fn check(&self, input: &InputFile, options: &Arc<CheckOptions>) -> Result<FileReport, CliError> {
        let mut source = read(input, &options.limits)?;
        if let Some(fixing) = self.config.fixing {
            let fixed = apply::apply(&self.checker, input, source, options, fixing)?;
            self.fixes.fetch_add(fixed.fixes, Ordering::Relaxed);
            source = fixed.source;
        }
        Ok(self.checker.check_as(source, options))
    }

    /// Prints the report or writes the baseline. Returns the exit status.
    fn conclude(&self, report: &Report, fails: bool, errors: &[CliError]) -> Result<ExitStatus, CliError> {
        if let Some(path) = &self.config.write_baseline {
            let count = baseline::write(path, report)?;
            let ending = if count == 1 { "" } else { "s" };
            output::message(&Shown::line(&format!("wrote {count} finding{ending} to {}", path.display())));
            return Ok(ExitStatus::Success);
        }
        let fixes = self.fixes.load(Ordering::Relaxed);
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
