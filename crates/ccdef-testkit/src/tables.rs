//! Checks what a profile's tables say about themselves: nothing in them needs a file to be seen as wrong.

mod claims;
mod constraints;
mod identity;
mod scaffold;
mod sections;
mod subject;

use ccdef_core::engine::Registry;
use ccdef_core::tables::{Profile, Schema};
use libtest_mimic::Failed;

use crate::problems::{Problems, verdict};

use subject::Subject;

/// Runs the checks on one profile; fails with everything that is wrong with it.
pub(crate) fn test(profile: &'static Profile, registry: &Registry, is_complete: bool) -> Result<(), Failed> {
    let schema = Schema::new(profile.family, registry.profile_and_bases(profile));
    let subject = Subject { profile, registry, schema, is_complete };
    let mut problems = Problems::new();
    problems.extend(registry.verify().err().map(|error| error.to_string()));
    identity::check(&subject, &mut problems);
    sections::check(&subject, &mut problems);
    claims::check(&subject, &mut problems);
    constraints::check(&subject, &mut problems);
    scaffold::check(&subject, &mut problems);
    verdict(&problems)
}
