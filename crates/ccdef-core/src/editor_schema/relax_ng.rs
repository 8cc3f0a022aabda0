//! RELAX NG: the value type of each known item, with labels and descriptions for editors.

use ccdef_syntax::{METADATA_NAMESPACE, XmlWriter};

use super::constraints::Constraints;
use super::legal_name::{DIGITS, LEGAL_NAME};
use super::value_types::write_value;
use crate::tables::{KnownItem, LABEL_LIMIT, RESERVED_NAMES, Schema};

const RNG: &str = "http://relaxng.org/ns/structure/1.0";
const DATATYPES: &str = "http://www.w3.org/2001/XMLSchema-datatypes";
const ANNOTATIONS: &str = "http://relaxng.org/ns/compatibility/annotations/1.0";

/// The schema, with `limits` as the comment at its top.
pub(super) fn write(schema: &Schema, constraints: &Constraints, limits: &str) -> String {
    let mut xml = XmlWriter::new(2);
    xml.comment(limits);
    let root = [("xmlns", RNG), ("xmlns:a", ANNOTATIONS), ("datatypeLibrary", DATATYPES)];
    xml.open("grammar", &root);
    xml.open("start", &[]);
    open_element(&mut xml, "callCenter");
    xml.open("oneOrMore", &[]);
    xml.open("choice", &[]);
    for section in schema.sections().iter().filter(|section| !constraints.sections.contains(section)) {
        write_section(&mut xml, schema, constraints, section);
    }
    write_other_section(&mut xml, schema.sections().iter().chain(&constraints.sections));
    xml.finish()
}

/// In the files of some vendors the root is in the metadata namespace (`format/contradictions.md#namespaced-import-file`).
fn open_element(xml: &mut XmlWriter, name: &str) {
    xml.open("element", &[]);
    xml.open("choice", &[]);
    xml.leaf("name", &[("ns", "")], name);
    xml.leaf("name", &[("ns", METADATA_NAMESPACE)], name);
    xml.close();
}

fn write_section(xml: &mut XmlWriter, schema: &Schema, constraints: &Constraints, section: &str) {
    open_element(xml, "section");
    write_documentation(xml, schema.section_label(section).unwrap_or_default(), "");
    write_name(xml, section);
    write_attributes(xml, None);
    xml.open("oneOrMore", &[]);
    xml.open("choice", &[]);
    for known in schema.items_of(section) {
        write_item(xml, known, constraints);
    }
    write_other_item(xml, schema.items_of(section).map(|known| known.spec.name));
    xml.close();
    xml.close();
    xml.close();
}

fn write_item(xml: &mut XmlWriter, known: &KnownItem, constraints: &Constraints) {
    open_element(xml, "item");
    write_documentation(xml, known.spec.label, known.spec.doc.unwrap_or_default());
    write_name(xml, known.spec.name);
    write_attributes(xml, known.base.and_then(|base| base.position));
    write_value(xml, known, constraints);
    xml.close();
}

/// A section that is neither known nor excluded.
fn write_other_section<'n>(xml: &mut XmlWriter, names: impl Iterator<Item = &'n &'static str>) {
    open_element(xml, "section");
    write_other_name(xml, names.copied());
    write_attributes(xml, None);
    xml.open("oneOrMore", &[]);
    write_other_item(xml, std::iter::empty());
    xml.close();
    xml.close();
}

fn write_other_item<'n>(xml: &mut XmlWriter, known: impl Iterator<Item = &'n str>) {
    open_element(xml, "item");
    write_other_name(xml, known);
    write_attributes(xml, None);
    xml.empty("text", &[]);
    xml.close();
}

fn write_documentation(xml: &mut XmlWriter, label: &str, doc: &str) {
    let separator = if doc.is_empty() { "" } else { ": " };
    if !label.is_empty() {
        xml.leaf("a:documentation", &[], &format!("{label}{separator}{doc}"));
    }
}

fn write_name(xml: &mut XmlWriter, name: &str) {
    xml.open("attribute", &[("name", "name")]);
    xml.leaf("value", &[("type", "string")], name);
    xml.close();
}

/// An allowed name that is in no table, and not reserved.
fn write_other_name<'n>(xml: &mut XmlWriter, known: impl Iterator<Item = &'n str>) {
    xml.open("attribute", &[("name", "name")]);
    xml.open("data", &[("type", "string")]);
    xml.leaf("param", &[("name", "pattern")], LEGAL_NAME);
    xml.open("except", &[]);
    for name in known.chain(RESERVED_NAMES.iter().copied()) {
        xml.leaf("value", &[("type", "string")], name);
    }
    xml.close();
    xml.close();
    xml.close();
}

/// The attributes beside the name; `position` is the only number that an item may have.
fn write_attributes(xml: &mut XmlWriter, position: Option<u32>) {
    xml.open("attribute", &[("name", "sortOrder")]);
    xml.open("data", &[("type", "nonNegativeInteger")]);
    xml.leaf("param", &[("name", "pattern")], DIGITS);
    if let Some(position) = position {
        xml.leaf("param", &[("name", "minInclusive")], &position.to_string());
        xml.leaf("param", &[("name", "maxInclusive")], &position.to_string());
    }
    xml.close();
    xml.close();
    xml.open("optional", &[]);
    xml.open("attribute", &[("name", "label")]);
    xml.open("data", &[("type", "string")]);
    xml.leaf("param", &[("name", "maxLength")], &LABEL_LIMIT.to_string());
    xml.close();
    xml.close();
    xml.close();
}
