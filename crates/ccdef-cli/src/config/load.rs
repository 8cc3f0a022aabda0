//! Reads a configuration file, and everything it extends.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ccdef_core::engine::{Registry, nearest};
use ccdef_core::rule::{Date, ProfileChoice, Suppression, Target};
use ccdef_core::syntax::{Dialect, Source, Span, span};
use clap::ValueEnum;
use globset::{GlobBuilder, GlobSetBuilder};
use toml::Spanned;

use super::file::{ConfigFile, OverrideEntry, RuleEntry, SuppressionEntry};
use super::{Config, ForFiles, Globs, Override, RuleLevel, Said};
use crate::args::FailOn;
use crate::error::CliError;
use crate::names;

/// Deeper chains of `extends` are a circle.
const MOST_FILES: usize = 32;

/// The configuration at `path`.
///
/// # Errors
/// Fails when a file cannot be read, or says something that cannot be understood; the place is part of the error.
pub(super) fn load(path: &Path, registry: &Registry) -> Result<Config, CliError> {
    let mut config = Config::default();
    add(path, registry, &mut config)?;
    Ok(config)
}

/// Adds what the file says to `config`, after what it extends.
fn add(path: &Path, registry: &Registry, config: &mut Config) -> Result<(), CliError> {
    let reader = Reader::open(path, registry)?;
    if config.sources.len() >= MOST_FILES {
        return Err(reader.refuse(0, "configuration files extend each other in a circle", None));
    }
    config.sources.insert(0, Arc::clone(&reader.source));
    let file = reader.parse()?;
    for base in &file.extends {
        let base_path = reader.folder.join(base.get_ref());
        if !base_path.is_file() {
            let at = reader.at(base, base.get_ref());
            return Err(reader.refuse(at, format!("there is no `{}` to extend", base.get_ref()), None));
        }
        add(&base_path, registry, config)?;
    }
    reader.say(file, config)
}

/// One configuration file and what understands its words.
struct Reader<'r> {
    source: Arc<Source>,
    folder: PathBuf,
    is_json: bool,
    registry: &'r Registry,
}

impl<'r> Reader<'r> {
    fn open(path: &Path, registry: &'r Registry) -> Result<Self, CliError> {
        let shown = for_people(path).display().to_string();
        let text = fs::read_to_string(path).map_err(|source| CliError::Read { path: shown.clone(), source })?;
        let folder = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let folder = folder.parent().map(Path::to_owned).unwrap_or_default();
        let is_json = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
        Ok(Self { source: Arc::new(Source::new(shown, text)), folder, is_json, registry })
    }

    fn refuse(&self, at: u32, reason: impl Into<String>, help: Option<String>) -> CliError {
        let place = self.source.line_column(at);
        let path = self.source.path().to_owned();
        CliError::Config { path, line: place.line, column: place.column, reason: reason.into(), help }
    }

    fn parse(&self) -> Result<ConfigFile, CliError> {
        if !self.is_json {
            return self.parse_toml(self.source.text());
        }
        let json: serde_json::Value = serde_json::from_str(self.source.text()).map_err(|error| {
            let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
            let column = u32::try_from(error.column()).unwrap_or(u32::MAX);
            let path = self.source.path().to_owned();
            CliError::Config { path, line, column, reason: error.to_string(), help: None }
        })?;
        // The same keys, spelt as TOML: one reader for both.
        let toml = toml::to_string(&json).map_err(|error| self.refuse(0, error.to_string(), None))?;
        self.parse_toml(&toml)
    }

    fn parse_toml(&self, text: &str) -> Result<ConfigFile, CliError> {
        toml::from_str(text).map_err(|error| {
            let range = error.span().unwrap_or_default();
            let word = text.get(range.clone()).unwrap_or_default().trim_matches('"');
            let at = if self.is_json { self.find(word) } else { offset(range.start) };
            self.refuse(at, error.message().to_owned(), None)
        })
    }

