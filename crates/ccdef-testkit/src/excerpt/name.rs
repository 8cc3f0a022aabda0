//! The name by which an element of an example is matched with an element of its base.

use ccdef_core::syntax::{Dialect, Element};

/// The name of an element. A section or an item can have no name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ElementName {
    Section(Option<String>),
    Item(Option<String>),
    /// Any other element, by its tag name.
    Field(String),
}

impl ElementName {
    pub(super) fn of(element: &Element<'_, '_>) -> Self {
        let is = |name_of: fn(Dialect) -> &'static str| {
            Dialect::ALL.iter().any(|dialect| name_of(*dialect) == element.local_name())
        };
        if is(Dialect::section) {
            Self::Section(name_of(element))
        } else if is(Dialect::item) {
            Self::Item(name_of(element))
        } else {
            Self::Field(element.local_name().to_owned())
        }
    }

    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Section(name) | Self::Item(name) => name.as_deref(),
            Self::Field(name) => Some(name),
        }
    }

    /// Whether both names refer to the same element. An element without a name matches no other.
    pub(super) fn is_same_as(&self, other: &Self) -> bool {
        self == other && self.text().is_some()
    }
}

/// The name of a section or item in either dialect.
fn name_of(element: &Element<'_, '_>) -> Option<String> {
    let attribute = element.attribute("name").map(|attribute| attribute.value.value().to_owned());
    attribute.or_else(|| element.child("name").map(|child| child.content().value().to_owned()))
}
