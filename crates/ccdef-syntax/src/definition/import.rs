//! Reads the import dialect: attributes, and the value as text of the item.

use crate::dialect::Dialect;
use crate::tree::{Element, Text};

/// The text of an item, whose element was meant to be `word`. An item in the other dialect has one only if it contains text.
pub(super) fn value<'a>(element: &Element<'_, 'a>, word: &str) -> Option<Text<'a>> {
    let content = element.content();
    (word == Dialect::Import.item() || !content.is_whitespace()).then_some(content)
}
