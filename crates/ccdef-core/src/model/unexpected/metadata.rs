//! The grammar of metadata files (format/metadata.md#fields-by-api-version).

use ccdef_syntax::{Dialect, Document, Element, FULL_NAME};

use super::content::{Content, contents};
use super::node::{OtherDialect, Unexpected, Visit};
use super::part::OtherDialectPart;
use crate::model::misspelled_xml::{corrected_name, is_single};
use crate::tables::schema::METADATA_FIELDS;
use crate::tables::{is_simple, metadata_fields};

/// An element that has children in the schema: the root, a section, an item and others.
///
/// Text of an item without `<value>` is a value in import form.
pub(super) fn parent<'r>(document: &'r Document<'r>, element: Element<'r, 'r>, visit: Visit<'_, 'r>) {
    attributes(element, visit);
    let has_no_value = is_item(element) && element.children().all(|child| corrected_name(child) != "value");
    let mut single: Vec<Element<'r, 'r>> = Vec::new();
    for content in contents(document, element) {
        if let Content::Element(child) = content {
            repeated(child, &mut single, visit);
        }
        match content {
            Content::Text(span) if has_no_value => {
                visit(Unexpected::OtherDialect(OtherDialectPart::ValueText, OtherDialect::Text(element, span)));
            }
            Content::Text(span) => visit(Unexpected::Text(element, span)),
            Content::Element(child) if child.is_wrapper() => {
                visit(Unexpected::Element(child));
                child.children().for_each(|inner| parent_or_simple(document, inner, visit));
            }
            Content::Element(child) if !is_field(element, child) => visit(unexpected(element, child)),
            Content::Element(child) if corrected_name(child) != child.local_name() => {
                visit(Unexpected::Element(child));
                parent_or_simple(document, child, visit);
            }
            Content::Element(child) => parent_or_simple(document, child, visit),
        }
    }
}

/// An element that may occur only once, as all that contain text. `single` holds the elements of the same parent that came before.
fn repeated<'r>(child: Element<'r, 'r>, single: &mut Vec<Element<'r, 'r>>, visit: Visit<'_, 'r>) {
    let name = child.local_name();
    if let Some(first) = single.iter().find(|first| first.local_name() == name) {
        visit(Unexpected::Repeated(child, *first));
    } else if is_single(name) && (METADATA_FIELDS.iter().any(|field| field.name == name) || is_full_name(child)) {
        single.push(child);
    }
}

fn parent_or_simple<'r>(document: &'r Document<'r>, child: Element<'r, 'r>, visit: Visit<'_, 'r>) {
    if is_simple(corrected_name(child)) {
        child.children().for_each(|inner| visit(Unexpected::Element(inner)));
    } else {
        parent(document, child, visit);
    }
}

/// The name of an element, or what it was meant to be; that of the root is known.
fn kind<'a>(element: Element<'_, 'a>) -> &'a str {
    if element.parent().is_none() { Dialect::Metadata.root() } else { corrected_name(element) }
}

fn is_field(parent: Element<'_, '_>, child: Element<'_, '_>) -> bool {
    let name = corrected_name(child);
    metadata_fields(kind(parent)).any(|field| field.name == name)
        || (name == FULL_NAME && kind(parent) == Dialect::Metadata.root())
}

/// The internal name below the root, which every metadata type has and the table of fields does not.
fn is_full_name(child: Element<'_, '_>) -> bool {
    child.local_name() == FULL_NAME && child.parent().is_some_and(|parent| parent.parent().is_none())
}

fn unexpected<'r>(parent: Element<'r, 'r>, child: Element<'r, 'r>) -> Unexpected<'r, 'r> {
    let (name, parent) = (child.local_name(), kind(parent));
    let [root, section, item] = [Dialect::Metadata.root(), Dialect::Metadata.section(), Dialect::Metadata.item()];
    let part = if name == "sortOrder" && [section, item].contains(&parent) {
        OtherDialectPart::SortOrder
    } else if (name == Dialect::Import.section() && parent == root)
        || (name == Dialect::Import.item() && [root, section].contains(&parent))
    {
        OtherDialectPart::ImportSection
    } else {
        return Unexpected::Element(child);
    };
    Unexpected::OtherDialect(part, OtherDialect::Element(child))
}

fn attributes<'r>(element: Element<'r, 'r>, visit: Visit<'_, 'r>) {
    if ![Dialect::Metadata.section(), Dialect::Metadata.item()].contains(&corrected_name(element)) {
        return;
    }
    for attribute in element.attributes() {
        let part = match attribute.name {
            "sortOrder" => OtherDialectPart::SortOrder,
            "name" | "label" => OtherDialectPart::NameAttribute,
            _ => continue,
        };
        visit(Unexpected::OtherDialect(part, OtherDialect::Attribute(element, attribute)));
    }
}

fn is_item(element: Element<'_, '_>) -> bool {
    corrected_name(element) == Dialect::Metadata.item()
}
