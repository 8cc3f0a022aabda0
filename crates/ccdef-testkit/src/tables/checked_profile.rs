//! The profile that is checked.

use ccdef_core::engine::Registry;
use ccdef_core::tables::{Profile, Schema, SettingRef};

/// A profile, and the tables that it refers to.
pub(super) struct CheckedProfile<'r> {
    pub(super) profile: &'static Profile,
    pub(super) registry: &'r Registry,
    /// The tables of the family, of the profile and of the profiles that it extends.
    pub(super) schema: Schema,
    /// Whether every profile of this repository is linked, so that a reference to any other profile is an error.
    pub(super) is_complete: bool,
}

impl CheckedProfile<'_> {
    /// Whether the tables contain the item.
    pub(super) fn has_item(&self, setting: SettingRef) -> bool {
        self.schema.item(setting.section, setting.item).is_some()
    }
}
