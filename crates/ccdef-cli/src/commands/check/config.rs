//! The settings of a run, made from the arguments in one place.

use std::path::PathBuf;

use ccdef_core::engine::Registry;
use ccdef_core::rule::CheckOptions;
use ccdef_core::syntax::Limits;
use ccdef_core::tables::Severity;
use ccdef_report::{Format, Verbosity};

use super::apply::Fixing;
use crate::args::{CheckArgs, ConfigChoice, GlobalArgs};
use crate::error::CliError;
use crate::project::Project;
use crate::{clock, names};

/// The settings of a run.
#[derive(Debug)]
pub(super) struct RunConfig {
    /// Files and folders.
    pub(super) paths: Vec<PathBuf>,
    /// The name of standard input.
    pub(super) stdin_name: String,
    /// Whether a folder may contain no definition.
    pub(super) allow_empty: bool,
    /// Whether files are only listed.
    pub(super) list_files: bool,
    /// How files are checked.
    pub(super) options: CheckOptions,
    /// Where configuration comes from.
    pub(super) choice: ConfigChoice,
    /// How fixes are applied; `None` leaves files unchanged.
    pub(super) fixing: Option<Fixing>,
    /// Whether applied fixes give exit code 1.
    pub(super) fails_on_fix: bool,
    /// The baseline to read.
    pub(super) baseline: Option<PathBuf>,
    /// The baseline to write.
    pub(super) write_baseline: Option<PathBuf>,
    /// The baseline from which entries that match no finding are removed.
    pub(super) prune_baseline: Option<PathBuf>,
    /// The format of the report.
    pub(super) format: Format,
    /// How many findings of a rule are shown for a file; 0 for all.
    pub(super) max_findings: usize,
    /// How much text output contains.
    pub(super) verbosity: Verbosity,
}

impl RunConfig {
    /// Whether standard output gets the fixed standard input.
    pub(super) fn fixes_stdin(&self) -> bool {
        self.fixing.is_some() && self.paths.iter().any(|path| path.as_os_str() == "-")
    }

    /// Whether a report is printed, and not only changes or a baseline.
    pub(super) fn prints_report(&self) -> bool {
        self.write_baseline.is_none() && !self.fixing.is_some_and(|fixing| fixing.is_dry)
    }

    /// The settings that the arguments make.
    ///
    /// # Errors
    /// Fails when a profile, rule or category does not exist, a project file is not valid, or options contradict.
    pub(super) fn of(args: &CheckArgs, global: &GlobalArgs, registry: &Registry) -> Result<Self, CliError> {
        let folder = std::env::current_dir().unwrap_or_default();
        let project = Project::containing(&folder)?;
        let paths = match (args.input.paths.as_slice(), &project) {
            ([], Some(project)) => project.package_directories(&folder),
            (given, _) => given.to_vec(),
        };
        let options = options(args, registry)?.api_version(args.check_as.api_version);
        Ok(Self {
            paths: if paths.is_empty() { vec![".".into()] } else { paths },
            stdin_name: args.input.stdin_name().to_owned(),
            allow_empty: args.input.allow_empty,
            list_files: args.input.list_files,
            options,
            choice: global.config.choice(),
            fixing: args.fix.level()?.map(|level| Fixing { level, is_dry: args.fix.diff }),
            fails_on_fix: args.fix.exit_non_zero_on_fix,
            baseline: args.suppress.baseline.clone(),
            write_baseline: args.suppress.write_baseline.clone(),
            prune_baseline: args.suppress.baseline.clone().filter(|_| args.suppress.prune_baseline),
            format: if global.json { Format::Json } else { args.output.format.unwrap_or_default() },
            max_findings: args.output.max_findings,
            verbosity: global.verbosity(),
        })
    }
}

fn options(args: &CheckArgs, registry: &Registry) -> Result<CheckOptions, CliError> {
    let as_of = args.check_as.as_of.unwrap_or_else(clock::today);
    Ok(CheckOptions::on(as_of)
        .dialect(args.check_as.dialect)
        .family(args.check_as.family)
        .profile(names::profile(&args.check_as.profile, registry)?)
        .select(names::selectors(&args.select.select, registry)?)
        .ignore(names::selectors(&args.select.ignore, registry)?)
        .min_severity(args.select.min_severity.unwrap_or(Severity::Note))
        .inline_suppressions(!args.suppress.no_ignores)
        .limits(Limits::from(&args.limits)))
}
