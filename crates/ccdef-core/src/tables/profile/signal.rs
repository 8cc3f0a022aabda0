//! What gives a vendor away (`vendors.md` 1.6).

use crate::tables::profile::{Namespace, UrlPattern};
use crate::tables::setting::SettingRef;

/// How much a signal says.
///
/// Not `non_exhaustive`: whoever scores or lists signals must not pass over one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// One is enough: 3 points.
    Strong,
    /// Two are enough: 1 point each.
    Medium,
    /// Enough when no other profile of the family matches.
    Fallback,
    /// The profile does not match at all.
    Exclude,
}

/// One observation about a file.
///
/// Not `non_exhaustive`: whoever puts clues into words must not pass over one. Those with parts are made by functions
/// such as [`Clue::value`], so that a part can be added.
#[derive(Debug, Clone, Copy)]
pub enum Clue {
    /// The adapter URL is one of these.
    Url(UrlPattern),
    /// The adapter URL is one of these Visualforce pages.
    #[non_exhaustive]
    Page {
        /// The names of the page, without namespace.
        names: &'static [&'static str],
        /// Which namespaces it may have.
        namespace: Namespace,
    },
    /// One of these sections is there.
    Section(&'static [&'static str]),
    /// A section whose name begins so is there.
    SectionPrefix(&'static str),
    /// One of these items of a section is there.
    #[non_exhaustive]
    Item {
        /// The section.
        section: &'static str,
        /// The items.
        items: &'static [&'static str],
    },
    /// A setting has one of these values.
    #[non_exhaustive]
    Value {
        /// The setting.
        setting: SettingRef,
        /// The values; case matters.
        values: &'static [&'static str],
    },
    /// A setting's value begins so.
    #[non_exhaustive]
    ValuePrefix {
        /// The setting.
        setting: SettingRef,
        /// How it begins.
        prefix: &'static str,
    },
    /// The internal name is one of these.
    InternalName(&'static [&'static str]),
    /// The internal name begins so.
    InternalNamePrefix(&'static str),
    /// The display name is one of these.
    DisplayName(&'static [&'static str]),
    /// The display name begins so.
    DisplayNamePrefix(&'static str),
    /// A key of `customSettings` has this value.
    #[non_exhaustive]
    CustomSetting {
        /// The key.
        key: &'static str,
        /// The value.
        value: &'static str,
    },
    /// All of these hold.
    All(&'static [Clue]),
    /// This does not hold.
    Not(&'static Clue),
}

impl Clue {
    /// The adapter URL is one of these Visualforce pages, whose names come without namespace.
    pub const fn page(names: &'static [&'static str], namespace: Namespace) -> Self {
        Self::Page { names, namespace }
    }

    /// One of these items of a section is there.
    pub const fn item(section: &'static str, items: &'static [&'static str]) -> Self {
        Self::Item { section, items }
    }

    /// A setting has one of these values; case matters.
    pub const fn value(setting: SettingRef, values: &'static [&'static str]) -> Self {
        Self::Value { setting, values }
    }

    /// A setting's value begins so.
    pub const fn value_prefix(setting: SettingRef, prefix: &'static str) -> Self {
        Self::ValuePrefix { setting, prefix }
    }

    /// A key of `customSettings` has this value.
    pub const fn custom_setting(key: &'static str, value: &'static str) -> Self {
        Self::CustomSetting { key, value }
    }
}

/// A clue and how much it says.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Signal {
    /// How much it says.
    pub strength: Strength,
    /// What is observed.
    pub clue: Clue,
}

impl Signal {
    const fn new(strength: Strength, clue: Clue) -> Self {
        Self { strength, clue }
    }

    /// One is enough.
    pub const fn strong(clue: Clue) -> Self {
        Self::new(Strength::Strong, clue)
    }

    /// Two are enough.
    pub const fn medium(clue: Clue) -> Self {
        Self::new(Strength::Medium, clue)
    }

    /// Enough when nothing else of the family matches.
    pub const fn fallback(clue: Clue) -> Self {
        Self::new(Strength::Fallback, clue)
    }

    /// Rules the profile out.
    pub const fn exclude(clue: Clue) -> Self {
        Self::new(Strength::Exclude, clue)
    }
}
