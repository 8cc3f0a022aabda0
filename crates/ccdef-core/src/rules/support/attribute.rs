//! Misspelled attributes of import files.

use ccdef_syntax::{Attribute, Element};

use crate::rules::support::shape::ATTRIBUTES;
use crate::text::nearest::nearest;

/// Words that people write instead of an attribute, too different from it for typo detection.
const SYNONYMS: &[(&str, &str)] =
    &[("order", "sortOrder"), ("sequence", "sortOrder"), ("position", "sortOrder"), ("title", "label")];

/// The attribute that `name` was meant to be.
pub(crate) fn known_attribute(name: &str) -> Option<&'static str> {
    let synonym = SYNONYMS.iter().find(|(synonym, _)| synonym.eq_ignore_ascii_case(name));
    synonym.map(|(_, known)| *known).or_else(|| nearest(name, ATTRIBUTES.iter().copied()))
}

/// The attribute of `element` that was meant to be `known`, if the element has no attribute of that name.
pub(crate) fn intended_attribute<'r>(element: Element<'r, 'r>, known: &str) -> Option<&'r Attribute<'r>> {
    let attributes = element.attributes();
    if attributes.iter().any(|attribute| attribute.name == known) {
        return None;
    }
    let is_free = |attribute: &&Attribute<'_>| !ATTRIBUTES.contains(&attribute.name);
    attributes.iter().filter(is_free).find(|attribute| known_attribute(attribute.name) == Some(known))
}
