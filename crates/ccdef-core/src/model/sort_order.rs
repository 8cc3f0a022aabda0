//! The numbers that order sections and items in an import file: 0, 1, 2 and so on, per list
//! (format/elements-and-attributes.md#the-attribute-sortorder).
//!
//! A list is all sections of a file, or all items of one section.

mod number;

pub(crate) use number::Number;

use ccdef_syntax::{Definition, Section, Text};

/// The lists whose numbers are not simply 0, 1, 2 in document order: a section for its items, `None` for the sections
/// themselves.
pub(crate) fn irregular_lists<'r>(definition: &'r Definition<'r>) -> Vec<Option<&'r Section<'r>>> {
    let sections = &definition.sections;
    let mut irregular = Vec::new();
    if !is_regular(sections.iter().map(|section| section.sort_order.as_ref())) {
        irregular.push(None);
    }
    let is_irregular = |section: &&Section<'_>| !is_regular(section.items.iter().map(|item| item.sort_order.as_ref()));
    irregular.extend(sections.iter().filter(is_irregular).map(Some));
    irregular
}

fn is_regular<'t>(numbers: impl Iterator<Item = Option<&'t Text<'t>>>) -> bool {
    (0..).zip(numbers).all(|(index, written)| Number::read(written) == Number::Plain(index))
}
