//! The options of a case, with the names they have on the command line.

use ccdef_core::engine::Registry;
use ccdef_core::rule::{CheckOptions, Date, ProfileChoice, RuleSelector};
use ccdef_core::syntax::{Dialect, Limits};
use ccdef_core::tables::Category;
use ccdef_core::tables::{Family, Severity};
use serde::Deserialize;

/// The day on which every case is judged unless it says otherwise, so that nothing changes with the calendar.
pub(crate) const PINNED: Date = Date::constant(2026, 11, 22);

/// What `<case>.toml` or the attributes of an example may say.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct CaseOptions {
    /// A profile's id, `none` or `auto`.
    pub(crate) profile: Option<String>,
    dialect: Option<String>,
    family: Option<String>,
    as_of: Option<String>,
    api_version: Option<u32>,
    select: Vec<String>,
    ignore: Vec<String>,
    min_severity: Option<String>,
    pub(crate) max_bytes: Option<u64>,
    max_depth: Option<u32>,
    /// What detection finds by itself, where that is not the profile or family of the folder: an id or `none`.
    pub(crate) looks_like: Option<String>,
}

impl CaseOptions {
    /// The options as the checker takes them; `home` is used where the case names no profile.
    pub(crate) fn resolve(&self, registry: &Registry, home: ProfileChoice) -> Result<CheckOptions, String> {
        let as_of = match &self.as_of {
            Some(day) => day.parse().map_err(|error| format!("as-of = {day:?}: {error}"))?,
            None => PINNED,
        };
        let mut options = CheckOptions::on(as_of);
        options.profile = match self.profile.as_deref() {
            None => home,
            Some("auto") => ProfileChoice::Auto,
            Some("none") => ProfileChoice::None,
            Some(id) => ProfileChoice::Use(registry.get(id).map_err(|error| error.to_string())?),
        };
        options.dialect = one_of("dialect", self.dialect.as_deref(), Dialect::ALL, Dialect::id)?;
        options.family = one_of("family", self.family.as_deref(), Family::ALL, Family::id)?;
        options.api_version = self.api_version;
        let severity = one_of("min-severity", self.min_severity.as_deref(), Severity::ALL, Severity::id)?;
        options.min_severity = severity.unwrap_or(options.min_severity);
        options.select = selectors(&self.select, registry)?;
        options.ignore = selectors(&self.ignore, registry)?;
        options.limits = self.limits();
        Ok(options)
    }

    fn limits(&self) -> Limits {
        let defaults = Limits::default();
        defaults
            .max_bytes(self.max_bytes.unwrap_or(defaults.max_bytes))
            .max_depth(self.max_depth.unwrap_or(defaults.max_depth))
    }
}

fn selectors(names: &[String], registry: &Registry) -> Result<Vec<RuleSelector>, String> {
    names.iter().map(|name| selector(name, registry)).collect()
}

fn selector(name: &str, registry: &Registry) -> Result<RuleSelector, String> {
    if let Some(category) = Category::parse(name) {
        return Ok(RuleSelector::Category(category));
    }
    let known = registry.rules().any(|rule| rule.id.as_str() == name);
    known.then(|| RuleSelector::Rule(name.to_owned())).ok_or_else(|| format!("no rule or category is called `{name}`"))
}

fn one_of<T: Copy>(key: &str, id: Option<&str>, all: &[T], id_of: fn(T) -> &'static str) -> Result<Option<T>, String> {
    let Some(id) = id else { return Ok(None) };
    let found = all.iter().copied().find(|value| id_of(*value) == id);
    found.map(Some).ok_or_else(|| {
        format!("{key} = {id:?} is none of {:?}", all.iter().map(|value| id_of(*value)).collect::<Vec<_>>())
    })
}
