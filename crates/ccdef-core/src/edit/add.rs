//! Edits that add items and sections to a file, in the style of those that the file has.
//!
//! Indentation, quotes, the order of attributes and namespace prefixes are copied from the neighbors; in import files the
//! numbers of `sortOrder` stay complete.

mod import;
mod insertion_point;
mod metadata;
mod new_element;
mod new_item;

use ccdef_syntax::{Dialect, Edit, Element, Section};

use crate::rule::RuleContext;

pub(crate) use new_item::NewItem;

/// Adds `items` to an existing section.
pub(crate) fn items(cx: &RuleContext<'_>, section: &Section<'_>, items: &[NewItem<'_>]) -> Vec<Edit> {
    match cx.dialect() {
        Dialect::Import => import::items(cx, section, items),
        Dialect::Metadata => metadata::items(cx, section, items),
    }
}

/// Adds simple children to an element of a metadata file, in alphabetical order: names with content that is already
/// escaped.
pub(crate) fn metadata_children<'a>(
    cx: &RuleContext<'a>,
    parent: Element<'_, 'a>,
    children: &[(&str, String)],
) -> Vec<Edit> {
    metadata::children(cx, parent, children)
}

/// Adds a section with `items`; `None` when there is no root element to hold it.
pub(crate) fn section(cx: &RuleContext<'_>, name: &str, items: &[NewItem<'_>]) -> Option<Vec<Edit>> {
    let label = cx.schema.section_label(name).filter(|label| !label.is_empty()).unwrap_or(name);
    match cx.dialect() {
        Dialect::Import => import::section(cx, name, label, items),
        Dialect::Metadata => metadata::section(cx, name, label, items),
    }
}
