//! One change, and what it means.

use std::fmt;

use super::change_kind::ChangeKind;

/// What a change requires in Salesforce, in ascending order of effort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeClass {
    /// A label, or the order of sections or items.
    LabelOrder,
    /// A value.
    Value,
    /// A section or item that is new: the set of items is frozen after an import (`format/elements-and-attributes.md#fields-are-frozen`).
    Structure,
    /// A path that adapter code may read was removed.
    Contract,
    /// The internal name, or the definition as a whole: another call center
    /// (`format/elements-and-attributes.md#values-can-be-edited`).
    Identity,
}

impl ChangeClass {
    /// Every class, in ascending order.
    pub const ALL: &'static [Self] = &[Self::LabelOrder, Self::Value, Self::Structure, Self::Contract, Self::Identity];

    /// The id that users type and reports show.
    pub const fn id(self) -> &'static str {
        match self {
            Self::LabelOrder => "label-order",
            Self::Value => "value",
            Self::Structure => "structure",
            Self::Contract => "contract",
            Self::Identity => "identity",
        }
    }

    /// How to bring such a change to an org.
    pub const fn consequence(self) -> &'static str {
        match self {
            Self::LabelOrder => {
                "changes only what users see in Setup; deploy the metadata to change it; an import adds another call center"
            }
            Self::Value => "edit the value in Setup, or deploy the metadata; no new import is needed",
            Self::Structure => "requires a new import: the set of items cannot change after an import",
            Self::Contract => "requires a new import, and breaks adapter code that reads this path",
            Self::Identity => {
                "creates a different call center, because an internal name cannot change: import or deploy it, or \
                 clone the existing call center in Setup and edit the clone; then reassign the users manually"
            }
        }
    }
}

impl fmt::Display for ChangeClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// What it means.
    pub class: ChangeClass,
    /// The path it is about, such as `/reqGeneralInfo/reqAdapterUrl`.
    pub path: String,
    /// What changed.
    pub kind: ChangeKind,
    /// The old text; `None` if it did not exist.
    pub before: Option<String>,
    /// The new text; `None` if it no longer exists.
    pub after: Option<String>,
}

impl Change {
    /// Whether the definition as a whole was added or removed.
    pub fn is_of_file(&self) -> bool {
        matches!(self.kind, ChangeKind::DefinitionAdded | ChangeKind::DefinitionRemoved)
    }

    /// How to bring it to an org.
    pub fn consequence(&self) -> &'static str {
        match self.kind {
            ChangeKind::DefinitionAdded => {
                "a new call center: import it or deploy the metadata, then assign users to it"
            }
            ChangeKind::DefinitionRemoved => {
                "the definition is gone; a call center stays in the org until it is deleted in Setup or by a \
                 destructive deployment"
            }
            _ => self.class.consequence(),
        }
    }
}
