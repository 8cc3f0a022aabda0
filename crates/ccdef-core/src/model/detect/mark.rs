//! Marks: what a file must have for a clue to match it, as numbers that are quick to look up.
//!
//! A clue without marks may match any file.

use std::borrow::Cow;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use crate::model::facts::Facts;
use crate::tables::url_match::{is_org_host, single_slashes};
use crate::tables::{
    AdapterUrl, Clue, HostPattern, PathPattern, SettingRef, UrlPattern, documented_default, visualforce_page,
};

/// Something that a file has, as a number. Different things may have the same number, so that a mark proves nothing;
/// without it, a clue does not match.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Mark(u64);

/// What a mark is about.
#[derive(Hash)]
enum Kind {
    Section,
    /// A setting by the name of its item, however it is written.
    Setting,
    InternalName,
    DisplayName,
    /// The last labels of the host of the adapter URL.
    HostEnd,
    /// The first labels of the host of the adapter URL.
    HostStart,
    /// A host of a Salesforce org.
    OrgHost,
    /// A Visualforce page by its name, without namespace.
    Page,
}

impl Mark {
    fn new(kind: &Kind, text: &str) -> Self {
        Self(FixedState::with_seed(0).hash_one((kind, text)))
    }

    /// The mark of a text whose case does not matter.
    fn ignoring_case(kind: &Kind, text: &str) -> Self {
        let has_capital = text.bytes().any(|byte| byte.is_ascii_uppercase());
        let text = if has_capital { Cow::Owned(text.to_ascii_lowercase()) } else { Cow::Borrowed(text) };
        Self::new(kind, &text)
    }
}

/// The marks of which a file must have at least one for `clue` to match; `None` if the clue may match any file.
pub(super) fn marks_of_clue(clue: &Clue) -> Option<Vec<Mark>> {
    let each = |kind: Kind, texts: &[&str]| Some(texts.iter().map(|text| Mark::new(&kind, text)).collect());
    match clue {
        Clue::Url(pattern) => marks_of_url(pattern),
        Clue::Page { names, .. } => Some(marks_of_pages(names)),
        Clue::Section(sections) => each(Kind::Section, sections),
        Clue::Item { items, .. } => each(Kind::Setting, items),
        Clue::Value { setting, .. } | Clue::ValuePrefix { setting, .. } => {
            (!holds_if_absent(clue, *setting)).then(|| vec![Mark::new(&Kind::Setting, setting.item)])
        }
        Clue::CustomSetting { key, .. } => each(Kind::Setting, &[key]),
        Clue::InternalName(names) => each(Kind::InternalName, names),
        Clue::DisplayName(names) => each(Kind::DisplayName, names),
        Clue::All(clues) => clues.iter().find_map(marks_of_clue),
        Clue::Named { clue, .. } => marks_of_clue(clue),
        Clue::SectionPrefix(_)
        | Clue::InternalNamePrefix(_)
        | Clue::DisplayNamePrefix(_)
        | Clue::DisplayNameContains(_)
        | Clue::Not(_) => None,
    }
}

/// Whether a clue about the value of a setting may match a file without the setting.
fn holds_if_absent(clue: &Clue, setting: SettingRef) -> bool {
    let matches_empty = match clue {
        Clue::Value { values, .. } => values.contains(&""),
        Clue::ValuePrefix { prefix, .. } => prefix.is_empty(),
        _ => false,
    };
    matches_empty || documented_default(setting).is_some()
}

/// The marks of which a file must have at least one for its adapter URL to match `pattern`; `None` if any may match.
pub(super) fn marks_of_url(pattern: &UrlPattern) -> Option<Vec<Mark>> {
    let of_page = |path: &PathPattern| match path {
        PathPattern::Page { names, .. } => Some(marks_of_pages(names)),
        _ => None,
    };
    if pattern.hosts.is_empty() {
        let pages: Option<Vec<Vec<Mark>>> = pattern.paths.iter().map(of_page).collect();
        return pages.filter(|pages| !pages.is_empty()).map(|pages| pages.concat());
    }
    pattern.hosts.iter().map(mark_of_host).collect()
}

