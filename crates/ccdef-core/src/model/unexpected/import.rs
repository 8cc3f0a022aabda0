//! The grammar of import files (format/elements-and-attributes.md#elements-of-an-import-file).

use ccdef_syntax::{Attribute, Dialect, Document, Element};

use super::content::{Content, contents};
use super::node::{OtherDialect, Unexpected, Visit};
use super::part::OtherDialectPart;
use crate::model::misspelled_xml::corrected_name;
use crate::tables::metadata_fields;

pub(super) fn root<'r>(document: &'r Document<'r>, root: Element<'r, 'r>, visit: Visit<'_, 'r>) {
    attributes(root, |_| false, visit);
    for content in contents(document, root) {
        match content {
            Content::Text(span) => visit(Unexpected::Text(root, span)),
            Content::Element(child) if child.is_wrapper() => {
                visit(Unexpected::Element(child));
                child.children().for_each(|inner| section(document, inner, visit));
            }
            Content::Element(child) if is_or_means(child, Dialect::Import.section()) => {
                misspelled(child, Dialect::Import.section(), visit);
                section(document, child, visit);
            }
            Content::Element(child) => visit(below_root(child)),
        }
    }
}

/// Whether an element is a `known` one, perhaps with a misspelled name.
fn is_or_means(element: Element<'_, '_>, known: &str) -> bool {
    element.name() == known || corrected_name(element) == known
}

/// A section or an item is visited too, if its name is misspelled.
fn misspelled<'r>(element: Element<'r, 'r>, right: &str, visit: Visit<'_, 'r>) {
    if element.name() != right && element.local_name() != right {
        visit(Unexpected::Element(element));
    }
}

fn below_root<'r>(child: Element<'r, 'r>) -> Unexpected<'r, 'r> {
    let name = child.local_name();
    if !metadata_fields(Dialect::Metadata.root()).any(|field| field.name == name) {
        return Unexpected::Element(child);
    }
    let is_section = name == Dialect::Metadata.section();
    let part = if is_section { OtherDialectPart::MetadataSection } else { OtherDialectPart::MetadataField };
    Unexpected::OtherDialect(part, OtherDialect::Element(child))
}

fn section<'r>(document: &'r Document<'r>, section: Element<'r, 'r>, visit: Visit<'_, 'r>) {
    attributes(section, Attribute::is_known, visit);
    for content in contents(document, section) {
        match content {
            Content::Text(span) => visit(Unexpected::Text(section, span)),
            Content::Element(child) if child.is_wrapper() => {
                visit(Unexpected::Element(child));
                child.children().for_each(|inner| item(inner, visit));
            }
            Content::Element(child) if is_or_means(child, Dialect::Import.item()) => {
                misspelled(child, Dialect::Import.item(), visit);
                item(child, visit);
            }
            Content::Element(child) => visit(below_section(child)),
        }
    }
}

fn below_section<'r>(child: Element<'r, 'r>) -> Unexpected<'r, 'r> {
    match child.local_name() {
        "name" | "label" => Unexpected::OtherDialect(OtherDialectPart::NameElement, OtherDialect::Element(child)),
        name if name == Dialect::Metadata.item() => {
            Unexpected::OtherDialect(OtherDialectPart::MetadataSection, OtherDialect::Element(child))
        }
        _ => Unexpected::Element(child),
    }
}

/// Text inside an item is its value.
fn item<'r>(item: Element<'r, 'r>, visit: Visit<'_, 'r>) {
    attributes(item, Attribute::is_known, visit);
    let has_only_elements = !item.has_known_attribute() && item.child("name").is_some();
    for child in item.children() {
        visit(match child.local_name() {
            "sortOrder" | "value" if has_only_elements => {
                Unexpected::OtherDialect(OtherDialectPart::NameElement, OtherDialect::Element(child))
            }
            "value" => Unexpected::OtherDialect(OtherDialectPart::ValueElement, OtherDialect::Element(child)),
            "name" | "label" => Unexpected::OtherDialect(OtherDialectPart::NameElement, OtherDialect::Element(child)),
            _ => Unexpected::Element(child),
        });
    }
}

/// Namespace declarations and `xsi:` attributes are not checked here.
fn attributes<'r>(element: Element<'r, 'r>, is_allowed: impl Fn(&Attribute<'r>) -> bool, visit: Visit<'_, 'r>) {
    for attribute in element.attributes().iter().filter(|attribute| !is_allowed(attribute)) {
        if !attribute.name.starts_with("xmlns") && !attribute.name.starts_with("xsi:") {
            visit(Unexpected::Attribute(element, attribute));
        }
    }
}
