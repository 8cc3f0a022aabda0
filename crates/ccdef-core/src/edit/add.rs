//! Edits that add items and sections to a file, spelt as the file spells those it has.
//!
//! Indentation, quotes, the order of attributes and namespace prefixes are those of the neighbours; in import files the
//! numbers of `sortOrder` stay complete.

mod import;
mod metadata;
mod new_element;
mod new_item;
mod point;

use ccdef_syntax::{Dialect, Edit, Element, Section};

use crate::rule::RuleContext;

pub(crate) use new_item::NewItem;

/// Adds `items` to a section that is there.
pub(crate) fn items(cx: &RuleContext<'_>, section: &Section<'_>, items: &[NewItem<'_>]) -> Vec<Edit> {
    match cx.dialect() {
        Dialect::Import => import::items(cx, section, items),
        Dialect::Metadata => metadata::items(cx, section, items),
    }
}

/// Adds to an element of a metadata file a simple child, whose content is spelt already, where the alphabet puts it.
pub(crate) fn metadata_child<'a>(cx: &RuleContext<'a>, parent: Element<'_, 'a>, name: &str, content: &str) -> Edit {
    metadata::child(cx, parent, name, content)
}

/// Adds a section with `items`; `None` when there is no root element to hold it.
pub(crate) fn section(cx: &RuleContext<'_>, name: &str, items: &[NewItem<'_>]) -> Option<Vec<Edit>> {
    let label = cx.schema.section_label(name).filter(|label| !label.is_empty()).unwrap_or(name);
    match cx.dialect() {
        Dialect::Import => import::section(cx, name, label, items),
        Dialect::Metadata => metadata::section(cx, name, label, items),
    }
}
