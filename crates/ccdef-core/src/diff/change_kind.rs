//! What changed.

use std::fmt;

/// What changed at the path of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// The definition is new.
    DefinitionAdded,
    /// The definition no longer exists.
    DefinitionRemoved,
    /// A value.
    Value,
    /// A label.
    Label,
    /// A section is new.
    SectionAdded,
    /// A section no longer exists.
    SectionRemoved,
    /// An item is new.
    ItemAdded,
    /// An item no longer exists.
    ItemRemoved,
    /// The order of the sections.
    SectionOrder,
    /// The order of the items of a section.
    ItemOrder,
}

impl ChangeKind {
    /// What changed, as a phrase that follows the path.
    pub const fn phrase(self) -> &'static str {
        match self {
            Self::DefinitionAdded => "call center added",
            Self::DefinitionRemoved => "call center removed",
            Self::Value => "value",
            Self::Label => "label",
            Self::SectionAdded => "section added",
            Self::SectionRemoved => "section removed",
            Self::ItemAdded => "item added",
            Self::ItemRemoved => "item removed",
            Self::SectionOrder => "order of sections",
            Self::ItemOrder => "order of items",
        }
    }

    /// The kind of the same change in the opposite direction.
    pub const fn reversed(self) -> Self {
        match self {
            Self::DefinitionAdded => Self::DefinitionRemoved,
            Self::DefinitionRemoved => Self::DefinitionAdded,
            Self::SectionAdded => Self::SectionRemoved,
            Self::SectionRemoved => Self::SectionAdded,
            Self::ItemAdded => Self::ItemRemoved,
            Self::ItemRemoved => Self::ItemAdded,
            Self::Value | Self::Label | Self::SectionOrder | Self::ItemOrder => self,
        }
    }
}

impl fmt::Display for ChangeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.phrase())
    }
}
