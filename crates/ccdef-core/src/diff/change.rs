//! One change, and what it means.

use std::fmt;

/// What a change means for whoever has to carry it out. Ordered by how much it asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeClass {
    /// A label, or the order of sections or items.
    LabelOrder,
    /// A value.
    Value,
    /// A section or item that is new: the set of fields is frozen after an import (`format/elements-and-attributes.md#fields-are-frozen`).
    Structure,
    /// A path that adapter code may read vanished, or its value is of another kind.
    Contract,
    /// The internal name: another call center (`format/elements-and-attributes.md#values-can-be-edited`).
    Identity,
}

impl ChangeClass {
    /// Every class, the least first.
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

    /// What it takes to bring such a change to an org.
    pub const fn consequence(self) -> &'static str {
        match self {
            Self::LabelOrder => "only what people see in Setup changes; deploy the metadata or import anew to have it",
            Self::Value => "edit the value in Setup, or deploy the metadata; no new import is needed",
            Self::Structure => "needs a new import: the set of fields is frozen once a definition is imported",
            Self::Contract => "needs a new import, and adapter code that reads this path breaks",
            Self::Identity => {
                "makes another call center: the internal name cannot be changed, and users move over by hand"
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
    /// What happened, as a phrase that follows the path: "value", "label", "item added".
    pub what: &'static str,
    /// How it was; `None` when it was not there.
    pub before: Option<String>,
    /// How it is; `None` when it is not there any more.
    pub after: Option<String>,
}
