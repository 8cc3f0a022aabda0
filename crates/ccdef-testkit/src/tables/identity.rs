//! Checks the identity of a profile, its base profile, and its detection signals.

use ccdef_core::tables::{Clue, ProfileId, Strength};

use super::checked_profile::CheckedProfile;
use crate::problems::Problems;

pub(super) fn check(subject: &CheckedProfile<'_>, problems: &mut Problems) {
    let profile = subject.profile;
    if ProfileId::is_reserved(profile.id.as_str()) {
        problems.push(format!("the profile id `{}` is reserved: use a different one", profile.id));
    }
    for (field, text) in [("title", profile.title), ("vendor", profile.vendor), ("route", profile.route)] {
        if text.trim().is_empty() {
            problems.push(format!("`{field}` is empty"));
        }
    }
    if let Some(url) = profile.docs_url.filter(|url| !url.starts_with("https://")) {
        problems.push(format!("`docs_url` must be an https URL: {url}"));
    }
    base(subject, problems);
    signals(subject, problems);
}

fn base(subject: &CheckedProfile<'_>, problems: &mut Problems) {
    let Some(id) = subject.profile.extends else { return };
    match subject.registry.find(id.as_str()) {
        None => problems.push(format!("`extends` refers to the profile `{id}`, which is not linked")),
        Some(base) if base.family != subject.profile.family => {
            problems.push(format!("`extends` refers to the profile `{id}`, which belongs to another family"));
        }
        Some(base) if subject.registry.profile_and_bases(base).iter().any(|known| known.id == subject.profile.id) => {
            problems.push(format!("`extends` is circular: `{id}` extends this profile"));
        }
        Some(_) => {}
    }
}

fn signals(subject: &CheckedProfile<'_>, problems: &mut Problems) {
    let signals = subject.profile.signals;
    let count = |strength| signals.iter().filter(|signal| signal.strength == strength).count();
    let is_reachable = count(Strength::Strong) > 0 || count(Strength::Medium) > 1 || count(Strength::Fallback) > 0;
    if !is_reachable {
        problems.push("the profile can never be detected: add a strong signal, or two medium ones".into());
    }
    for signal in signals.iter().filter(|signal| is_empty(&signal.clue)) {
        problems.push(format!("a detection signal has no value to match: {:?}", signal.clue));
    }
}

fn is_empty(clue: &Clue) -> bool {
    match clue {
        Clue::Url(pattern) => pattern.hosts.is_empty() && pattern.paths.is_empty() && pattern.query.is_empty(),
        Clue::Page { names, .. } | Clue::Section(names) | Clue::InternalName(names) | Clue::DisplayName(names) => {
            names.is_empty()
        }
        Clue::Item { items, .. } => items.is_empty(),
        Clue::Value { values, .. } => values.is_empty(),
        Clue::ValuePrefix { prefix, .. }
        | Clue::SectionPrefix(prefix)
        | Clue::InternalNamePrefix(prefix)
        | Clue::DisplayNamePrefix(prefix)
        | Clue::DisplayNameContains(prefix) => prefix.is_empty(),
        Clue::CustomSetting { key, .. } => key.is_empty(),
        Clue::All(clues) => clues.is_empty() || clues.iter().any(is_empty),
        Clue::Not(clue) => is_empty(clue),
        Clue::Named { name, clue, .. } => name.is_empty() || is_empty(clue),
    }
}
