//! `ccdef check`: checks files and reports.

mod apply;
mod baseline;
mod config;
mod end;
mod outcome;
mod part;
mod plan;
mod report;
mod windows;

use std::path::PathBuf;

use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::{Diagnostic, NotKept};
use ccdef_report::{RenderSettings, Verbosity};
use indicatif::ProgressBar;

use crate::absolute::absolute;
use crate::args::{CheckArgs, FailOn, GlobalArgs, SelectArgs};
use crate::discover::{Candidates, FolderSearches, candidates};
use crate::error::CliError;
use crate::exit::ExitStatus;
use crate::output::{self, OutputStyle};
use crate::progress;
use baseline::Baseline;
use config::RunConfig;
use outcome::Outcome;
use plan::{FilePlan, Plan};

/// Up to this number of files is kept until the end of the run, so that none is read twice.
const KEPT: usize = 4;

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

/// A run of `ccdef check`.
struct CheckRun<'j> {
    checker: Checker<'j>,
    config: &'j RunConfig,
    settings: RenderSettings,
    candidates: Candidates,
    plan: Plan<'j>,
    known: Option<&'j Baseline>,
    select: &'j SelectArgs,
    /// Whether every file is kept until the end.
    keeps_files: bool,
    progress: ProgressBar,
}

impl CheckRun<'_> {
    /// Prints the files that would be checked.
    fn list_files(&self, searches: FolderSearches) -> Result<ExitStatus, CliError> {
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

    fn warn_about_globs(&self) {
        if self.config.verbosity > Verbosity::Quiet {
            let folders = self.config.paths.iter().filter(|path| path.is_dir());
            let folders: Vec<PathBuf> = folders.map(|path| absolute(path)).collect();
            output::warnings(&self.plan.globs.without_effect(&folders));
        }
    }

    /// Adds what the findings of a file mean for the run.
    fn note_findings(&self, plan: &FilePlan, findings: &[Diagnostic], not_kept: &[NotKept], outcome: &mut Outcome) {
        outcome.fails |= self.fails(findings, not_kept, plan.fail_on);
        if self.config.write_baseline.is_some() {
            outcome.open.add(&plan.path, findings);
        }
        let is_pruned = self.config.prune_baseline.is_some();
        if self.known.is_some_and(|known| is_pruned && !known.of(&plan.path).is_empty()) {
            outcome.needed.add(&plan.path, findings);
        }
    }

    /// Whether a finding is at or above the threshold.
    fn fails(&self, findings: &[Diagnostic], not_kept: &[NotKept], fail_on: Option<FailOn>) -> bool {
        let Some(least) = self.select.threshold(fail_on) else { return false };
        findings.iter().any(|finding| finding.suppressed.is_none() && finding.severity >= least)
            || not_kept.iter().any(|rest| !rest.is_suppressed && rest.severity >= least)
    }
}
