//! Fills the model from a tree.

use super::model::{Definition, Item, Section};
use super::{import, metadata};
use crate::dialect::{Dialect, METADATA_NAMESPACE, rank};
use crate::tree::{Attribute, Document, Element, Text};

/// Fills the model from a tree.
///
/// Sections and items are read in both dialects whatever the root, so that a partly converted file can be checked.
pub(crate) fn define<'a>(document: &Document<'a>) -> Definition<'a> {
    let root = document.root();
    let dialect =
        root.and_then(|root| Dialect::ALL.iter().copied().find(|dialect| dialect.root() == root.local_name()));
    let (metadata, namespaced_import) = match dialect {
        Some(Dialect::Metadata) => (root, false),
        Some(Dialect::Import) => (None, root.is_some_and(|root| in_metadata_namespace(&root))),
        None => (None, false),
    };
    Definition {
        dialect,
        namespaced_import,
        root: root.map(|root| root.id()),
        fields: metadata.map(|root| metadata::fields(&root)).unwrap_or_default(),
        sections: root.map(|root| sections(&root)).unwrap_or_default(),
        custom_settings: metadata.and_then(|root| metadata::custom_settings(&root)),
    }
}

/// Whether an element declares itself to be in the namespace of the Metadata API.
fn in_metadata_namespace(element: &Element<'_, '_>) -> bool {
    let declaration = match element.name().split_once(':') {
        Some((prefix, _)) => element.attribute(&format!("xmlns:{prefix}")),
        None => element.attribute("xmlns"),
    };
    declaration.is_some_and(|attribute| attribute.value.trimmed() == METADATA_NAMESPACE)
}

fn sections<'a>(root: &Element<'_, 'a>) -> Vec<Section<'a>> {
    of_rank(root, 1)
        .map(|element| Section {
            element: element.id(),
            open_span: element.open_span(),
            name: part(&element, "name"),
            label: part(&element, "label"),
            sort_order: import::sort_order(&element),
            items: of_rank(&element, 2).map(|element| item(&element)).collect(),
        })
        .collect()
}

fn item<'a>(element: &Element<'_, 'a>) -> Item<'a> {
    Item {
        element: element.id(),
        open_span: element.open_span(),
        name: part(element, "name"),
        label: part(element, "label"),
        sort_order: import::sort_order(element),
        value: metadata::value(element).or_else(|| import::value(element)),
    }
}

/// The children that are sections (rank 1) or items (rank 2) in either dialect.
fn of_rank<'d, 'a>(element: &Element<'d, 'a>, expected: u8) -> impl Iterator<Item = Element<'d, 'a>> + use<'d, 'a> {
    element.children().filter(move |child| rank(child.local_name()) == Some(expected))
}

/// The name or label of a section or item: an attribute in one dialect, a child element in the other.
fn part<'a>(element: &Element<'_, 'a>, name: &str) -> Option<Text<'a>> {
    let attribute = element.attribute(name).map(|attribute: &Attribute<'a>| attribute.value.clone());
    attribute.or_else(|| metadata::child(element, name).map(|child| metadata::text(&child)))
}
