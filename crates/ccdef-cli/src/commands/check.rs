//! `ccdef check`: judges files and reports.

mod config;

use ccdef_core::{Checker, FileReport, Registry, Report};
use ccdef_report::{Format, Settings, Verbosity, render, summary};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::args::{CheckArgs, GlobalArgs};
use crate::discover::{Discovery, Input, discover};
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::output::{self, Look};
use crate::read::read;
use config::RunConfig;

/// Up to so many files are checked without threads.
const FEW: usize = 4;

pub(crate) fn run(args: &CheckArgs, global: &GlobalArgs) -> Result<ExitStatus, CliError> {
    let registry = Registry::load()?;
    let config = RunConfig::of(args, global, &registry)?;
    let Discovery { inputs, mut errors } = discover(&config.paths, &config.stdin_name, config.allow_empty);
    if config.list_files {
        output::payload(|out| inputs.iter().try_for_each(|input| writeln!(out, "{}", input.shown)))?;
        return Ok(output::settle(ExitStatus::Success, &errors));
    }
    let checker = Checker::new(&registry, config.options.clone());
    let mut files = Vec::with_capacity(inputs.len());
    for file in check_all(&checker, &inputs) {
        match file {
            Ok(file) => files.push(file),
            Err(error) => errors.push(error),
        }
    }
    if files.is_empty() && !errors.is_empty() {
        return Ok(output::fail(&errors, config.format == Format::Json));
    }
    let report = checker.finish(files);
    let status = errors.iter().map(CliError::exit_status).fold(verdict(&report, &config), Ord::max);
    print(&report, &config, status)?;
    Ok(output::settle(status, &errors))
}

/// Reads and judges every input, in their order. Threads are not worth it for a few files.
fn check_all(checker: &Checker<'_>, inputs: &[Input]) -> Vec<Result<FileReport, CliError>> {
    let check = |input: &Input| read(input, &checker.options().limits).map(|source| checker.check(source));
    if inputs.len() <= FEW { inputs.iter().map(check).collect() } else { inputs.par_iter().map(check).collect() }
}

/// What the findings ask for.
fn verdict(report: &Report, config: &RunConfig) -> ExitStatus {
    match config.threshold {
        Some(threshold) if report.worst() >= Some(threshold) => ExitStatus::Findings,
        _ => ExitStatus::Success,
    }
}

fn print(report: &Report, config: &RunConfig, status: ExitStatus) -> Result<(), CliError> {
    let Look { color, width } = Look::of_stdout();
    let (format, verbosity) = (config.format, config.verbosity);
    let settings = Settings { format, color, width, verbosity, ok: status == ExitStatus::Success };
    output::payload(|out| render(report, &settings, out))?;
    if format == Format::Concise && verbosity > Verbosity::Quiet {
        output::remark(&summary(report));
    }
    Ok(())
}
