//! How files of a vendor are detected (`format/vendors.md#detection`).

use crate::tables::profile::{Namespace, UrlPattern};
use crate::tables::setting::SettingRef;

/// The weight of a signal.
///
/// Not `non_exhaustive`: code that scores or lists signals must handle all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// One is enough: 3 points.
    Strong,
    /// Two are enough: 1 point each.
    Medium,
    /// Enough if no other profile of the family matches.
    Fallback,
    /// The profile does not match at all.
    Exclude,
}

/// A condition on a file.
///
/// Not `non_exhaustive`: code that describes clues must handle all of them. Clues with fields are created by functions
/// such as [`Clue::value`], so that a field can be added.
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
    /// The file has one of these sections.
    Section(&'static [&'static str]),
    /// The file has a section whose name starts with this.
    SectionPrefix(&'static str),
    /// A section has one of these items.
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
    /// The value of a setting starts with a prefix.
    #[non_exhaustive]
    ValuePrefix {
        /// The setting.
        setting: SettingRef,
        /// The prefix.
        prefix: &'static str,
    },
    /// The internal name is one of these.
    InternalName(&'static [&'static str]),
    /// The internal name starts with this.
    InternalNamePrefix(&'static str),
    /// The display name is one of these.
    DisplayName(&'static [&'static str]),
    /// The display name starts with this.
    DisplayNamePrefix(&'static str),
    /// The display name contains this, for names that customers put their own in front of.
    DisplayNameContains(&'static str),
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
    /// This holds, and has a name of its own, such as "Classic call center".
    #[non_exhaustive]
    Named {
        /// The name, as part of a sentence.
        name: &'static str,
        /// What holds.
        clue: &'static Clue,
    },
}

impl Clue {
    /// The adapter URL is one of these Visualforce pages; the names have no namespace.
    pub const fn page(names: &'static [&'static str], namespace: Namespace) -> Self {
        Self::Page { names, namespace }
    }

    /// A section has one of these items.
    pub const fn item(section: &'static str, items: &'static [&'static str]) -> Self {
        Self::Item { section, items }
    }

    /// A setting has one of these values; case matters.
    pub const fn value(setting: SettingRef, values: &'static [&'static str]) -> Self {
        Self::Value { setting, values }
    }

    /// The value of a setting starts with `prefix`.
    pub const fn value_prefix(setting: SettingRef, prefix: &'static str) -> Self {
        Self::ValuePrefix { setting, prefix }
    }

    /// A key of `customSettings` has this value.
    pub const fn custom_setting(key: &'static str, value: &'static str) -> Self {
        Self::CustomSetting { key, value }
    }

    /// A case with a name that readers know, such as "Classic call center".
    pub const fn named(name: &'static str, clue: &'static Self) -> Self {
        Self::Named { name, clue }
    }

    /// Whether it only says what does not hold, so that nothing in a file is evidence for it.
    pub fn is_only_negative(&self) -> bool {
        match self {
            Self::Not(_) => true,
            Self::Named { clue, .. } => clue.is_only_negative(),
            Self::All(clues) => clues.iter().all(Self::is_only_negative),
            _ => false,
        }
    }
}

/// A clue and its weight.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Signal {
    /// Its weight.
    pub strength: Strength,
    /// The clue.
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

    /// Enough if no other profile of the family matches.
    pub const fn fallback(clue: Clue) -> Self {
        Self::new(Strength::Fallback, clue)
    }

    /// Excludes the profile.
    pub const fn exclude(clue: Clue) -> Self {
        Self::new(Strength::Exclude, clue)
    }
}
