//! Checks what a profile's tables say about themselves: nothing in them needs a file to be seen as wrong.

mod claims;
mod constraints;
mod identity;
mod scaffold;
mod sections;

use ccdef_core::engine::Registry;
use ccdef_core::tables::{Profile, Schema, SettingRef};
use libtest_mimic::Failed;

use crate::Problems;

/// A profile with what its tables refer to.
pub(crate) struct Subject<'r> {
    profile: &'static Profile,
    registry: &'r Registry,
    /// The family's tables and those of the profile and its lineage.
    schema: Schema,
    /// Whether every profile of this repository is linked, so that a reference that leads nowhere is a mistake.
    is_complete: bool,
}

impl Subject<'_> {
    /// Whether some table knows the item.
    fn knows(&self, setting: SettingRef) -> bool {
        self.schema.item(setting.section, setting.item).is_some()
    }
}

/// Runs the checks on one profile; fails with everything that is wrong with it.
pub(crate) fn test(profile: &'static Profile, registry: &Registry, is_complete: bool) -> Result<(), Failed> {
    let schema = Schema::new(profile.family, registry.lineage(profile));
    let subject = Subject { profile, registry, schema, is_complete };
    let mut problems = Problems::new();
    problems.extend(registry.verify().err().map(|error| error.to_string()));
    identity::check(&subject, &mut problems);
    sections::check(&subject, &mut problems);
    claims::check(&subject, &mut problems);
    constraints::check(&subject, &mut problems);
    scaffold::check(&subject, &mut problems);
    if problems.is_empty() { Ok(()) } else { Err(problems.join("\n").into()) }
}
