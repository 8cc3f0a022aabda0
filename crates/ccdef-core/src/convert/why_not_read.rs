//! Why an element of a file is not part of its definition, and what to do before a conversion.

use ccdef_syntax::{Dialect, Element, FULL_NAME};

use crate::model::misspelled_xml::corrected_name;
use crate::tables::item::RESERVED_PREFIX;
use crate::tables::metadata_fields;

/// Why an element is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WhyNotRead {
    /// The full name of a metadata file, whose internal name is its file name.
    FullName,
    /// It is the second of its name where only the first counts.
    Repeated,
    /// It is or contains a section or an item that is not where the dialect has it.
    Misplaced,
    /// It is named as a setting.
    Setting,
    /// It is inside an item, and may be its value.
    InItem,
    /// Nothing is known of it.
    Unknown,
}

impl WhyNotRead {
    /// Why an element that was not read is not.
    pub(super) fn of(element: Element<'_, '_>, dialect: Option<Dialect>) -> Self {
        let name = element.local_name();
        let parent = element.parent();
        let is_below_root = parent.is_some_and(|parent| parent.parent().is_none());
        let is_metadata = dialect == Some(Dialect::Metadata);
        let parent_name = match (is_below_root, dialect) {
            (true, Some(dialect)) => dialect.root(),
            _ => parent.map_or("", corrected_name),
        };
        let is_in_item = Dialect::is_item_name(parent_name);
        if is_metadata && is_below_root && name == FULL_NAME {
            Self::FullName
        } else if holds_item(element) {
            Self::Misplaced
        } else if is_metadata && metadata_fields(parent_name).any(|field| field.name == name) {
            Self::Repeated
        } else if name.starts_with(RESERVED_PREFIX) && !is_in_item {
            Self::Setting
        } else if is_in_item {
            Self::InItem
        } else {
            Self::Unknown
        }
    }

    /// What happens to it and why, as a phrase that follows the element.
    pub(super) const fn reason(self) -> &'static str {
        match self {
            Self::FullName => "is not converted: the internal name of a metadata file is its file name",
            Self::Repeated => "is not converted: only the first element of this name is read",
            Self::Misplaced => "is not converted: its settings are not where Salesforce reads them",
            Self::Setting => "is not converted: settings are items, not elements of their own",
            Self::InItem => "is not converted: an item does not have this element",
            Self::Unknown => "is not converted: it is not part of a call center definition",
        }
    }

    /// What to do about it.
    pub(super) const fn advice(self) -> &'static str {
        match self {
            Self::FullName => "if `<fullName>` has the right name, rename the file first",
            Self::Repeated => "remove one of the two first, if the right value is not in the first one",
            Self::Misplaced => "move its items into their section first",
            Self::Setting => "write it as an item of its section first",
            Self::InItem => "if it is the value of the item, write it as the value first; otherwise remove it",
            Self::Unknown => "remove it if it is a mistake; otherwise keep the original file",
        }
    }
}

/// Whether an element is a section or an item, or contains one.
fn holds_item(element: Element<'_, '_>) -> bool {
    let mut stack = vec![element];
    while let Some(element) = stack.pop() {
        let name = corrected_name(element);
        if Dialect::is_section_name(name) || Dialect::is_item_name(name) {
            return true;
        }
        stack.extend(element.children());
    }
    false
}
