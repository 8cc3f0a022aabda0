//! What is checked.

use ccdef_core::engine::Registry;
use ccdef_core::tables::{Profile, Schema, SettingRef};

/// A profile with what its tables refer to.
pub(super) struct Subject<'r> {
    pub(super) profile: &'static Profile,
    pub(super) registry: &'r Registry,
    /// The tables of the family, the profile and the profiles that it extends.
    pub(super) schema: Schema,
    /// Whether every profile of this repository is linked, so that a reference that leads nowhere is a mistake.
    pub(super) is_complete: bool,
}

impl Subject<'_> {
    /// Whether some table knows the item.
    pub(super) fn knows(&self, setting: SettingRef) -> bool {
        self.schema.item(setting.section, setting.item).is_some()
    }
}