    /// Where a value stands; in JSON, where its words stand first.
    fn at<T>(&self, value: &Spanned<T>, word: &str) -> u32 {
        if self.is_json { self.find(word) } else { offset(value.span().start) }
    }

    fn find(&self, word: &str) -> u32 {
        let quoted = format!("\"{word}\"");
        offset(self.source.text().find(&quoted).unwrap_or_default())
    }

    fn said<T>(&self, value: T, at: u32) -> Said<T> {
        Said { value, source: Arc::clone(&self.source), at }
    }

    fn say(&self, file: ConfigFile, config: &mut Config) -> Result<(), CliError> {
        if let Some(profile) = file.profile {
            config.profile = Some(self.profile(&profile)?);
        }
        if let Some(include) = file.include {
            config.include = Some(self.globs(&include)?);
        }
        if let Some(exclude) = file.exclude {
            config.exclude = Some(self.globs(&exclude)?);
        }
        if let Some(fail_on) = file.fail_on {
            let at = self.at(&fail_on, fail_on.get_ref());
            let value = FailOn::from_str(fail_on.get_ref(), true).map_err(|_| {
                self.refuse(
                    at,
                    format!("there is no severity `{}`", fail_on.get_ref()),
                    Some("error, warning, note or never".into()),
                )
            })?;
            config.fail_on = Some(self.said(value, at));
        }
        if !file.select.is_empty() {
            config.select = file.select.iter().map(|word| self.selector(word)).collect::<Result<_, _>>()?;
        }
        for word in &file.ignore {
            config.ignore.push(self.selector(word)?);
        }
        config.rules.extend(self.rules(file.rules)?);
        for entry in file.overrides {
            config.overrides.push(self.override_of(entry)?);
        }
        for entry in file.suppressions {
            config.suppressions.push(self.suppression(&entry)?);
        }
        for (name, environment) in file.environments {
            config.environments.entry(name).or_default().extend(environment.set);
        }
        if let Some(days) = file.retirement.warn_days {
            let at = self.at(&days, "warn-days");
            config.retirement_warn_days = Some(self.said(days.into_inner(), at));
        }
        Ok(())
    }

    fn profile(&self, word: &Spanned<String>) -> Result<Said<ProfileChoice>, CliError> {
        let at = self.at(word, word.get_ref());
        let choice = names::profile(word.get_ref(), self.registry)
            .map_err(|error| self.refuse(at, error.to_string(), error.help()))?;
        Ok(self.said(choice, at))
    }

    fn selector(&self, word: &Spanned<String>) -> Result<Said<ccdef_core::rule::RuleSelector>, CliError> {
        let at = self.at(word, word.get_ref());
        let selector = names::selector(word.get_ref(), self.registry)
            .map_err(|error| self.refuse(at, error.to_string(), error.help()))?;
        Ok(self.said(selector, at))
    }

    fn rules(&self, entries: BTreeMap<Spanned<String>, RuleEntry>) -> Result<Vec<Said<RuleLevel>>, CliError> {
        let level = |(rule, entry): (Spanned<String>, RuleEntry)| {
            let selector = self.selector(&rule)?;
            let word = entry.severity.get_ref();
            let severity = match word.as_str() {
                "off" => None,
                word => Some(*ccdef_core::tables::Severity::ALL.iter().find(|known| known.id() == word).ok_or_else(
                    || {
                        let help = Some("error, warning, note or off".to_owned());
                        self.refuse(self.at(&entry.severity, word), format!("there is no severity `{word}`"), help)
                    },
                )?),
            };
            Ok(Said { value: (selector.value, severity), source: selector.source, at: selector.at })
        };
        entries.into_iter().map(level).collect()
    }

