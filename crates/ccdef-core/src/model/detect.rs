//! Detects the dialect, family and profile of a file, each with the reason that reports show.

mod clue;
mod detection;
mod family;
mod index;
mod mark;
mod mistaken_url;
mod profile;

use std::borrow::Cow;

use ccdef_syntax::{Definition, Dialect};

pub use clue::clue_evidence;
pub(crate) use clue::holds;
use detection::{CHOSEN, DialectReason, FamilyReason};
pub use detection::{Detection, HintMatch, ProfileChoice};
pub(crate) use detection::{Mistake, MistakenUrl, Overrides};
pub(crate) use family::marked_family;
pub(crate) use index::DetectionIndex;

use self::index::Indicator;
use crate::model::facts::Facts;
use crate::tables::{Family, Profile, Profiles};

/// Detects the dialect, family and profile of a definition, unless the options choose them.
pub(crate) fn detect(
    definition: &Definition<'_>,
    facts: &Facts<'_>,
    profiles: &Profiles,
    index: &DetectionIndex,
    options: &Overrides,
) -> Detection {
    let (dialect, dialect_reason) = dialect(definition, options);
    let matching = index.matching(facts);
    let ranked = profile::rank(facts, &matching);
    let looks_like = ranked.first();
    let evidence = looks_like.map(|found| found.evidence(facts)).unwrap_or_default();
    let (profile, because_profile) = choose(&ranked, facts, options);
    let by_url_alone = matches!(options.profile, ProfileChoice::Auto)
        && ranked.iter().any(|found| is_same(profile, found.profile) && found.is_by_url_alone(facts));
    let other_reading =
        profile.filter(|_| by_url_alone).and_then(|found| mistaken_url::of_other(found, facts, profiles));
    let (family, family_reason) = family(facts, profile, options);
    let looks_like = looks_like.map(|found| found.profile);
    let is_unknown = looks_like.or(profile).is_none() && matches!(options.profile, ProfileChoice::Auto);
    let mistaken_url = is_unknown.then(|| mistaken_url::find(facts, profiles, index, &matching)).flatten();
    let hint = if looks_like.or(profile).is_none() { find_hint(facts, &matching) } else { None };
    Detection {
        dialect,
        family,
        profile,
        looks_like,
        hint,
        mistaken_url,
        by_url_alone,
        other_reading,
        evidence,
        dialect_reason,
        family_reason,
        because_profile,
    }
}

fn is_same(profile: Option<&Profile>, other: &Profile) -> bool {
    profile.is_some_and(|profile| profile.id == other.id)
}

/// Whether the signals of a profile match a file, even if other profiles match it better.
pub(crate) fn looks_like(profile: &'static Profile, facts: &Facts<'_>) -> bool {
    profile::matches(profile, facts)
}

fn find_hint(facts: &Facts<'_>, matching: &[Indicator]) -> Option<HintMatch> {
    matching.iter().find_map(|indicator| match indicator {
        Indicator::Hint(hint, clue) => Some(HintMatch { hint, clue, evidence: clue::evidence(clue, facts) }),
        Indicator::Signal(..) | Indicator::LookAlike(..) => None,
    })
}

fn dialect(definition: &Definition<'_>, options: &Overrides) -> (Dialect, DialectReason) {
    match (options.dialect, definition.dialect) {
        (Some(dialect), _) => (dialect, DialectReason::Chosen),
        (None, Some(dialect)) if definition.namespaced_import => (dialect, DialectReason::RootDespiteNamespace),
        (None, Some(dialect)) => (dialect, DialectReason::Root),
        (None, None) => (Dialect::Import, DialectReason::UnknownRoot),
    }
}

fn choose(
    ranked: &[profile::Match],
    facts: &Facts<'_>,
    options: &Overrides,
) -> (Option<&'static Profile>, Cow<'static, str>) {
    match options.profile {
        ProfileChoice::Use(profile) => (Some(profile), CHOSEN.into()),
        ProfileChoice::None => (None, "vendor detection is off".into()),
        ProfileChoice::Auto => {
            let is_of_family =
                |found: &&profile::Match| options.family.is_none_or(|family| family == found.profile.family);
            match ranked.iter().find(is_of_family) {
                Some(found) => (Some(found.profile), found.evidence(facts).into()),
                None => (None, "no vendor detected".into()),
            }
        }
    }
}

fn family(facts: &Facts<'_>, profile: Option<&'static Profile>, options: &Overrides) -> (Family, FamilyReason) {
    match (options.family, profile) {
        (Some(family), _) => (family, FamilyReason::Chosen),
        (None, Some(profile)) => (profile.family, FamilyReason::Profile(profile.id)),
        (None, None) => {
            let (family, marker) = family::detect(facts);
            (family, FamilyReason::Marker(marker))
        }
    }
}

#[cfg(test)]
mod tests;
