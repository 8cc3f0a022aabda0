//! Checks the tables of a profile for errors that can be found without a definition.

mod checked_profile;
mod claims;
mod constraints;
mod identity;
mod scaffold;
mod sections;
mod texts;

use ccdef_core::engine::Registry;
use ccdef_core::tables::{Profile, Schema};
use libtest_mimic::Failed;

use crate::problems::{Problems, fail_if_any};

use checked_profile::CheckedProfile;

/// Checks one profile; fails with all problems.
pub(crate) fn test(profile: &'static Profile, registry: &Registry, is_complete: bool) -> Result<(), Failed> {
    let schema = Schema::new(profile.family, registry.profile_and_bases(profile));
    let subject = CheckedProfile { profile, registry, schema, is_complete };
    let mut problems = Problems::new();
    problems.extend(registry.verify().err().map(|error| error.to_string()));
    identity::check(&subject, &mut problems);
    sections::check(&subject, &mut problems);
    claims::check(&subject, &mut problems);
    constraints::check(&subject, &mut problems);
    scaffold::check(&subject, &mut problems);
    texts::check(&subject, &mut problems);
    fail_if_any(&problems)
}