    fn globs(&self, patterns: &Spanned<Vec<String>>) -> Result<Said<Globs>, CliError> {
        let at = self.at(patterns, patterns.get_ref().first().map_or("", String::as_str));
        let mut set = GlobSetBuilder::new();
        for pattern in patterns.get_ref() {
            let glob = GlobBuilder::new(pattern.trim_start_matches("./")).literal_separator(true).build();
            set.add(glob.map_err(|error| self.refuse(at, format!("`{pattern}` is no glob: {}", error.kind()), None))?);
        }
        let set = set.build().map_err(|error| self.refuse(at, error.to_string(), None))?;
        let patterns = patterns.get_ref().clone();
        Ok(self.said(Globs { folder: self.folder.clone(), patterns, set }, at))
    }

    fn override_of(&self, entry: OverrideEntry) -> Result<Override, CliError> {
        let dialect = entry.dialect.map(|word| {
            let at = self.at(&word, word.get_ref());
            let known = Dialect::ALL.iter().find(|dialect| dialect.id() == word.get_ref());
            let help = Some("import or metadata".to_owned());
            let dialect =
                known.ok_or_else(|| self.refuse(at, format!("there is no dialect `{}`", word.get_ref()), help));
            dialect.map(|dialect| self.said(*dialect, at))
        });
        Ok(Override {
            files: self.globs(&entry.files)?.value,
            profile: entry.profile.map(|profile| self.profile(&profile)).transpose()?,
            dialect: dialect.transpose()?,
            rules: self.rules(entry.rules)?,
        })
    }

    fn suppression(&self, entry: &Spanned<SuppressionEntry>) -> Result<ForFiles, CliError> {
        let said = entry.get_ref();
        let at = self.at(entry, &said.rule);
        let pattern = said.file.as_ref().map(|file| Spanned::new(entry.span(), vec![file.clone()]));
        let expires = said.expires.as_ref().map(|day| {
            let help = Some("a date is written YYYY-MM-DD, such as 2027-01-31".to_owned());
            day.parse::<Date>().map_err(|_| self.refuse(at, format!("`{day}` is no date"), help))
        });
        if said.reason.trim().is_empty() {
            return Err(self.refuse(at, "a suppression needs a reason", None));
        }
        let target = match &said.item {
            Some(path) if !path.starts_with('/') => {
                let help = Some(format!("write `/{path}`, or /section/item"));
                return Err(self.refuse(at, format!("`{path}` is no path of a setting"), help));
            }
            Some(path) => Target::Setting(path.trim_end_matches('/').to_owned()),
            None => Target::File,
        };
        let suppression = Suppression {
            rule: said.rule.clone(),
            target,
            reason: said.reason.clone(),
            expires: expires.transpose()?,
            max: said.max,
            source: Some(Arc::clone(&self.source)),
            span: self.line_at(at),
        };
        let files = pattern.map(|pattern| self.globs(&pattern)).transpose()?.map(|globs| globs.value);
        Ok(ForFiles { files, suppression: Arc::new(suppression) })
    }

    /// From `at` to the end of its line, to point at.
    fn line_at(&self, at: u32) -> Span {
        let start = at as usize;
        let rest = self.source.text().get(start..).unwrap_or_default();
        span(start, start + rest.lines().next().unwrap_or_default().len())
    }
}

/// Relative to the current folder where the path is below it.
fn for_people(path: &Path) -> PathBuf {
    let current = std::env::current_dir().unwrap_or_default();
    path.strip_prefix(&current).map_or_else(|_| path.to_owned(), Path::to_owned)
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The environment of that name.
///
/// # Errors
/// Names the nearest one and all there are.
pub(super) fn environment<'c>(config: &'c Config, name: &str) -> Result<&'c BTreeMap<String, String>, CliError> {
    config.environments.get(name).ok_or_else(|| {
        let known: Vec<&str> = config.environments.keys().map(String::as_str).collect();
        CliError::UnknownName {
            what: "environment",
            word: name.to_owned(),
            suggestion: nearest(name, known.iter().copied()).map(str::to_owned),
            known: if known.is_empty() {
                "no configuration has an `[environments.NAME]`".to_owned()
            } else {
                format!("environments: {}", known.join(", "))
            },
        }
    })
}
