//! What gives a vendor away (`vendors.md` 1.6).

use crate::tables::profile::{Namespace, UrlPattern};

/// How much a signal says.
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
#[derive(Debug, Clone, Copy)]
pub enum Clue {
    /// The adapter URL is one of these.
    Url(UrlPattern),
    /// The adapter URL is one of these Visualforce pages.
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
    Item {
        /// The section.
        section: &'static str,
        /// The items.
        items: &'static [&'static str],
    },
    /// An item has one of these values.
    Value {
        /// The section.
        section: &'static str,
        /// The item.
        item: &'static str,
        /// The values; case matters.
        values: &'static [&'static str],
    },
    /// An item's value begins so.
    ValuePrefix {
        /// The section.
        section: &'static str,
        /// The item.
        item: &'static str,
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

/// A clue and how much it says.
#[derive(Debug, Clone, Copy)]
pub struct Signal {
    /// How much it says.
    pub strength: Strength,
    /// What is observed.
    pub clue: Clue,
}

impl Signal {
    /// One is enough.
    pub const fn strong(clue: Clue) -> Self {
        Self { strength: Strength::Strong, clue }
    }

    /// Two are enough.
    pub const fn medium(clue: Clue) -> Self {
        Self { strength: Strength::Medium, clue }
    }

    /// Enough when nothing else of the family matches.
    pub const fn fallback(clue: Clue) -> Self {
        Self { strength: Strength::Fallback, clue }
    }

    /// Rules the profile out.
    pub const fn exclude(clue: Clue) -> Self {
        Self { strength: Strength::Exclude, clue }
    }
}
