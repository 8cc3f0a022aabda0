//! `ccdef config show`: the effective configuration, and where each value is set.

use std::path::Path;

use ccdef_core::engine::{Registry, Shown};
use ccdef_core::rule::{ProfileChoice, RuleSelector, Suppression};
use ccdef_report::JsonText;
use clap::ValueEnum;
use serde::Serialize;

use super::effective::{Config, Globs, RuleLevel, Sourced};
use super::find::Configs;
use crate::args::GlobalArgs;
use crate::error::CliError;
use crate::output;
use crate::shown_path::ShownPath;

/// An effective value.
#[derive(Debug, Serialize)]
struct EffectiveValue {
    key: JsonText<'static>,
    value: JsonText<'static>,
    /// `ccdef.toml:3`, or `default`.
    from: JsonText<'static>,
}

impl EffectiveValue {
    fn new(key: String, value: String, from: String) -> Self {
        Self { key: JsonText::of(key), value: JsonText::of(value), from: JsonText::of(from) }
    }
}

/// Prints the configuration of a file, or of the current folder.
///
/// # Errors
/// Fails when the configuration cannot be read or is not valid, or the output cannot be written.
pub(crate) fn show(file: Option<&Path>, global: &GlobalArgs) -> Result<(), CliError> {
    let registry = Registry::load()?;
    let current = std::env::current_dir().unwrap_or_default();
    let path = file.map(|file| current.join(file));
    if let (Some(path), Some(file)) = (&path, file)
        && let Err(source) = path.symlink_metadata()
    {
        return Err(CliError::Read { path: ShownPath::of(file), source });
    }
    let folder = match &path {
        Some(path) => path.parent().map(Path::to_owned).unwrap_or_default(),
        None => current,
    };
    let mut configs = Configs::new(global.config.choice(), &registry);
    let config = configs.of_folder(&folder)?;
    if !global.quiet {
        output::warnings(configs.warnings());
    }
    let entries = config.as_ref().map(|config| entries(config, path.as_deref())).unwrap_or_default();
    if global.json {
        return output::print_json(&entries);
    }
    let text = config.as_ref().map_or_else(
        || vec![Shown::line("no configuration file found; the defaults apply")],
        |config| text(config, &entries),
    );
    output::print(|out| text.iter().try_for_each(|line| out.line(line)))
}

fn text(config: &Config, entries: &[EffectiveValue]) -> Vec<Shown> {
    let files: Vec<&str> = config.sources.iter().map(|source| source.path()).collect();
    let head = Shown::line(&format!("# from {}", files.join(", ")));
    let entry = |EffectiveValue { key, value, from }: &EffectiveValue| {
        Shown::line(&format!("{} = {}  # {}", key.as_str(), value.as_str(), from.as_str()))
    };
    [head].into_iter().chain(entries.iter().map(entry)).collect()
}

fn patterns(globs: &Globs) -> String {
    globs.patterns.iter().map(|pattern| pattern.value.as_str()).collect::<Vec<_>>().join(", ")
}

/// All effective values, in the order of the documentation of the keys.
fn entries(config: &Config, file: Option<&Path>) -> Vec<EffectiveValue> {
    let mut entries = vec![profile(config, file)];
    let globs = [("include", &config.include), ("exclude", &config.exclude)];
    entries.extend(
        globs.into_iter().filter_map(|(key, set)| set.as_ref().map(|set| entry(key, set, patterns(&set.value)))),
    );
    entries.extend(config.select.iter().map(|set| entry("select", set, name(&set.value))));
    entries.extend(config.ignore.iter().map(|set| entry("ignore", set, name(&set.value))));
    entries.push(fail_on(config));
    entries.extend(config.rules.iter().map(rule));
    let matching = config.overrides.iter().filter(|one| file.is_some_and(|file| one.files.matches(file)));
    for one in matching {
        entries.extend(one.dialect.iter().map(|set| entry("dialect", set, set.value.id().to_owned())));
        entries.extend(one.rules.iter().map(rule));
    }
    let applies =
        |files: &Option<Globs>| files.as_ref().is_none_or(|files| file.is_none_or(|file| files.matches(file)));
    let suppressions = config.suppressions.iter().filter(|one| applies(&one.files));
    entries.extend(suppressions.map(|one| suppression(&one.suppression)));
    entries
}

/// The last matching override takes precedence over the general profile.
fn profile(config: &Config, file: Option<&Path>) -> EffectiveValue {
    let matching = config.overrides.iter().filter(|one| file.is_some_and(|file| one.files.matches(file)));
    let set = matching.filter_map(|one| one.profile.as_ref()).next_back().or(config.profile.as_ref());
    let word = |choice: &ProfileChoice| match choice {
        ProfileChoice::Auto => "auto".to_owned(),
        ProfileChoice::None => "none".to_owned(),
        ProfileChoice::Use(profile) => profile.id.to_string(),
    };
    set.map_or_else(|| default("profile", "auto"), |set| entry("profile", set, word(&set.value)))
}

fn fail_on(config: &Config) -> EffectiveValue {
    let Some(set) = &config.fail_on else { return default("fail-on", "error") };
    let word = set.value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
    entry("fail-on", set, word)
}

fn suppression(suppression: &Suppression) -> EffectiveValue {
    let from = suppression.source.as_ref().map_or_else(String::new, |source| {
        format!("{}:{}", source.path(), source.line_column(suppression.span.start().into()).line)
    });
    EffectiveValue::new(format!("suppressions.{}", suppression.rule), suppression.reason.clone(), from)
}

fn rule(set: &Sourced<RuleLevel>) -> EffectiveValue {
    let (selector, severity) = &set.value;
    let value = severity.map_or("off", |severity| severity.id()).to_owned();
    entry(&format!("rules.{}.severity", name(selector)), set, value)
}

fn name(selector: &RuleSelector) -> String {
    match selector {
        RuleSelector::Rule(id) => id.clone(),
        RuleSelector::Category(category) => category.id().to_owned(),
    }
}

fn entry<T>(key: &str, set: &Sourced<T>, value: String) -> EffectiveValue {
    EffectiveValue::new(key.to_owned(), value, set.position())
}

fn default(key: &str, value: &str) -> EffectiveValue {
    EffectiveValue::new(key.to_owned(), value.to_owned(), "default".to_owned())
}
