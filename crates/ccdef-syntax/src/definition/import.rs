//! Reads the import dialect: attributes, and the value as text of the item.

use crate::dialect::Dialect;
use crate::tree::{Element, Text};

/// The `sortOrder` attribute.
pub(super) fn sort_order<'a>(element: &Element<'_, 'a>) -> Option<Text<'a>> {
    element.attribute("sortOrder").map(|attribute| attribute.value.clone())
}

/// The text of an item. An item in the other dialect has one only if it contains text.
pub(super) fn value<'a>(element: &Element<'_, 'a>) -> Option<Text<'a>> {
    let content = element.content();
    (element.local_name() == Dialect::Import.item() || !content.is_whitespace()).then_some(content)
}
