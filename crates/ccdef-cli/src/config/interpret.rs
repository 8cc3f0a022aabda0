//! Resolves the names in a configuration file: profiles, rules, severities, globs, dates.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use ccdef_core::engine::Registry;
use ccdef_core::rule::{Date, ProfileChoice, RuleSelector, Suppression, SuppressionTarget};
use ccdef_core::syntax::{Dialect, Source, Span, span};
use ccdef_core::tables::Severity;
use clap::ValueEnum;
use globset::{GlobBuilder, GlobSetBuilder};
use toml::Spanned;

use super::effective::{Config, ForFiles, Globs, Override, RuleLevel, Sourced};
use super::file::{ConfigFile, OverrideEntry, RuleEntry, SuppressionEntry};
use super::parse::{offset_of, refuse};
use crate::args::FailOn;
use crate::error::CliError;
use crate::names;

/// A configuration file whose names are resolved.
pub(super) struct Interpreter<'r> {
    pub(super) source: Arc<Source>,
    pub(super) folder: PathBuf,
    pub(super) registry: &'r Registry,
}

impl Interpreter<'_> {
    fn refuse(&self, at: u32, reason: impl Into<String>, help: Option<String>) -> CliError {
        refuse(&self.source, at, reason, help)
    }

    fn sourced<T>(&self, value: T, at: u32) -> Sourced<T> {
        Sourced { value, source: Arc::clone(&self.source), at }
    }

    /// Adds the settings of the file to `config`.
    pub(super) fn apply(&self, file: ConfigFile, config: &mut Config) -> Result<(), CliError> {
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
            config.fail_on = Some(self.fail_on(&fail_on)?);
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
            config.retirement_warn_days = Some(self.sourced(days.into_inner(), at));
        }
        Ok(())
    }

    fn profile(&self, word: &Spanned<String>) -> Result<Sourced<ProfileChoice>, CliError> {
        let at = offset_of(word);
        let choice = names::profile(word.get_ref(), self.registry)
            .map_err(|error| self.refuse(at, error.to_string(), error.help()))?;
        Ok(self.sourced(choice, at))
    }

    fn selector(&self, word: &Spanned<String>) -> Result<Sourced<RuleSelector>, CliError> {
        let at = offset_of(word);
        let selector = names::selector(word.get_ref(), self.registry)
            .map_err(|error| self.refuse(at, error.to_string(), error.help()))?;
        Ok(self.sourced(selector, at))
    }

    fn fail_on(&self, word: &Spanned<String>) -> Result<Sourced<FailOn>, CliError> {
        let known = FailOn::from_str(word.get_ref(), true).ok();
        self.known(word, known, "severity", "`error`, `warning`, `note` or `never`")
    }

    fn severity(&self, word: &Spanned<String>) -> Result<Severity, CliError> {
        let known = Severity::ALL.iter().copied().find(|known| known.id() == word.get_ref());
        self.known(word, known, "severity", "`error`, `warning`, `note` or `off`").map(|severity| severity.value)
    }

    fn dialect(&self, word: &Spanned<String>) -> Result<Sourced<Dialect>, CliError> {
        let known = Dialect::ALL.iter().copied().find(|known| known.id() == word.get_ref());
        self.known(word, known, "dialect", "`import` or `metadata`")
    }

    /// The value of a word, or an error that lists the allowed ones.
    fn known<T>(
        &self,
        word: &Spanned<String>,
        known: Option<T>,
        what: &str,
        allowed: &str,
    ) -> Result<Sourced<T>, CliError> {
        let at = offset_of(word);
        let refused =
            || self.refuse(at, format!("unknown {what} `{}`", word.get_ref()), Some(format!("expected {allowed}")));
        known.map(|value| self.sourced(value, at)).ok_or_else(refused)
    }

    fn rules(&self, entries: BTreeMap<Spanned<String>, RuleEntry>) -> Result<Vec<Sourced<RuleLevel>>, CliError> {
        let level = |(rule, entry): (Spanned<String>, RuleEntry)| {
            let selector = self.selector(&rule)?;
            let off = entry.severity.get_ref() == "off";
            let severity = (!off).then(|| self.severity(&entry.severity)).transpose()?;
            Ok(Sourced { value: (selector.value, severity), source: selector.source, at: selector.at })
        };
        entries.into_iter().map(level).collect()
    }

    fn globs(&self, globs: &Spanned<Vec<Spanned<String>>>) -> Result<Sourced<Globs>, CliError> {
        let mut set = GlobSetBuilder::new();
        for pattern in globs.get_ref() {
            let glob = GlobBuilder::new(pattern.get_ref().trim_start_matches("./")).literal_separator(true).build();
            set.add(glob.map_err(|error| {
                let reason = format!("`{}` is not a valid file pattern: {}", pattern.get_ref(), error.kind());
                self.refuse(offset_of(pattern), reason, None)
            })?);
        }
        let at = offset_of(globs);
        let set = set.build().map_err(|error| self.refuse(at, error.to_string(), None))?;
        let patterns =
            globs.get_ref().iter().map(|pattern| self.sourced(pattern.get_ref().clone(), offset_of(pattern))).collect();
        Ok(self.sourced(Globs { folder: self.folder.clone(), patterns, set }, at))
    }

    fn override_of(&self, entry: OverrideEntry) -> Result<Override, CliError> {
        Ok(Override {
            files: self.globs(&entry.files)?.value,
            profile: entry.profile.map(|profile| self.profile(&profile)).transpose()?,
            dialect: entry.dialect.map(|dialect| self.dialect(&dialect)).transpose()?,
            rules: self.rules(entry.rules)?,
        })
    }

    fn suppression(&self, entry: &Spanned<SuppressionEntry>) -> Result<ForFiles, CliError> {
        let fields = entry.get_ref();
        if fields.reason.get_ref().trim().is_empty() {
            return Err(self.refuse(
                offset_of(&fields.reason),
                "`reason` is empty",
                Some("say why the finding is suppressed".to_owned()),
            ));
        }
        let rule = names::rule(fields.rule.get_ref(), self.registry)
            .map_err(|error| self.refuse(offset_of(&fields.rule), error.to_string(), error.help()))?;
        let file = fields.file.as_ref().map(|file| Spanned::new(file.span(), vec![file.clone()]));
        let target = fields.item.as_ref().map_or(Ok(SuppressionTarget::File), |path| self.setting(path))?;
        let span = self.line_at(offset_of(entry));
        let suppression = Suppression::new(rule, target, fields.reason.get_ref().as_str(), span)
            .expires(fields.expires.as_ref().map(|day| self.date(day)).transpose()?)
            .max(fields.max)
            .written_in(Arc::clone(&self.source));
        let files = file.map(|file| self.globs(&file)).transpose()?.map(|globs| globs.value);
        Ok(ForFiles { files, suppression: Arc::new(suppression) })
    }

    fn setting(&self, path: &Spanned<String>) -> Result<SuppressionTarget, CliError> {
        let word = path.get_ref();
        if !word.starts_with('/') {
            let help = Some(
                "write the path as `/section/item` or `/section`, such as `/reqGeneralInfo/reqAdapterUrl`".to_owned(),
            );
            return Err(self.refuse(offset_of(path), format!("`{word}` is not the path of a setting"), help));
        }
        Ok(SuppressionTarget::Setting(word.trim_end_matches('/').to_owned()))
    }

    fn date(&self, day: &Spanned<String>) -> Result<Date, CliError> {
        let help = Some("write the date as YYYY-MM-DD, such as `2027-01-31`".to_owned());
        let word = day.get_ref();
        word.parse().map_err(|_| self.refuse(offset_of(day), format!("`{word}` is not a valid date"), help))
    }

    /// From `at` to the end of its line.
    fn line_at(&self, at: u32) -> Span {
        let start = at as usize;
        let rest = self.source.text().get(start..).unwrap_or_default();
        span(start, start + rest.lines().next().unwrap_or_default().len())
    }
}
