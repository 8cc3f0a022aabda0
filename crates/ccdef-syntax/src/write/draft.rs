//! A definition without a file: created by scaffolding and conversion, and printed by the writers.

use crate::dialect::Dialect;

/// A definition to be written. Both dialects can be written from it. Create it with `Draft::default()` and set its fields.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Draft {
    /// The dialect it was read from; `None` if it was not read from a file in a dialect.
    pub origin: Option<Dialect>,
    /// The internal name: an item of import files, the name of a metadata file.
    pub internal_name: DraftItem,
    /// The display name: an item of import files, a field of metadata files.
    pub display_name: DraftItem,
    /// Metadata only: the adapter URL in its field, in addition to its item.
    pub adapter_url: Option<String>,
    /// Metadata only: the runtime copy of some settings; empty for none.
    pub custom_settings: Vec<(String, String)>,
    /// Metadata only: `<version>`.
    pub version: Option<String>,
    /// Metadata only: the other elements that contain only text, by name.
    pub fields: Vec<(String, String)>,
    /// Metadata only: elements with children of their own, such as `contactCenterChannels`, in document order.
    pub structures: Vec<DraftStructure>,
    /// The sections in their order, without the two identity items.
    pub sections: Vec<DraftSection>,
}

/// A section to be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DraftSection {
    /// Its name.
    pub name: String,
    /// The name as a file has it, if that has whitespace around it; it is not written again.
    pub padded_name: Option<String>,
    /// Its label; `None` where the import dialect has none.
    pub label: Option<String>,
    /// Its items in their order.
    pub items: Vec<DraftItem>,
}

/// An item to be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DraftItem {
    /// Its name.
    pub name: String,
    /// The name as a file has it, if that has whitespace around it; it is not written again.
    pub padded_name: Option<String>,
    /// Its label; `None` where the import dialect has none.
    pub label: Option<String>,
    /// Its value; empty for none.
    pub value: String,
    /// The text of a comment before it; empty for none.
    pub comment: String,
}

/// A metadata element that only has simple children.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct DraftStructure {
    /// Its name.
    pub name: String,
    /// The names and texts of its children, in document order.
    pub fields: Vec<(String, String)>,
}

/// The section that holds the identity items of import files (`format/elements-and-attributes.md#general-section-name`).
pub(crate) const GENERAL: &str = "reqGeneralInfo";

impl DraftItem {
    /// An item without label and comment.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into(), ..Self::default() }
    }

    /// Its label; `None` where the import dialect has none.
    pub fn label(mut self, label: Option<String>) -> Self {
        self.label = label;
        self
    }

    /// The text of a comment before it; empty for none.
    pub fn comment(mut self, text: impl Into<String>) -> Self {
        self.comment = text.into();
        self
    }
}

impl DraftSection {
    /// A section with these items, in their order.
    pub fn new(name: impl Into<String>, label: Option<String>, items: Vec<DraftItem>) -> Self {
        Self { name: name.into(), label, items, padded_name: None }
    }
}

impl DraftStructure {
    /// An element with these children, given by name and text.
    pub fn new(name: impl Into<String>, fields: Vec<(String, String)>) -> Self {
        Self { name: name.into(), fields }
    }
}

impl Draft {
    /// The value of an item; the identity items are found under `reqGeneralInfo`.
    pub fn value(&self, section: &str, item: &str) -> Option<&str> {
        let identity = [&self.internal_name, &self.display_name];
        if section == GENERAL
            && let Some(found) = identity.into_iter().find(|known| known.name == item)
        {
            return Some(&found.value);
        }
        let section = self.sections.iter().find(|known| known.name == section)?;
        section.items.iter().find(|known| known.name == item).map(|item| item.value.as_str())
    }

    /// The section of that name, made at the end when there is none.
    pub fn section_mut(&mut self, name: &str) -> &mut DraftSection {
        let index = self.sections.iter().position(|section| section.name == name).unwrap_or_else(|| {
            self.sections.push(DraftSection { name: name.to_owned(), ..DraftSection::default() });
            self.sections.len() - 1
        });
        &mut self.sections[index]
    }
}