fn mark_of_host(host: &HostPattern) -> Option<Mark> {
    match host {
        HostPattern::Named(name) => {
            let end = || literal(host_ends(name)).map(|end| Mark::ignoring_case(&Kind::HostEnd, end));
            let start = || literal(host_starts(name)).map(|start| Mark::ignoring_case(&Kind::HostStart, start));
            end().or_else(start)
        }
        HostPattern::Package(_) | HostPattern::Visualforce | HostPattern::Salesforce => {
            Some(Mark::new(&Kind::OrgHost, ""))
        }
    }
}

fn marks_of_pages(names: &[&str]) -> Vec<Mark> {
    names.iter().map(|name| Mark::ignoring_case(&Kind::Page, name)).collect()
}

/// The longer of these parts of a pattern that has no star.
fn literal(parts: [Option<&str>; 2]) -> Option<&str> {
    parts.into_iter().flatten().find(|part| !part.contains('*'))
}

/// The last two labels of a host, if it has so many, and the last one.
fn host_ends(host: &str) -> [Option<&str>; 2] {
    let mut dots = host.rmatch_indices('.').map(|(dot, _)| dot);
    let last = dots.next();
    let last_two = last.map(|_| dots.next().map_or(host, |dot| &host[dot + 1..]));
    [last_two, Some(last.map_or(host, |dot| &host[dot + 1..]))]
}

/// The first two labels of a host, if it has so many, and the first one.
fn host_starts(host: &str) -> [Option<&str>; 2] {
    let mut dots = host.match_indices('.').map(|(dot, _)| dot);
    let first = dots.next();
    let first_two = first.map(|_| dots.next().map_or(host, |dot| &host[..dot]));
    [first_two, Some(first.map_or(host, |dot| &host[..dot]))]
}

/// Calls `found` for every mark of a file.
pub(super) fn for_each_mark(facts: &Facts<'_>, mut found: impl FnMut(Mark)) {
    facts.sections().for_each(|section| found(Mark::new(&Kind::Section, section)));
    facts.settings.all().for_each(|setting| found(Mark::new(&Kind::Setting, setting.name)));
    let names = [(Kind::InternalName, facts.internal_name), (Kind::DisplayName, facts.display_name)];
    for (kind, name) in names.into_iter().filter_map(|(kind, name)| Some((kind, name?))) {
        found(Mark::new(&kind, name.value));
    }
    facts.adapter_url.iter().for_each(|url| for_each_mark_of_url(url, &mut found));
}

fn for_each_mark_of_url(url: &AdapterUrl<'_>, found: &mut impl FnMut(Mark)) {
    if let Some(host) = url.host() {
        for (kind, parts) in [(Kind::HostEnd, host_ends(&host)), (Kind::HostStart, host_starts(&host))] {
            parts.into_iter().flatten().for_each(|part| found(Mark::ignoring_case(&kind, part)));
        }
        if is_org_host(&host) {
            found(Mark::new(&Kind::OrgHost, ""));
        }
    }
    if let Some((page, _)) = visualforce_page(&single_slashes(url.path()), url) {
        found(Mark::ignoring_case(&Kind::Page, page));
    }
}

#[cfg(test)]
mod tests {
    use super::{host_ends, host_starts, literal};

    #[test]
    fn a_host_begins_and_ends_with_one_or_two_labels() {
        assert_eq!(host_ends("cti.acme.example"), [Some("acme.example"), Some("example")]);
        assert_eq!(host_starts("cti.acme.example"), [Some("cti.acme"), Some("cti")]);
        assert_eq!(host_ends("acme.example"), [Some("acme.example"), Some("example")]);
        assert_eq!(host_starts("acme.example"), [Some("acme.example"), Some("acme")]);
        assert_eq!(
            (host_ends("localhost"), host_starts("localhost")),
            ([None, Some("localhost")], [None, Some("localhost")])
        );
    }

    #[test]
    fn a_pattern_is_found_by_labels_without_a_star() {
        assert_eq!(literal(host_ends("apps.*.acme.example")), Some("acme.example"));
        assert_eq!(literal(host_ends("**.localhost")), Some("localhost"));
        assert_eq!((literal(host_ends("apps.acme.*")), literal(host_starts("apps.acme.*"))), (None, Some("apps.acme")));
        assert_eq!((literal(host_ends("**.acme.**")), literal(host_starts("**.acme.**"))), (None, None));
    }
}
