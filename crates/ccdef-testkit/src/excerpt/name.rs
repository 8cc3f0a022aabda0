//! What an element of an example and one of its base have in common.

use ccdef_core::syntax::{Dialect, Element};

/// What an element is called; a section or an item may have no name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Name {
    Section(Option<String>),
    Item(Option<String>),
    /// Any other element, by its own name.
    Field(String),
}

impl Name {
    pub(super) fn of(element: &Element<'_, '_>) -> Self {
        let is = |name_of: fn(Dialect) -> &'static str| {
            Dialect::ALL.iter().any(|dialect| name_of(*dialect) == element.local_name())
        };
        if is(Dialect::section) {
            Self::Section(written(element))
        } else if is(Dialect::item) {
            Self::Item(written(element))
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

    /// Whether this and `other` mean the same thing; what has no name is only itself.
    pub(super) fn is_same_as(&self, other: &Self) -> bool {
        self == other && self.text().is_some()
    }
}

/// The name of a section or item in either dialect.
fn written(element: &Element<'_, '_>) -> Option<String> {
    let attribute = element.attribute("name").map(|attribute| attribute.value.value().to_owned());
    attribute.or_else(|| element.child("name").map(|child| child.content().value().to_owned()))
}
