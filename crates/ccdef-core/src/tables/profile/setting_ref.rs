//! Which setting a table entry is about.

use std::fmt;

use crate::tables::item;
use crate::tables::section::GENERAL;

/// A setting, named by section and item; prints as its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct SettingRef {
    /// The section.
    pub section: &'static str,
    /// The item.
    pub item: &'static str,
}

impl SettingRef {
    /// The internal name. In Metadata API files it is the file's name.
    pub const INTERNAL_NAME: Self = Self::general(item::INTERNAL_NAME);
    /// The display name. In Metadata API files it is a field of its own.
    pub const DISPLAY_NAME: Self = Self::general(item::DISPLAY_NAME);
    /// The adapter URL. In Metadata API files it may be a field instead of an item.
    pub const ADAPTER_URL: Self = Self::general(item::ADAPTER_URL);
    /// The standby URL.
    pub const STANDBY_URL: Self = Self::general(item::STANDBY_URL);
    /// The compatibility mode.
    pub const COMPATIBILITY_MODE: Self = Self::general(item::COMPATIBILITY_MODE);
    /// The height of the softphone.
    pub const SOFTPHONE_HEIGHT: Self = Self::general(item::HEIGHT);

    /// An item of a section.
    pub const fn new(section: &'static str, item: &'static str) -> Self {
        Self { section, item }
    }

    /// An item of the section that every definition has.
    pub const fn general(item: &'static str) -> Self {
        Self::new(GENERAL, item)
    }
}

impl fmt::Display for SettingRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}/{}", self.section, self.item)
    }
}
