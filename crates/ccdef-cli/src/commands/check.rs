//! `ccdef check`: checks files and reports.

mod apply;
mod baseline;
mod check_run;
mod config;
mod end;
mod outcome;
mod part;
mod plan;
mod report;
mod windows;

use ccdef_core::engine::{Checker, Registry};
use ccdef_report::{RenderSettings, Verbosity};

use crate::args::{CheckArgs, GlobalArgs};
use crate::discover::candidates;
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::output::{self, OutputStyle};
use crate::progress;
use baseline::Baseline;
use check_run::{CheckRun, KEPT};
use config::RunConfig;
use plan::Plan;

pub(crate) fn run(args: &CheckArgs, global: &GlobalArgs) -> Result<ExitStatus, CliError> {
    let registry = Registry::load()?;
    let config = RunConfig::of(args, global, &registry)?;
    if let Some(path) = &config.write_baseline {
        baseline::refuse_other_file(path)?;
    }
    let mut candidates = candidates(&config.paths, &config.stdin_name);
    let searches = candidates.take_searches();
    let known = config.baseline.as_deref().map(Baseline::read).transpose()?;
    let plan = Plan::of(&candidates, config.options.clone(), config.choice.clone(), known.as_ref(), &registry)?;
    let is_quiet = config.verbosity == Verbosity::Quiet;
    if !is_quiet {
        output::warnings(&plan.warnings);
    }
    let run = CheckRun {
        checker: Checker::new(&registry, plan.run.clone()),
        settings: settings(&config),
        keeps_files: candidates.len() <= KEPT,
        progress: progress::of_files(candidates.len(), is_quiet || config.list_files),
        select: &args.select,
        known: known.as_ref(),
        config: &config,
        candidates,
        plan,
    };
    if config.list_files { run.list_files(searches) } else { run.check_all(searches) }
}

/// How the report is rendered.
fn settings(config: &RunConfig) -> RenderSettings {
    let OutputStyle { color, width } =
        if config.fixes_stdin() { OutputStyle::of_stderr() } else { OutputStyle::of_stdout() };
    let settings = RenderSettings::new(config.format).color(color).width(width);
    settings.verbosity(config.verbosity).max_findings(config.max_findings)
}
