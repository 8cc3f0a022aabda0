//! Whether a clue matches a file, and the evidence in words.

use crate::model::facts::Facts;
use crate::model::settings::Setting;
use crate::tables::{Clue, PathPattern, SettingRef, UrlPattern, path_matches, url_matches};
use crate::text::adapter_url::AdapterUrl;

/// The evidence for `clue` in words, such as "section `wxCCReqData`"; `None` if it does not match, or if it only says
/// what does not hold.
pub fn clue_evidence(clue: &Clue, facts: &Facts<'_>) -> Option<String> {
    (holds(clue, facts) && !clue.is_only_negative()).then(|| evidence(clue, facts))
}

/// Whether `clue` matches. Most clues do not match a file, so nothing is allocated.
pub(crate) fn holds(clue: &Clue, facts: &Facts<'_>) -> bool {
    match clue {
        Clue::Url(pattern) => url(facts).is_some_and(|url| url_matches(pattern, url)),
        Clue::Page { names, namespace } => {
            let page = PathPattern::page(names, *namespace);
            url(facts).is_some_and(|url| path_matches(&page, url))
        }
        Clue::Section(sections) => sections.iter().any(|section| facts.has_section(section)),
        Clue::SectionPrefix(prefix) => facts.sections().any(|section| section.starts_with(prefix)),
        Clue::Item { section, items } => items.iter().any(|item| has_item(section, item, facts)),
        Clue::Value { setting, values } => values.contains(&value(*setting, facts)),
        Clue::ValuePrefix { setting, prefix } => value(*setting, facts).starts_with(prefix),
        Clue::InternalName(names) => is_named(facts.internal_name, |name| names.contains(&name)),
        Clue::InternalNamePrefix(prefix) => is_named(facts.internal_name, |name| name.starts_with(prefix)),
        Clue::DisplayName(names) => is_named(facts.display_name, |name| names.contains(&name)),
        Clue::DisplayNamePrefix(prefix) => is_named(facts.display_name, |name| name.starts_with(prefix)),
        Clue::DisplayNameContains(part) => is_named(facts.display_name, |name| name.contains(part)),
        Clue::CustomSetting { key, value } => facts.custom_setting(key) == Some(value),
        Clue::All(clues) => clues.iter().all(|clue| holds(clue, facts)),
        Clue::Not(clue) => !holds(clue, facts),
        Clue::Named { clue, .. } => holds(clue, facts),
    }
}

/// The evidence for a clue that matches; empty for [`Clue::Not`].
pub(super) fn evidence(clue: &Clue, facts: &Facts<'_>) -> String {
    match clue {
        Clue::Url(pattern) => url(facts).map_or(String::new(), |url| url_evidence(pattern, url)),
        Clue::Page { .. } => url(facts).map_or(String::new(), |url| format!("adapter URL page `{}`", url.path())),
        Clue::Section(sections) => {
            let found = sections.iter().find(|section| facts.has_section(section));
            format!("section `{}`", found.unwrap_or(&""))
        }
        Clue::SectionPrefix(prefix) => {
            let found = facts.sections().find(|section| section.starts_with(prefix));
            format!("section `{}`", found.unwrap_or_default())
        }
        Clue::Item { section, items } => {
            let found = items.iter().find(|item| has_item(section, item, facts));
            format!("item `{section}/{}`", found.unwrap_or(&""))
        }
        Clue::Value { setting, .. } => format!("`{}` is `{}`", setting.item, value(*setting, facts)),
        Clue::ValuePrefix { setting, prefix } => format!("`{}` starts with `{prefix}`", setting.item),
        Clue::InternalName(_) | Clue::InternalNamePrefix(_) => name_evidence("internal name", facts.internal_name),
        Clue::DisplayName(_) | Clue::DisplayNamePrefix(_) | Clue::DisplayNameContains(_) => {
            name_evidence("display name", facts.display_name)
        }
        Clue::CustomSetting { key, value } => format!("`{key}` is `{value}` in `customSettings`"),
        Clue::All(clues) => all_evidence(clues, facts),
        Clue::Not(_) => String::new(),
        Clue::Named { name, clue } => format!("{name} ({})", evidence(clue, facts)),
    }
}

/// Whether a clue that matches says something only about the adapter URL.
pub(super) fn is_about_url(clue: &Clue) -> bool {
    match clue {
        Clue::Url(_) | Clue::Page { .. } | Clue::Not(_) => true,
        Clue::All(clues) => clues.iter().all(is_about_url),
        Clue::Named { clue, .. } => is_about_url(clue),
        _ => false,
    }
}

fn url<'f>(facts: &'f Facts<'_>) -> Option<&'f AdapterUrl<'f>> {
    facts.adapter_url.as_ref()
}

/// The value of the setting, wherever the dialect stores it, or its documented default; empty if there is none.
fn value<'r>(setting: SettingRef, facts: &Facts<'r>) -> &'r str {
    facts.settings.effective(setting).unwrap_or_default()
}

fn has_item(section: &'static str, item: &'static str, facts: &Facts<'_>) -> bool {
    facts.settings.get(SettingRef::new(section, item)).is_some()
}

fn is_named(setting: Option<Setting<'_>>, is_match: impl Fn(&str) -> bool) -> bool {
    setting.is_some_and(|setting| is_match(setting.value))
}

/// Names the parts of the URL that the pattern checks.
fn url_evidence(pattern: &UrlPattern, url: &AdapterUrl<'_>) -> String {
    let host = url.host().filter(|_| !pattern.hosts.is_empty());
    let path = Some(url.path()).filter(|_| !pattern.paths.is_empty());
    match (host, path) {
        (Some(host), Some(path)) => format!("adapter URL `{host}{path}`"),
        (Some(host), None) => format!("adapter URL host `{host}`"),
        (None, Some(path)) => format!("adapter URL path `{path}`"),
        (None, None) => {
            let names: Vec<&str> = pattern.query.iter().map(|(name, _)| *name).collect();
            format!("adapter URL parameter `{}`", names.join("`, `"))
        }
    }
}

fn name_evidence(what: &str, setting: Option<Setting<'_>>) -> String {
    format!("{what} `{}`", setting.map_or("", |setting| setting.value))
}

fn all_evidence(clues: &[Clue], facts: &Facts<'_>) -> String {
    let parts: Vec<String> = clues.iter().map(|clue| evidence(clue, facts)).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
