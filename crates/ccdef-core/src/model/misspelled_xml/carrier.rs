//! Sections and items that are named as in the other dialect, but written as in the dialect around them: one typo each.

use ccdef_syntax::{Dialect, Element};

use crate::tables::metadata_fields;

/// How many children of a section or an item show how it is written.
const MAX_PARTS: usize = 32;

/// The right name of a section or an item that is named as in the other dialect, but written as in the dialect around it:
/// `<sections>` with attributes in an import file. `is_in_place` says whether a section, or else an item, of a dialect may be
/// there.
pub(super) fn carrier_of_shape(
    element: Element<'_, '_>,
    is_in_place: impl FnOnce(bool, Dialect) -> bool,
) -> Option<&'static str> {
    let name = element.local_name();
    let is_section = Dialect::is_section_name(name);
    if !is_section && !Dialect::is_item_name(name) {
        return None;
    }
    let carrier = |dialect: Dialect| if is_section { dialect.section() } else { dialect.item() };
    let written = Dialect::ALL.iter().copied().find(|dialect| carrier(*dialect) == name)?;
    let shape = shape(element).filter(|shape| *shape != written)?;
    is_in_place(is_section, shape).then(|| carrier(shape))
}

/// The dialect in which a section or an item is written, whatever its name: with attributes, or with elements.
pub(super) fn shape(element: Element<'_, '_>) -> Option<Dialect> {
    let is_part = |child: Element<'_, '_>| {
        let name = child.local_name();
        let is_item = name == Dialect::Metadata.item() && !child.has_known_attribute();
        is_item || metadata_fields(Dialect::Metadata.item()).any(|part| part.name == name)
    };
    match (element.has_known_attribute(), element.children().take(MAX_PARTS).any(is_part)) {
        (true, false) => Some(Dialect::Import),
        (false, true) => Some(Dialect::Metadata),
        _ => None,
    }
}
