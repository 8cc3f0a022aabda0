//! Fills the model from a tree.

use super::meant::{MeantWord, UnknownWord, rank_of, word};
use super::model::{Definition, Item, Section};
use super::{import, metadata};
use crate::dialect::{Dialect, METADATA_NAMESPACE, Rank};
use crate::tree::{Attribute, Document, Element, Text};

/// Fills the model from a tree.
///
/// Sections and items are read in both dialects whatever the root, so that a partly converted file can be checked.
pub(crate) fn define<'a>(document: &Document<'a>) -> Definition<'a> {
    Definition::read_as(document, &|_| None)
}

impl<'a> Definition<'a> {
    /// Fills the model from a tree. A word that no dialect has is read as `meant` says, unless the word that it was meant
    /// to be exists too.
    pub fn read_as(document: &Document<'a>, meant: MeantWord<'_>) -> Self {
        let root = document.root();
        let dialect = root.and_then(|root| dialect_of(root, meant));
        let (metadata, namespaced_import) = match dialect {
            Some(Dialect::Metadata) => (root, false),
            Some(Dialect::Import) => {
                (None, root.is_some_and(|root| is_named(root, Dialect::Import) && in_metadata_namespace(&root)))
            }
            None => (None, false),
        };
        Self {
            dialect,
            namespaced_import,
            root: root.map(|root| root.id()),
            fields: metadata.map(|root| metadata::fields(&root, meant)).unwrap_or_default(),
            sections: root.map(|root| sections(&root, meant)).unwrap_or_default(),
            custom_settings: metadata.and_then(|root| metadata::custom_settings(&root, meant)),
        }
    }
}

/// The dialect of a file by its root and what is below it: a root that contradicts everything below it is a typo.
fn dialect_of(root: Element<'_, '_>, meant: MeantWord<'_>) -> Option<Dialect> {
    let by_name = Dialect::ALL.iter().copied().find(|dialect| is_named(root, *dialect));
    let has = |dialect: Dialect| root.children().any(|child| word(child, meant) == dialect.section());
    let is_import = |child: Element<'_, '_>| word(child, meant) == Dialect::Import.section();
    let by_body = match (has(Dialect::Import), has(Dialect::Metadata)) {
        (true, false) if by_name.is_none() || root.children().all(is_import) => Some(Dialect::Import),
        (false, true) => Some(Dialect::Metadata),
        _ => None,
    };
    by_body.or(by_name)
}

fn is_named(root: Element<'_, '_>, dialect: Dialect) -> bool {
    root.local_name() == dialect.root()
}

/// Whether an element declares itself to be in the namespace of the Metadata API.
fn in_metadata_namespace(element: &Element<'_, '_>) -> bool {
    let declaration = match element.name().split_once(':') {
        Some((prefix, _)) => element.attribute(&format!("xmlns:{prefix}")),
        None => element.attribute("xmlns"),
    };
    declaration.is_some_and(|attribute| attribute.value.trimmed() == METADATA_NAMESPACE)
}

fn sections<'a>(root: &Element<'_, 'a>, meant: MeantWord<'_>) -> Vec<Section<'a>> {
    of_rank(root, Rank::Section, meant)
        .map(|element| Section {
            element: element.id(),
            open_span: element.open_span(),
            name: part(&element, "name", meant),
            read_as: None,
            label: part(&element, "label", meant),
            sort_order: attribute(&element, "sortOrder", meant).map(|found| found.value.clone()),
            items: of_rank(&element, Rank::Item, meant).map(|element| item(&element, meant)).collect(),
        })
        .collect()
}

fn item<'a>(element: &Element<'_, 'a>, meant: MeantWord<'_>) -> Item<'a> {
    Item {
        element: element.id(),
        open_span: element.open_span(),
        name: part(element, "name", meant),
        read_as: None,
        label: part(element, "label", meant),
        sort_order: attribute(element, "sortOrder", meant).map(|found| found.value.clone()),
        value: metadata::value(element, meant).or_else(|| import::value(element, word(*element, meant))),
    }
}

/// The children that are sections or items in either dialect.
fn of_rank<'d, 'a>(
    element: &Element<'d, 'a>,
    expected: Rank,
    meant: MeantWord<'_>,
) -> impl Iterator<Item = Element<'d, 'a>> {
    element.children().filter(move |child| rank_of(*child, meant) == Some(expected))
}

/// The name or label of a section or item: an attribute in one dialect, a child element in the other. One that is
/// written right counts before one that is not.
fn part<'a>(element: &Element<'_, 'a>, name: &str, meant: MeantWord<'_>) -> Option<Text<'a>> {
    let nothing: MeantWord<'_> = &|_| None;
    [nothing, meant].into_iter().find_map(|meant| {
        let found = attribute(element, name, meant).map(|attribute: &Attribute<'a>| attribute.value.clone());
        found.or_else(|| metadata::child(element, name, meant).map(|child| metadata::text(&child)))
    })
}

/// The attribute of that name, or else the first that was meant to have it.
fn attribute<'d, 'a>(element: &Element<'d, 'a>, name: &str, meant: MeantWord<'_>) -> Option<&'d Attribute<'a>> {
    element.attribute(name).or_else(|| {
        let is_meant = |found: &&Attribute<'a>| meant(UnknownWord::Attribute(*element, found)) == Some(name);
        element.attributes().iter().find(is_meant)
    })
}
