//! Reads the Metadata API dialect: everything is a child element.

use super::custom_settings::{self, CustomSettings};
use super::meant::{MeantWord, word};
use super::model::Field;
use crate::dialect::Dialect;
use crate::source::Span;
use crate::tree::{Element, Text, TextContext};

/// The element that holds the runtime copy of some settings.
const CUSTOM_SETTINGS: &str = "customSettings";

/// The simple elements directly below the root; `customSettings` is one of them.
pub(super) fn fields<'a>(root: &Element<'_, 'a>, meant: MeantWord<'_>) -> Vec<Field<'a>> {
    let is_doubled = |name: &str, child: &Element<'_, 'a>| {
        name != child.local_name() && root.children().any(|other| other.local_name() == name)
    };
    root.children()
        .filter(|child| child.children().next().is_none())
        .map(|child| (word(child, meant), child))
        .filter(|(name, child)| !Dialect::is_section_name(name) && !is_doubled(name, child))
        .map(|(name, child)| Field { name, element: child.id(), value: text(&child) })
        .collect()
}

/// The parsed `<customSettings>`, unless there is none or it is nil.
pub(super) fn custom_settings<'a>(root: &Element<'_, 'a>, meant: MeantWord<'_>) -> Option<CustomSettings<'a>> {
    child(root, CUSTOM_SETTINGS, meant)
        .filter(|element| !element.is_nil())
        .map(|element| custom_settings::parse(element.content()))
}

/// The text of the `<value>` of an item.
pub(super) fn value<'a>(item: &Element<'_, 'a>, meant: MeantWord<'_>) -> Option<Text<'a>> {
    child(item, "value", meant).map(|value| text(&value))
}

/// The first child of that local name, or else the first that was meant to have it.
pub(super) fn child<'d, 'a>(element: &Element<'d, 'a>, name: &str, meant: MeantWord<'_>) -> Option<Element<'d, 'a>> {
    let exact = element.children().find(|child| child.is_named(name));
    exact.or_else(|| element.children().find(|child| word(*child, meant) == name))
}

/// The text of a simple element; empty where it is nil.
pub(super) fn text<'a>(element: &Element<'_, 'a>) -> Text<'a> {
    if !element.is_nil() {
        return element.content();
    }
    let place = element.content_span();
    Text::decode("", Span::empty(place.start()), TextContext::Content)
}
