//! The options of a case, which have the same names as on the command line.

use ccdef_core::engine::Registry;
use ccdef_core::rule::{CheckOptions, Date, ProfileChoice, RuleSelector};
use ccdef_core::syntax::{Dialect, Limits};
use ccdef_core::tables::Category;
use ccdef_core::tables::{Family, Severity};
use serde::Deserialize;

/// The date of every check unless the case sets `as-of`, so that results do not depend on the current date.
pub(crate) const PINNED: Date = Date::constant(2026, 11, 22);

/// The options that `<case>.toml` and the attributes of an example can set.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct CaseOptions {
    /// The id of a profile, `none` or `auto`.
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
    /// The profile or family that the file is detected as, if that is not the owner of the folder: an id or `none`.
    pub(crate) looks_like: Option<String>,
}

impl CaseOptions {
    /// The options for the checker. The default profile is `home`.
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
    known
        .then(|| RuleSelector::Rule(name.to_owned()))
        .ok_or_else(|| format!("`{name}` is not the id of a rule or category"))
}

fn one_of<T: Copy>(key: &str, id: Option<&str>, all: &[T], id_of: fn(T) -> &'static str) -> Result<Option<T>, String> {
    let Some(id) = id else { return Ok(None) };
    let found = all.iter().copied().find(|value| id_of(*value) == id);
    found.map(Some).ok_or_else(|| {
        format!("{key} must be one of {:?}, not {id:?}", all.iter().map(|value| id_of(*value)).collect::<Vec<_>>())
    })
}
