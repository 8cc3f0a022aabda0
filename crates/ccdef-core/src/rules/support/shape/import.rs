//! The grammar of import files (format/elements-and-attributes.md#elements-of-an-import-file).

use ccdef_syntax::{Dialect, Element};

use super::content::{Content, contents};
use super::part::OtherDialectPart;
use super::unexpected::{OtherDialect, Unexpected, Visit};
use crate::model::misspelled_xml::{ATTRIBUTES, corrected_name};
use crate::rule::RuleContext;
use crate::tables::metadata_fields;

pub(super) fn root<'r>(cx: &RuleContext<'r>, root: Element<'r, 'r>, visit: Visit<'_, 'r>) {
    attributes(root, &[], visit);
    for content in contents(cx, root) {
        match content {
            Content::Text(span) => visit(Unexpected::Text(root, span)),
            Content::Element(child) if corrected_name(child) == Dialect::Import.section() => {
                misspelled(child, visit);
                section(cx, child, visit);
            }
            Content::Element(child) => visit(below_root(child)),
        }
    }
}

/// A section or an item is visited too, if its name is misspelled.
fn misspelled<'r>(element: Element<'r, 'r>, visit: Visit<'_, 'r>) {
    if corrected_name(element) != element.local_name() {
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

fn section<'r>(cx: &RuleContext<'r>, section: Element<'r, 'r>, visit: Visit<'_, 'r>) {
    attributes(section, ATTRIBUTES, visit);
    for content in contents(cx, section) {
        match content {
            Content::Text(span) => visit(Unexpected::Text(section, span)),
            Content::Element(child) if corrected_name(child) == Dialect::Import.item() => {
                misspelled(child, visit);
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
    attributes(item, ATTRIBUTES, visit);
    for child in item.children() {
        visit(match child.local_name() {
            "value" => Unexpected::OtherDialect(OtherDialectPart::ValueElement, OtherDialect::Element(child)),
            "name" | "label" => Unexpected::OtherDialect(OtherDialectPart::NameElement, OtherDialect::Element(child)),
            _ => Unexpected::Element(child),
        });
    }
}

/// Namespace declarations and `xsi:` attributes are not checked here.
fn attributes<'r>(element: Element<'r, 'r>, known: &[&str], visit: Visit<'_, 'r>) {
    for attribute in element.attributes() {
        let name = attribute.name;
        if !known.contains(&name) && !name.starts_with("xmlns") && !name.starts_with("xsi:") {
            visit(Unexpected::Attribute(element, attribute));
        }
    }
}
