//! Fills the model from a tree.

use super::meant::{MeantWord, UnknownWord, rank_of, word};
use super::model::{Definition, Item, Section};
use super::{import, metadata};
use crate::dialect::{ATTRIBUTES, Dialect, ElementRank, METADATA_NAMESPACE};
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
    let has = |dialect: Dialect| {
        let is_section = |child: Element<'_, '_>| word(child, meant) == dialect.section();
        root.children()
            .any(|child| if child.is_wrapper() { child.children().any(is_section) } else { is_section(child) })
    };
    let is_import = |child: Element<'_, '_>| child.is_wrapper() || word(child, meant) == Dialect::Import.section();
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

/// The `sortOrder`, name and label of a section or item, as attributes or, in the other dialect, as elements.
fn order_and_names<'a>(element: &Element<'_, 'a>, meant: MeantWord<'_>) -> [Option<Text<'a>>; 3] {
    let [sort_order, name, label] = attributes(element);
    [
        sort_order.or_else(|| attribute(element, "sortOrder", meant)),
        name.or_else(|| part(element, "name", meant)),
        label.or_else(|| part(element, "label", meant)),
    ]
}

fn sections<'a>(root: &Element<'_, 'a>, meant: MeantWord<'_>) -> Vec<Section<'a>> {
    of_rank(root, ElementRank::Section, meant, section)
}

fn section<'a>(element: &Element<'_, 'a>, meant: MeantWord<'_>) -> Section<'a> {
    let [sort_order, name, label] = order_and_names(element, meant);
    Section {
        element: element.id(),
        open_span: element.open_span(),
        name,
        read_as: None,
        label,
        sort_order,
        items: of_rank(element, ElementRank::Item, meant, item),
    }
}

fn item<'a>(element: &Element<'_, 'a>, meant: MeantWord<'_>) -> Item<'a> {
    let [sort_order, name, label] = order_and_names(element, meant);
    Item {
        element: element.id(),
        open_span: element.open_span(),
        name,
        read_as: None,
        label,
        sort_order,
        value: value(element, meant),
    }
}

/// The values of the attributes with a known name, in the order of [`ATTRIBUTES`]; the first one of each name counts.
fn attributes<'a>(element: &Element<'_, 'a>) -> [Option<Text<'a>>; ATTRIBUTES.len()] {
    let mut found = [None; ATTRIBUTES.len()];
    for attribute in element.attributes() {
        if let Some(known) = attribute.known {
            found[known.index()].get_or_insert(&attribute.value);
        }
    }
    found.map(Option::<&Text<'a>>::cloned)
}

/// The value of an item: a child element in one dialect, and text in the other; or else an attribute that was meant to be it.
fn value<'a>(element: &Element<'_, 'a>, meant: MeantWord<'_>) -> Option<Text<'a>> {
    let child = if element.children().next().is_some() { metadata::value(element, meant) } else { None };
    match child.or_else(|| import::value(element, word(*element, meant))) {
        Some(text) if text.is_whitespace() => attribute(element, "value", meant).or(Some(text)),
        value => value,
    }
}

/// The children that are sections or items in either dialect, each as `read` gives it.
fn of_rank<'a, T>(
    element: &Element<'_, 'a>,
    expected: ElementRank,
    meant: MeantWord<'_>,
    read: impl Fn(&Element<'_, 'a>, MeantWord<'_>) -> T,
) -> Vec<T> {
    let mut found = Vec::with_capacity(element.children().count());
    for child in element.children() {
        if child.is_wrapper() {
            found.extend(child.children().map(|inner| read(&inner, meant)));
        } else if rank_of(child, meant) == Some(expected) {
            found.push(read(&child, meant));
        }
    }
    found
}

/// The name or label of a section or item that has no attribute of that name: a child element, or a word that was meant to
/// be either. One that is written right counts before one that is not.
fn part<'a>(element: &Element<'_, 'a>, name: &str, meant: MeantWord<'_>) -> Option<Text<'a>> {
    let nothing: MeantWord<'_> = &|_| None;
    let child = |meant| metadata::child(element, name, meant).map(|child| metadata::text(&child));
    child(nothing).or_else(|| attribute(element, name, meant)).or_else(|| child(meant))
}

/// The value of the first attribute that was meant to have that name.
fn attribute<'a>(element: &Element<'_, 'a>, name: &str, meant: MeantWord<'_>) -> Option<Text<'a>> {
    let is_meant = |found: &&Attribute<'a>| meant(UnknownWord::Attribute(*element, found)) == Some(name);
    element.attributes().iter().find(is_meant).map(|found| found.value.clone())
}
