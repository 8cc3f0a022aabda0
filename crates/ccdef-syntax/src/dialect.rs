//! The two dialects of call center definitions.

use std::fmt;

/// The XML namespace of the Metadata API (`format/elements-and-attributes.md#three-forms`).
pub const METADATA_NAMESPACE: &str = "http://soap.sforce.com/2006/04/metadata";

/// The element that every metadata file may have, because all types of the Metadata API inherit it; it comes first
/// (`format/metadata.md#metadata-elements`).
pub const FULL_NAME: &str = "fullName";

/// The XML format of a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dialect {
    /// Setup import: `<callCenter>` with `section` and `item` elements with attributes.
    Import,
    /// Metadata API: `<CallCenter>` with `sections` and `items` with child elements.
    Metadata,
}

impl Dialect {
    /// Every dialect, in the order in which they are listed to users.
    pub const ALL: &'static [Self] = &[Self::Import, Self::Metadata];

    /// The id that users type and reports show.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Metadata => "metadata",
        }
    }

    /// The name that messages show.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Import => "Setup import",
            Self::Metadata => "Metadata API",
        }
    }

    /// The name of the root element.
    pub const fn root(self) -> &'static str {
        match self {
            Self::Import => "callCenter",
            Self::Metadata => "CallCenter",
        }
    }

    /// The name of a section element.
    pub const fn section(self) -> &'static str {
        match self {
            Self::Import => "section",
            Self::Metadata => "sections",
        }
    }

    /// The name of an item element.
    pub const fn item(self) -> &'static str {
        match self {
            Self::Import => "item",
            Self::Metadata => "items",
        }
    }

    /// Whether its files repeat some settings for the softphone page, in addition to their items (`format/metadata.md#import-to-metadata`, `format/custom-settings.md#custom-settings`).
    pub const fn repeats_settings(self) -> bool {
        match self {
            Self::Import => false,
            Self::Metadata => true,
        }
    }

    /// Whether its elements depend on the API version with which a file is deployed (`format/metadata.md#routing-maps`).
    pub const fn has_api_versions(self) -> bool {
        match self {
            Self::Import => false,
            Self::Metadata => true,
        }
    }

    /// Whether an element of that name is a section in one of the dialects.
    pub fn is_section_name(name: &str) -> bool {
        Self::ALL.iter().any(|dialect| dialect.section() == name)
    }

    /// Whether an element of that name is an item in one of the dialects.
    pub fn is_item_name(name: &str) -> bool {
        Self::ALL.iter().any(|dialect| dialect.item() == name)
    }
}

/// How deep an element belongs in a definition, whatever the dialect.
#[cfg(feature = "reader")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ElementRank {
    Root,
    Section,
    Item,
    /// A part of a metadata item.
    Part,
}

/// The elements of both dialects with their ranks and their dialect, those with the most occurrences first.
#[cfg(feature = "reader")]
pub(crate) const ELEMENTS: [(&str, ElementRank, Dialect); 9] = [
    (Dialect::Import.item(), ElementRank::Item, Dialect::Import),
    ("label", ElementRank::Part, Dialect::Metadata),
    ("name", ElementRank::Part, Dialect::Metadata),
    ("value", ElementRank::Part, Dialect::Metadata),
    (Dialect::Metadata.item(), ElementRank::Item, Dialect::Metadata),
    (Dialect::Import.section(), ElementRank::Section, Dialect::Import),
    (Dialect::Metadata.section(), ElementRank::Section, Dialect::Metadata),
    (Dialect::Import.root(), ElementRank::Root, Dialect::Import),
    (Dialect::Metadata.root(), ElementRank::Root, Dialect::Metadata),
];

/// The attributes of sections and items in the import dialect, in their usual order.
#[cfg(feature = "reader")]
pub(crate) const ATTRIBUTES: [&str; 3] = ["sortOrder", "name", "label"];

/// One of [`ELEMENTS`] by its number, so that the name of an element is compared with theirs only once.
#[cfg(feature = "reader")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KnownElement(u8);

/// One of [`ATTRIBUTES`] by its number, so that the name of an attribute is compared with theirs only once.
#[cfg(feature = "reader")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KnownAttribute(u8);

#[cfg(feature = "reader")]
impl KnownElement {
    /// The first one whose name is as asked.
    #[inline]
    pub(crate) fn find(mut is_it: impl FnMut(&'static str) -> bool) -> Option<Self> {
        (0..).zip(&ELEMENTS).find(|(_, (name, ..))| is_it(name)).map(|(number, _)| Self(number))
    }

    /// Its local name.
    pub(crate) fn name(self) -> &'static str {
        ELEMENTS[usize::from(self.0)].0
    }

    /// The dialect that has it.
    pub(crate) fn dialect(self) -> Dialect {
        ELEMENTS[usize::from(self.0)].2
    }

    /// How deep it belongs in a definition.
    pub(crate) fn rank(self) -> ElementRank {
        ELEMENTS[usize::from(self.0)].1
    }
}

#[cfg(feature = "reader")]
impl KnownAttribute {
    /// The first one whose name is as asked.
    #[inline]
    pub(crate) fn find(mut is_it: impl FnMut(&'static str) -> bool) -> Option<Self> {
        (0..).zip(ATTRIBUTES).find(|(_, name)| is_it(name)).map(|(number, _)| Self(number))
    }

    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        ATTRIBUTES[self.index()]
    }

    /// What stands for it in a set of attributes.
    pub(crate) fn bit(self) -> u8 {
        1 << self.0
    }

    /// Its place among the attributes in their usual order.
    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// The rank of an element of this local name. `None` for other names.
#[cfg(feature = "reader")]
pub(crate) fn rank(local_name: &str) -> Option<ElementRank> {
    KnownElement::find(|name| name == local_name).map(KnownElement::rank)
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

#[cfg(test)]
#[cfg(feature = "reader")]
mod tests {
    use super::{Dialect, ElementRank, rank};

    #[test]
    fn ranks_follow_the_nesting_of_both_dialects() {
        for dialect in Dialect::ALL {
            let names = [dialect.root(), dialect.section(), dialect.item(), "value"];
            assert_eq!(
                names.map(rank),
                [Some(ElementRank::Root), Some(ElementRank::Section), Some(ElementRank::Item), Some(ElementRank::Part)]
            );
        }
        assert_eq!(rank("Section"), None);
    }
}
