//! References to settings, and constants for those that many tables and rules use.

use std::fmt;

use crate::tables::item;
use crate::tables::section::{DIALING, GENERAL, VOICE};

/// A reference to a setting: an item of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct SettingRef {
    /// The section.
    pub section: &'static str,
    /// The item.
    pub item: &'static str,
}

impl SettingRef {
    /// An item of a section.
    pub const fn new(section: &'static str, item: &'static str) -> Self {
        Self { section, item }
    }

    /// An item of the section that every definition has.
    pub const fn general(item: &'static str) -> Self {
        Self::new(GENERAL, item)
    }

    /// An item of the section of Salesforce Voice settings.
    pub const fn voice(item: &'static str) -> Self {
        Self::new(VOICE, item)
    }

    /// An item of the section of dialing prefixes.
    pub const fn dialing(item: &'static str) -> Self {
        Self::new(DIALING, item)
    }

    /// Whether this is the item `item` of the section `section`.
    pub fn is(self, section: &str, item: &str) -> bool {
        self.section == section && self.item == item
    }

    /// Whether this is the setting of `path`, such as `/reqGeneralInfo/reqAdapterUrl`.
    pub fn is_at(self, path: &str) -> bool {
        let rest = path.strip_prefix('/').and_then(|path| path.strip_prefix(self.section));
        rest.and_then(|rest| rest.strip_prefix('/')) == Some(self.item)
    }
}

/// The path of the setting: `/section/item`.
impl fmt::Display for SettingRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}/{}", self.section, self.item)
    }
}

/// [`item::INTERNAL_NAME`] in its section.
pub const INTERNAL_NAME: SettingRef = SettingRef::general(item::INTERNAL_NAME);
/// [`item::DISPLAY_NAME`] in its section.
pub const DISPLAY_NAME: SettingRef = SettingRef::general(item::DISPLAY_NAME);
/// [`item::ADAPTER_URL`] in its section.
pub const ADAPTER_URL: SettingRef = SettingRef::general(item::ADAPTER_URL);
/// [`item::STANDBY_URL`] in its section.
pub const STANDBY_URL: SettingRef = SettingRef::general(item::STANDBY_URL);
/// [`item::TIMEOUT`] in its section.
pub const TIMEOUT: SettingRef = SettingRef::general(item::TIMEOUT);
/// [`item::USE_API`] in its section.
pub const USE_API: SettingRef = SettingRef::general(item::USE_API);
/// [`item::HEIGHT`] in its section.
pub const HEIGHT: SettingRef = SettingRef::general(item::HEIGHT);
/// [`item::WIDTH`] in its section.
pub const WIDTH: SettingRef = SettingRef::general(item::WIDTH);
/// [`item::COMPATIBILITY_MODE`] in its section.
pub const COMPATIBILITY_MODE: SettingRef = SettingRef::general(item::COMPATIBILITY_MODE);
/// [`item::VENDOR_API_NAME`] in its section.
pub const VENDOR_API_NAME: SettingRef = SettingRef::general(item::VENDOR_API_NAME);
/// [`item::PACKAGE_NAMESPACE`] in its section.
pub const PACKAGE_NAMESPACE: SettingRef = SettingRef::general(item::PACKAGE_NAMESPACE);
/// [`item::PROG_ID`] in its section.
pub const PROG_ID: SettingRef = SettingRef::general(item::PROG_ID);
/// [`item::CANVAS_NAMESPACE`] in its section.
pub const CANVAS_NAMESPACE: SettingRef = SettingRef::general(item::CANVAS_NAMESPACE);
/// [`item::CANVAS_API_NAME`] in its section.
pub const CANVAS_API_NAME: SettingRef = SettingRef::general(item::CANVAS_API_NAME);
/// [`item::VERSION`] in its section.
pub const VERSION: SettingRef = SettingRef::general(item::VERSION);
/// [`item::OUTSIDE_PREFIX`] in the section of dialing prefixes.
pub const OUTSIDE_PREFIX: SettingRef = SettingRef::dialing(item::OUTSIDE_PREFIX);
/// [`item::LONG_DISTANCE_PREFIX`] in the section of dialing prefixes.
pub const LONG_DISTANCE_PREFIX: SettingRef = SettingRef::dialing(item::LONG_DISTANCE_PREFIX);
/// [`item::INTERNATIONAL_PREFIX`] in the section of dialing prefixes.
pub const INTERNATIONAL_PREFIX: SettingRef = SettingRef::dialing(item::INTERNATIONAL_PREFIX);

#[cfg(test)]
mod tests {
    use super::{ADAPTER_URL, SettingRef};

    #[test]
    fn a_setting_is_written_as_its_path() {
        assert_eq!(ADAPTER_URL.to_string(), "/reqGeneralInfo/reqAdapterUrl");
    }

    #[test]
    fn a_path_has_exactly_the_section_and_the_item() {
        assert!(ADAPTER_URL.is_at("/reqGeneralInfo/reqAdapterUrl"));
        for other in ["", "/reqGeneralInfo", "/reqGeneralInfo/reqAdapterUrl2", "/reqGeneral/InforeqAdapterUrl", "/a/b"]
        {
            assert!(!ADAPTER_URL.is_at(other), "{other}");
        }
        assert!(SettingRef::new("a", "b").is_at("/a/b"));
    }
}
