//! Finds out what a file is: dialect, family and profile, each with the reason that the report gives.

mod clue;
mod family;
mod profile;

use ccdef_syntax::{Definition, Dialect, METADATA_NAMESPACE};

pub use clue::clue_holds;
pub(crate) use family::marked as marked_family;

use crate::model::facts::Facts;
use crate::tables::{Clue, Family, Hint, Profile, Profiles};

/// Which profile is used.
#[derive(Debug, Clone, Copy, Default)]
pub enum ProfileChoice {
    /// The one that the file looks like, if any.
    #[default]
    Auto,
    /// None.
    None,
    /// This one.
    Use(&'static Profile),
}

/// What the user says a file is, whatever it looks like.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Overrides {
    /// The dialect to check it as; `None` detects it.
    pub dialect: Option<Dialect>,
    /// The family to check it as; `None` detects it.
    pub family: Option<Family>,
    /// The profile to check it against.
    pub profile: ProfileChoice,
}

/// A vendor without a profile that a file looks like.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct HintMatch {
    /// The vendor.
    pub hint: &'static Hint,
    /// The clue that holds.
    pub clue: &'static Clue,
    /// The clue in words.
    pub evidence: String,
}

/// What a file is detected as, and why.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Detection {
    /// How it is spelt.
    pub dialect: Dialect,
    /// Which base schema applies.
    pub family: Family,
    /// Which vendor's adapter it is for.
    pub profile: Option<&'static Profile>,
    /// The profile that the file looks like, whatever was chosen.
    pub looks_like: Option<&'static Profile>,
    /// The vendor without a profile that the file looks like; only where it looks like none with one.
    pub hint: Option<HintMatch>,
    /// The evidence for `looks_like`, such as "adapter URL host `cti.aircall.io`"; empty without one.
    pub evidence: String,
    /// Why the dialect.
    pub because_dialect: String,
    /// Why the family.
    pub because_family: String,
    /// Why the profile, or why none.
    pub because_profile: String,
}

/// Takes a definition for what it is, or for what the options say.
pub(crate) fn detect(
    definition: &Definition<'_>,
    facts: &Facts<'_>,
    profiles: &Profiles,
    hints: &[&'static Hint],
    options: &Overrides,
) -> Detection {
    let (dialect, because_dialect) = dialect(definition, options);
    let ranked = profile::rank(facts, profiles);
    let looks_like = ranked.first();
    let evidence = looks_like.map(|found| found.evidence(facts)).unwrap_or_default();
    let (profile, because_profile) = choose(&ranked, facts, options);
    let (family, because_family) = family(facts, profile, options);
    let looks_like = looks_like.map(|found| found.profile);
    let hint = if looks_like.or(profile).is_none() { find_hint(facts, hints) } else { None };
    Detection { dialect, family, profile, looks_like, hint, evidence, because_dialect, because_family, because_profile }
}

/// Whether a file has what the profile's signals ask for, whatever other profiles it looks like.
pub(crate) fn looks_like(profile: &'static Profile, facts: &Facts<'_>) -> bool {
    profile::matches(profile, facts)
}

fn find_hint(facts: &Facts<'_>, hints: &[&'static Hint]) -> Option<HintMatch> {
    let mut clues = hints.iter().flat_map(|hint| hint.clues.iter().map(move |clue| (*hint, clue)));
    clues.find_map(|(hint, clue)| Some(HintMatch { hint, clue, evidence: clue_holds(clue, facts)? }))
}

fn dialect(definition: &Definition<'_>, options: &Overrides) -> (Dialect, String) {
    if let Some(dialect) = options.dialect {
        return (dialect, "chosen with --dialect".into());
    }
    match definition.dialect {
        Some(dialect) if definition.namespaced_import => {
            (dialect, format!("root element `{}`, although in the namespace `{METADATA_NAMESPACE}`", dialect.root()))
        }
        Some(dialect) => (dialect, format!("root element `{}`", dialect.root())),
        None => (Dialect::Import, "no root element of either dialect".into()),
    }
}

fn choose(ranked: &[profile::Match], facts: &Facts<'_>, options: &Overrides) -> (Option<&'static Profile>, String) {
    match options.profile {
        ProfileChoice::Use(profile) => (Some(profile), "chosen with --profile".into()),
        ProfileChoice::None => (None, "switched off with --profile none".into()),
        ProfileChoice::Auto => {
            let fits = |found: &&profile::Match| options.family.is_none_or(|family| family == found.profile.family);
            match ranked.iter().find(fits) {
                Some(found) => (Some(found.profile), found.evidence(facts)),
                None => (None, "no vendor recognised".into()),
            }
        }
    }
}

fn family(facts: &Facts<'_>, profile: Option<&'static Profile>, options: &Overrides) -> (Family, String) {
    match (options.family, profile) {
        (Some(family), _) => (family, "chosen with --family".into()),
        (None, Some(profile)) => (profile.family, format!("family of the profile `{}`", profile.id)),
        (None, None) => {
            let (family, because) = family::detect(facts);
            (family, because.into())
        }
    }
}

#[cfg(test)]
mod tests;
