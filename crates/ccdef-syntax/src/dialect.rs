//! The two spellings of a call center definition.

use std::fmt;

/// The XML namespace of the Metadata API (`format/elements-and-attributes.md#three-forms`).
pub const METADATA_NAMESPACE: &str = "http://soap.sforce.com/2006/04/metadata";

/// How a definition is spelt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dialect {
    /// Setup import: `<callCenter>` with `section` and `item` elements that carry attributes.
    Import,
    /// Metadata API: `<CallCenter>` with `sections` and `items` that carry child elements.
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
}

/// How deep an element of this local name belongs in a definition, whatever the dialect: 0 for the root, 1 for a
/// section, 2 for an item, 3 for what a metadata item is made of. `None` for other names.
#[cfg(feature = "reader")]
pub(crate) fn rank(local_name: &str) -> Option<u8> {
    const ROOTS: [&str; 2] = [Dialect::Import.root(), Dialect::Metadata.root()];
    const SECTIONS: [&str; 2] = [Dialect::Import.section(), Dialect::Metadata.section()];
    const ITEMS: [&str; 2] = [Dialect::Import.item(), Dialect::Metadata.item()];
    match local_name {
        "label" | "name" | "value" => Some(3),
        name if ITEMS.contains(&name) => Some(2),
        name if SECTIONS.contains(&name) => Some(1),
        name if ROOTS.contains(&name) => Some(0),
        _ => None,
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

#[cfg(test)]
#[cfg(feature = "reader")]
mod tests {
    use super::{Dialect, rank};

    #[test]
    fn ranks_follow_the_nesting_of_both_dialects() {
        for dialect in Dialect::ALL {
            let names = [dialect.root(), dialect.section(), dialect.item(), "value"];
            assert_eq!(names.map(rank), [Some(0), Some(1), Some(2), Some(3)]);
        }
        assert_eq!(rank("Section"), None);
    }
}
