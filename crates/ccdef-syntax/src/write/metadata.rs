//! The Metadata API dialect, as `sf` retrieves it: fields in alphabetical order, items before label and name.

use super::draft::{Draft, DraftItem, DraftSection, DraftStructure};
use super::xml::XmlWriter;
use crate::dialect::{FULL_NAME, METADATA_NAMESPACE};

/// What writes a part of the root.
type Write = fn(&mut XmlWriter, &Draft);

/// The elements of the root that have a dedicated field in a draft. All others are in `fields` or `structures`.
const DEDICATED_FIELDS: &[(&str, Write)] = &[
    ("adapterUrl", write_adapter_url),
    ("customSettings", write_custom_settings),
    ("displayName", write_display_name),
    ("displayNameLabel", |xml, draft| xml.leaf("displayNameLabel", &[], label(&draft.display_name))),
    ("internalNameLabel", |xml, draft| xml.leaf("internalNameLabel", &[], label(&draft.internal_name))),
    ("sections", |xml, draft| draft.sections.iter().for_each(|section| write_section(xml, section))),
    ("version", write_version),
];

impl Draft {
    /// Whether a draft has a dedicated field for this element of the root of a metadata file. Other elements belong in
    /// [`Draft::fields`], or in [`Draft::structures`] if they have children.
    pub fn has_dedicated_field(element: &str) -> bool {
        DEDICATED_FIELDS.iter().any(|(name, _)| *name == element)
    }
}

/// One part of the root.
enum RootPart<'d> {
    Dedicated(Write),
    Field(&'d str),
    Structure(&'d DraftStructure),
}

pub(super) fn write(draft: &Draft) -> String {
    let mut xml = XmlWriter::new(4);
    xml.open("CallCenter", &[("xmlns", METADATA_NAMESPACE)]);
    for (name, part) in parts(draft) {
        match part {
            RootPart::Dedicated(write) => write(&mut xml, draft),
            RootPart::Field(text) => xml.leaf(name, &[], text),
            RootPart::Structure(structure) => write_structure(&mut xml, structure),
        }
    }
    xml.finish()
}

/// The parts in alphabetical order after the inherited full name; parts of the same name keep their order.
fn parts(draft: &Draft) -> Vec<(&str, RootPart<'_>)> {
    let held = DEDICATED_FIELDS.iter().map(|(name, write)| (*name, RootPart::Dedicated(*write)));
    let fields = draft.fields.iter().map(|(name, text)| (name.as_str(), RootPart::Field(text)));
    let structures = draft.structures.iter().map(|structure| (structure.name.as_str(), RootPart::Structure(structure)));
    let others = fields.chain(structures).filter(|(name, _)| is_field_name(name) && !Draft::has_dedicated_field(name));
    let mut parts: Vec<(&str, RootPart<'_>)> = held.chain(others).collect();
    parts.sort_by_key(|(name, _)| (*name != FULL_NAME, *name));
    parts
}

fn write_adapter_url(xml: &mut XmlWriter, draft: &Draft) {
    if let Some(url) = &draft.adapter_url {
        xml.leaf("adapterUrl", &[], url);
    }
}

fn write_custom_settings(xml: &mut XmlWriter, draft: &Draft) {
    if !draft.custom_settings.is_empty() {
        xml.leaf("customSettings", &[], &json(&draft.custom_settings));
    }
}

/// The comments of both names come first, because they belong together.
fn write_display_name(xml: &mut XmlWriter, draft: &Draft) {
    for comment in [&draft.internal_name.comment, &draft.display_name.comment] {
        if !comment.is_empty() {
            xml.comment(comment);
        }
    }
    xml.leaf("displayName", &[], &draft.display_name.value);
}

fn write_version(xml: &mut XmlWriter, draft: &Draft) {
    if let Some(version) = &draft.version {
        xml.leaf("version", &[], version);
    }
}

fn write_section(xml: &mut XmlWriter, section: &DraftSection) {
    xml.open("sections", &[]);
    for item in &section.items {
        if !item.comment.is_empty() {
            xml.comment(&item.comment);
        }
        xml.open("items", &[]);
        xml.leaf("label", &[], label(item));
        xml.leaf("name", &[], &item.name);
        xml.leaf("value", &[], &item.value);
        xml.close();
    }
    xml.leaf("label", &[], section.label.as_deref().unwrap_or(&section.name));
    xml.leaf("name", &[], &section.name);
    xml.close();
}

fn write_structure(xml: &mut XmlWriter, structure: &DraftStructure) {
    xml.open(&structure.name, &[]);
    for (name, text) in structure.fields.iter().filter(|(name, _)| is_field_name(name)) {
        xml.leaf(name, &[], text);
    }
    xml.close();
}

/// Fields of the Metadata API are named by ASCII letters; anything else might not be XML.
fn is_field_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// The dialect requires labels; without a label the name is used.
fn label(item: &DraftItem) -> &str {
    item.label.as_deref().unwrap_or(&item.name)
}

/// A flat JSON object of strings, as in retrieved files.
fn json(settings: &[(String, String)]) -> String {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let pairs: Vec<String> = settings.iter().map(|(key, value)| format!("{}:{}", quoted(key), quoted(value))).collect();
    format!("{{{}}}", pairs.join(","))
}

#[cfg(test)]
mod tests {
    use super::write;
    use crate::write::{Draft, DraftStructure};

    #[test]
    fn other_fields_and_structures_are_written_in_alphabetical_order() {
        let fields = [("zone", "z"), ("endpoint", "e"), ("version", "9"), ("no name", "n")];
        let draft = Draft {
            fields: fields.map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec(),
            structures: vec![DraftStructure::new("maps", vec![("key".to_owned(), "k".to_owned())])],
            version: Some("4".to_owned()),
            ..Draft::default()
        };
        let text = write(&draft);
        let names: Vec<&str> =
            text.lines().filter_map(|line| line.trim().strip_prefix('<')?.split(['>', ' ']).next()).collect();
        let held = ["?xml", "CallCenter", "displayName", "displayNameLabel"];
        let others = ["endpoint", "internalNameLabel", "maps", "key", "/maps", "version", "zone", "/CallCenter"];
        assert_eq!(names, [&held[..], &others].concat());
        assert!(text.contains("<version>4</version>"));
    }
}
