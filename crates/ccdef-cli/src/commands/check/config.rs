//! The one place where arguments become what a run needs.

use std::path::PathBuf;

use ccdef_core::{Category, CheckOptions, Limits, ProfileChoice, Registry, RuleSelector, Severity, nearest};
use ccdef_report::{Format, Verbosity};

use crate::args::{CheckArgs, GlobalArgs};
use crate::clock;
use crate::error::CliError;
use crate::project::Project;

/// What standard input is called when nobody names it.
const STDIN: &str = "<stdin>";

/// Everything that a check needs to know.
#[derive(Debug)]
pub(super) struct RunConfig {
    /// Files and folders.
    pub(super) paths: Vec<PathBuf>,
    /// What standard input is called.
    pub(super) stdin_name: String,
    /// Whether folders without definitions are fine.
    pub(super) allow_empty: bool,
    /// Whether files are only listed.
    pub(super) list_files: bool,
    /// How files are judged.
    pub(super) options: CheckOptions,
    /// The least severity that fails the run; `None` when findings never do.
    pub(super) threshold: Option<Severity>,
    /// The format of the report.
    pub(super) format: Format,
    /// How much is said to people.
    pub(super) verbosity: Verbosity,
}

impl RunConfig {
    /// What the arguments mean.
    ///
    /// # Errors
    /// Names the profile, rule or category that does not exist, or a project file that cannot be understood.
    pub(super) fn of(args: &CheckArgs, global: &GlobalArgs, registry: &Registry) -> Result<Self, CliError> {
        let folder = std::env::current_dir().unwrap_or_default();
        let project = Project::around(&folder)?;
        let paths = match (args.input.paths.as_slice(), &project) {
            ([], Some(project)) => project.package_directories(&folder),
            (given, _) => given.to_vec(),
        };
        let mut options = options(args, registry)?;
        options.api_version = args.judge.api_version.or_else(|| project.as_ref().and_then(Project::api_version));
        Ok(Self {
            paths: if paths.is_empty() { vec![".".into()] } else { paths },
            stdin_name: args.input.stdin_filename.clone().unwrap_or_else(|| STDIN.into()),
            allow_empty: args.input.allow_empty,
            list_files: args.input.list_files,
            options,
            threshold: args.select.threshold(),
            format: if global.json { Format::Json } else { args.output.format.unwrap_or_default() },
            verbosity: global.verbosity(),
        })
    }
}

fn options(args: &CheckArgs, registry: &Registry) -> Result<CheckOptions, CliError> {
    let as_of = args.judge.as_of.unwrap_or_else(clock::today);
    Ok(CheckOptions {
        dialect: args.judge.dialect,
        family: args.judge.family,
        profile: profile(&args.judge.profile, registry)?,
        select: selectors(&args.select.select, registry)?,
        ignore: selectors(&args.select.ignore, registry)?,
        min_severity: args.select.min_severity.unwrap_or(Severity::Note),
        limits: Limits::from(&args.limits),
        ..CheckOptions::on(as_of)
    })
}

fn profile(id: &str, registry: &Registry) -> Result<ProfileChoice, CliError> {
    Ok(match id {
        "auto" => ProfileChoice::Auto,
        "none" => ProfileChoice::None,
        id => ProfileChoice::Use(registry.get(id)?),
    })
}

fn selectors(words: &[String], registry: &Registry) -> Result<Vec<RuleSelector>, CliError> {
    words.iter().map(|word| selector(word, registry)).collect()
}

fn selector(word: &str, registry: &Registry) -> Result<RuleSelector, CliError> {
    if let Some(category) = Category::ALL.iter().find(|category| category.id() == word) {
        return Ok(RuleSelector::Category(*category));
    }
    if registry.rules().any(|rule| rule.id.as_str() == word) {
        return Ok(RuleSelector::Rule(word.into()));
    }
    let categories = Category::ALL.iter().map(|category| category.id());
    let known = registry.rules().map(|rule| rule.id.as_str()).chain(categories.clone());
    Err(CliError::UnknownName {
        what: "rule or category",
        word: word.into(),
        suggestion: nearest(word, known).map(Into::into),
        known: format!("categories: {}\nrules: see `ccdef rules`", categories.collect::<Vec<_>>().join(", ")),
    })
}
