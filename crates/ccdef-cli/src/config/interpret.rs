//! What the words of a configuration file mean.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use ccdef_core::engine::Registry;
use ccdef_core::rule::{Date, ProfileChoice, RuleSelector, Suppression, Target};
use ccdef_core::syntax::{Dialect, Source, Span, span};
use ccdef_core::tables::Severity;
use clap::ValueEnum;
use globset::{GlobBuilder, GlobSetBuilder};
use toml::Spanned;

use super::file::{ConfigFile, OverrideEntry, RuleEntry, SuppressionEntry};
use super::parse::{offset_of, refuse};
use super::{Config, ForFiles, Globs, Override, RuleLevel, Said};
use crate::args::FailOn;
use crate::error::CliError;
use crate::names;

/// One configuration file and what understands its words.
pub(super) struct Interpreter<'r> {
    pub(super) source: Arc<Source>,
    pub(super) folder: PathBuf,
    pub(super) registry: &'r Registry,
}

impl Interpreter<'_> {
    fn refuse(&self, at: u32, reason: impl Into<String>, help: Option<String>) -> CliError {
        refuse(&self.source, at, reason, help)
    }

    fn said<T>(&self, value: T, at: u32) -> Said<T> {
        Said { value, source: Arc::clone(&self.source), at }
    }

    /// Adds what the file says to `config`.
    pub(super) fn say(&self, file: ConfigFile, config: &mut Config) -> Result<(), CliError> {
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
            let at = offset_of(&fail_on);
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
            let at = offset_of(&days);
            config.retirement_warn_days = Some(self.said(days.into_inner(), at));
        }
        Ok(())
    }

    fn profile(&self, word: &Spanned<String>) -> Result<Said<ProfileChoice>, CliError> {
        let at = offset_of(word);
        let choice = names::profile(word.get_ref(), self.registry)
            .map_err(|error| self.refuse(at, error.to_string(), error.help()))?;
        Ok(self.said(choice, at))
    }

    fn selector(&self, word: &Spanned<String>) -> Result<Said<RuleSelector>, CliError> {
        let at = offset_of(word);
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
                word => Some(*Severity::ALL.iter().find(|known| known.id() == word).ok_or_else(|| {
                    let help = Some("error, warning, note or off".to_owned());
                    self.refuse(offset_of(&entry.severity), format!("there is no severity `{word}`"), help)
                })?),
            };
            Ok(Said { value: (selector.value, severity), source: selector.source, at: selector.at })
        };
        entries.into_iter().map(level).collect()
    }

    fn globs(&self, patterns: &Spanned<Vec<String>>) -> Result<Said<Globs>, CliError> {
        let at = offset_of(patterns);
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
            let at = offset_of(&word);
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
        let at = offset_of(entry);
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
