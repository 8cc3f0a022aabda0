//! Words that no dialect has, read as what they were meant to be.

use crate::dialect::{ElementRank, rank};
use crate::tree::{Attribute, Element};

/// An element or an attribute whose name no dialect has in its place.
#[derive(Debug, Clone, Copy)]
pub enum UnknownWord<'d, 'a> {
    /// An element.
    Element(Element<'d, 'a>),
    /// An attribute of an element.
    Attribute(Element<'d, 'a>, &'d Attribute<'a>),
}

/// What a word was meant to be: the name of an element or an attribute of a dialect.
pub type MeantWord<'m> = &'m dyn Fn(UnknownWord<'_, '_>) -> Option<&'static str>;

/// The local name of an element, or the word that it was meant to be.
pub(super) fn word<'a>(element: Element<'_, 'a>, meant: MeantWord<'_>) -> &'a str {
    meant(UnknownWord::Element(element)).unwrap_or(element.local_name())
}

/// How deep an element, or what it was meant to be, belongs in a definition.
pub(super) fn rank_of(element: Element<'_, '_>, meant: MeantWord<'_>) -> Option<ElementRank> {
    meant(UnknownWord::Element(element)).map_or(element.rank(), rank)
}
