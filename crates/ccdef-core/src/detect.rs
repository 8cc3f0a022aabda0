//! Finds out what a file is: dialect, family and profile, each with the reason that the report gives.

mod clue;
mod family;
mod profile;

use ccdef_syntax::{Definition, Dialect, METADATA_NAMESPACE};

pub use clue::clue_holds;

use crate::facts::Facts;
use crate::family::Family;
use crate::options::{CheckOptions, ProfileChoice};
use crate::profile::Profile;
use crate::registry::Registry;

/// What a file is taken for, and why.
#[derive(Debug, Clone)]
pub struct Detection {
    /// How it is spelt.
    pub dialect: Dialect,
    /// Which base schema applies.
    pub family: Family,
    /// Which vendor's adapter it is for.
    pub profile: Option<&'static Profile>,
    /// The profile that the file looks like, whatever was chosen.
    pub looks_like: Option<&'static Profile>,
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
    registry: &Registry,
    options: &CheckOptions,
) -> Detection {
    let (dialect, because_dialect) = dialect(definition, options);
    let found = profile::detect(facts, registry);
    let looks_like = found.as_ref().map(|found| found.profile);
    let evidence = found.as_ref().map(|found| found.evidence.clone()).unwrap_or_default();
    let (profile, because_profile) = choose(found, options);
    let (family, because_family) = family(facts, profile, options, &evidence);
    Detection { dialect, family, profile, looks_like, evidence, because_dialect, because_family, because_profile }
}

fn dialect(definition: &Definition<'_>, options: &CheckOptions) -> (Dialect, String) {
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

fn choose(found: Option<profile::Found>, options: &CheckOptions) -> (Option<&'static Profile>, String) {
    match options.profile {
        ProfileChoice::Use(profile) => (Some(profile), "chosen with --profile".into()),
        ProfileChoice::None => (None, "switched off with --profile none".into()),
        ProfileChoice::Auto => {
            let found = found.filter(|found| options.family.is_none_or(|family| family == found.profile.family));
            match found {
                Some(found) => (Some(found.profile), found.evidence),
                None => (None, "no vendor recognised".into()),
            }
        }
    }
}

fn family(
    facts: &Facts<'_>,
    profile: Option<&'static Profile>,
    options: &CheckOptions,
    evidence: &str,
) -> (Family, String) {
    if let Some(family) = options.family {
        return (family, "chosen with --family".into());
    }
    match (profile, options.profile) {
        (Some(profile), ProfileChoice::Use(_)) => (profile.family, format!("family of the profile `{}`", profile.id)),
        (Some(profile), _) => (profile.family, format!("family of the profile `{}` ({evidence})", profile.id)),
        (None, _) => family::detect(facts),
    }
}
