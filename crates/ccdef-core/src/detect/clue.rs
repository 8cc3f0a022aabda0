//! Whether a clue holds, and how to say so.

use crate::facts::{Facts, Setting};
use crate::profile::{Clue, PathPattern};
use crate::url_match::{path_matches, url_matches};

/// The evidence for `clue` in words, such as "section `wxCCReqData`"; `None` when it does not hold.
pub fn clue_holds(clue: &Clue, facts: &Facts<'_>) -> Option<String> {
    match clue {
        Clue::Url(pattern) => {
            let url = facts.adapter_url.as_ref().filter(|url| url_matches(pattern, url))?;
            Some(match url.host() {
                Some(host) if !pattern.hosts.is_empty() => format!("adapter URL host `{host}`"),
                _ => format!("adapter URL path `{}`", url.path()),
            })
        }
        Clue::Page { names, namespace } => {
            let url = facts.adapter_url.as_ref()?;
            let page = PathPattern::Page { names, namespace: *namespace };
            path_matches(&page, url).then(|| format!("adapter URL page `{}`", url.path()))
        }
        Clue::Section(sections) => {
            let found = sections.iter().find(|section| facts.has_section(section))?;
            Some(format!("section `{found}`"))
        }
        Clue::Item { section, items } => {
            let found = items.iter().find(|item| facts.setting(section, item).is_some())?;
            Some(format!("item `{section}/{found}`"))
        }
        Clue::Value { section, item, values } => {
            let value = facts.value(section, item);
            values.contains(&value).then(|| format!("`{item}` is `{value}`"))
        }
        Clue::ValuePrefix { section, item, prefix } => {
            facts.value(section, item).starts_with(prefix).then(|| format!("`{item}` starts with `{prefix}`"))
        }
        Clue::InternalName(names) => named(facts.internal_name, |name| names.contains(&name), "internal name"),
        Clue::InternalNamePrefix(prefix) => {
            named(facts.internal_name, |name| name.starts_with(prefix), "internal name")
        }
        Clue::DisplayName(names) => named(facts.display_name, |name| names.contains(&name), "display name"),
        Clue::DisplayNamePrefix(prefix) => named(facts.display_name, |name| name.starts_with(prefix), "display name"),
        Clue::CustomSetting { key, value } => {
            (facts.custom_setting(key) == Some(value)).then(|| format!("`{key}` is `{value}` in `customSettings`"))
        }
        Clue::All(clues) => {
            let evidence: Option<Vec<String>> = clues.iter().map(|clue| clue_holds(clue, facts)).collect();
            evidence.map(|parts| parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
        }
        Clue::Not(clue) => clue_holds(clue, facts).is_none().then(String::new),
    }
}

fn named(setting: Option<Setting<'_>>, fits: impl Fn(&str) -> bool, what: &str) -> Option<String> {
    let name = setting?.value;
    fits(name).then(|| format!("{what} `{name}`"))
}
