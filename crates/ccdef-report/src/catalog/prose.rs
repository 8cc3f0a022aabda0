//! Describes the tables of a profile in prose.

use ccdef_core::tables::{Clue, HostPattern, Namespace, PathPattern, SettingRef, UrlPattern};

/// What a detection signal looks at, such as "section `acmeSettings`".
pub(super) fn clue(clue: &Clue) -> String {
    match clue {
        Clue::Url(pattern) => format!("adapter URL: {}", url(pattern)),
        Clue::Page { names, namespace, .. } => format!("adapter URL: {}", page(names, *namespace)),
        Clue::Section(names) => format!("section {}", any_of(names)),
        Clue::SectionPrefix(prefix) => format!("a section starting with `{prefix}`"),
        Clue::Item { section, items, .. } => format!("item {} of section `{section}`", any_of(items)),
        Clue::Value { setting, values, .. } => format!("`{}` is {}", short(setting), any_of(values)),
        Clue::ValuePrefix { setting, prefix, .. } => format!("`{}` starts with `{prefix}`", short(setting)),
        Clue::InternalName(names) => format!("internal name {}", any_of(names)),
        Clue::InternalNamePrefix(prefix) => format!("internal name starting with `{prefix}`"),
        Clue::DisplayName(names) => format!("display name {}", any_of(names)),
        Clue::DisplayNamePrefix(prefix) => format!("display name starting with `{prefix}`"),
        Clue::DisplayNameContains(part) => format!("display name containing `{part}`"),
        Clue::CustomSetting { key, value, .. } => format!("`{key}` is `{value}` in `customSettings`"),
        Clue::All(clues) => clues.iter().map(self::clue).collect::<Vec<_>>().join(", and "),
        Clue::Not(clue) => format!("not ({})", self::clue(clue)),
    }
}

/// `section/item`.
fn short(setting: &SettingRef) -> String {
    format!("{}/{}", setting.section, setting.item)
}

/// The parts of a URL pattern, such as "host `cti.acme.example`, path starting with `/v2/`".
pub(super) fn url(pattern: &UrlPattern) -> String {
    let query = |(name, value): &(&str, Option<&str>)| match value {
        None => format!("query `{name}`"),
        Some(value) => format!("query `{name}={value}`"),
    };
    let mut parts = Vec::new();
    parts.extend((!pattern.hosts.is_empty()).then(|| either(pattern.hosts.iter().map(host).collect())));
    parts.extend((!pattern.paths.is_empty()).then(|| either(pattern.paths.iter().map(path).collect())));
    parts.extend(pattern.query.iter().map(query));
    if parts.is_empty() { "any".into() } else { parts.join(", ") }
}

/// A set of hosts, such as "host `*.acme.example`".
pub(super) fn host(host: &HostPattern) -> String {
    match host {
        HostPattern::Named(name) => format!("host `{name}`"),
        HostPattern::Package(namespace) => format!("Visualforce host of package `{namespace}`"),
        HostPattern::Visualforce => "Visualforce host".into(),
        HostPattern::Salesforce => "host of a Salesforce org".into(),
    }
}

/// A set of paths, such as "path starting with `/v2/`".
pub(super) fn path(path: &PathPattern) -> String {
    match path {
        PathPattern::Root => "path `/`".into(),
        PathPattern::Equals(path) | PathPattern::Segments(path) => format!("path `{path}`"),
        PathPattern::StartsWith(start) => format!("path starting with `{start}`"),
        PathPattern::EndsWith(end) => format!("path ending with `{end}`"),
        PathPattern::Contains(part) => format!("path that contains `{part}`"),
        PathPattern::Page { names, namespace, .. } => page(names, *namespace),
    }
}

fn page(names: &[&str], namespace: Namespace) -> String {
    match namespace {
        Namespace::Any => format!("Visualforce page {}", any_of(names)),
        Namespace::Is(namespace) => format!("Visualforce page {} of package `{namespace}`", any_of(names)),
    }
}

/// "`a`, `b` or `c`".
pub(super) fn any_of(names: &[&str]) -> String {
    let quoted = |name: &&str| if name.is_empty() { "empty".into() } else { format!("`{name}`") };
    either(names.iter().map(quoted).collect())
}

fn either(mut names: Vec<String>) -> String {
    match names.pop() {
        Some(last) if !names.is_empty() => format!("{} or {last}", names.join(", ")),
        Some(only) => only,
        None => String::new(),
    }
}
