//! XML Schema 1.0: structure, uniqueness, and the known names for completion.

use ccdef_syntax::XmlWriter;

use super::constraints::Constraints;
use super::legal_name::{DIGITS, usable_name_except};
use crate::tables::{ItemSpec, LABEL_LIMIT, Schema};

const XS: &str = "http://www.w3.org/2001/XMLSchema";

/// The schema, with `limits` as the comment at its top.
pub(super) fn write(schema: &Schema, constraints: &Constraints, limits: &str) -> String {
    let mut xml = XmlWriter::new(2);
    xml.comment(limits);
    xml.open("xs:schema", &[("xmlns:xs", XS), ("elementFormDefault", "unqualified")]);
    write_root(&mut xml);
    write_section(&mut xml);
    write_item(&mut xml);
    let sections = schema.sections().iter().filter(|name| !constraints.sections.contains(name));
    let sections = sections.map(|name| (*name, section_doc(schema, name)));
    write_names(&mut xml, "sectionName", sections, &usable_name_except(&constraints.sections));
    let item = |spec: &ItemSpec| (spec.name, format!("{}: {}", spec.label, spec.doc.unwrap_or_default()));
    let mut items: Vec<(&str, String)> = schema.items().map(|known| item(known.spec)).collect();
    items.sort();
    items.dedup_by(|a, b| a.0 == b.0);
    write_names(&mut xml, "itemName", items.into_iter(), &usable_name_except(&[]));
    write_label(&mut xml);
    write_sort_order(&mut xml);
    xml.finish()
}

fn section_doc(schema: &Schema, section: &str) -> String {
    schema.section_label(section).unwrap_or_default().to_owned()
}

fn write_root(xml: &mut XmlWriter) {
    xml.open("xs:element", &[("name", "callCenter")]);
    xml.open("xs:complexType", &[]);
    xml.open("xs:sequence", &[]);
    xml.open("xs:element", &[("name", "section"), ("type", "section"), ("maxOccurs", "unbounded")]);
    write_unique(xml, "itemSortOrder", "item", "@sortOrder");
    write_unique(xml, "itemName", "item", "@name");
    xml.close();
    xml.close();
    xml.close();
    write_unique(xml, "sectionSortOrder", "section", "@sortOrder");
    write_unique(xml, "sectionName", "section", "@name");
    xml.close();
}

fn write_unique(xml: &mut XmlWriter, name: &str, selector: &str, field: &str) {
    xml.open("xs:unique", &[("name", name)]);
    xml.empty("xs:selector", &[("xpath", selector)]);
    xml.empty("xs:field", &[("xpath", field)]);
    xml.close();
}

fn write_section(xml: &mut XmlWriter) {
    xml.open("xs:complexType", &[("name", "section")]);
    xml.open("xs:sequence", &[]);
    xml.empty("xs:element", &[("name", "item"), ("type", "item"), ("maxOccurs", "unbounded")]);
    xml.close();
    write_attributes(xml, "sectionName");
    xml.close();
}

fn write_item(xml: &mut XmlWriter) {
    xml.open("xs:complexType", &[("name", "item")]);
    xml.open("xs:simpleContent", &[]);
    xml.open("xs:extension", &[("base", "xs:string")]);
    write_attributes(xml, "itemName");
    xml.close();
    xml.close();
    xml.close();
}

fn write_attributes(xml: &mut XmlWriter, name_type: &str) {
    xml.empty("xs:attribute", &[("name", "sortOrder"), ("type", "sortOrder"), ("use", "required")]);
    xml.empty("xs:attribute", &[("name", "name"), ("type", name_type), ("use", "required")]);
    xml.empty("xs:attribute", &[("name", "label"), ("type", "label")]);
}

/// Known names, for completion, or any other name that matches `others`.
fn write_names<'n>(xml: &mut XmlWriter, name: &str, known: impl Iterator<Item = (&'n str, String)>, others: &str) {
    xml.open("xs:simpleType", &[("name", name)]);
    xml.open("xs:union", &[]);
    xml.open("xs:simpleType", &[]);
    xml.open("xs:restriction", &[("base", "xs:string")]);
    for (value, doc) in known {
        xml.open("xs:enumeration", &[("value", value)]);
        xml.open("xs:annotation", &[]);
        xml.leaf("xs:documentation", &[], doc.trim_end_matches([':', ' ']));
        xml.close();
        xml.close();
    }
    xml.close();
    xml.close();
    xml.open("xs:simpleType", &[]);
    xml.open("xs:restriction", &[("base", "xs:string")]);
    xml.empty("xs:pattern", &[("value", others)]);
    xml.close();
    xml.close();
    xml.close();
    xml.close();
}

/// The type of the number also accepts a plus sign.
fn write_sort_order(xml: &mut XmlWriter) {
    xml.open("xs:simpleType", &[("name", "sortOrder")]);
    xml.open("xs:restriction", &[("base", "xs:nonNegativeInteger")]);
    xml.empty("xs:pattern", &[("value", DIGITS)]);
    xml.close();
    xml.close();
}

fn write_label(xml: &mut XmlWriter) {
    xml.open("xs:simpleType", &[("name", "label")]);
    xml.open("xs:restriction", &[("base", "xs:string")]);
    xml.empty("xs:maxLength", &[("value", &LABEL_LIMIT.to_string())]);
    xml.close();
    xml.close();
}
