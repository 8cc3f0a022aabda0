//! The Metadata API dialect, as `sf` retrieves it: fields in alphabetical order, items before label and name.

use super::draft::{Draft, DraftItem, DraftSection};
use super::xml::XmlWriter;
use crate::dialect::METADATA_NAMESPACE;

pub(super) fn write(draft: &Draft) -> String {
    let mut xml = XmlWriter::new(4);
    xml.open("CallCenter", &[("xmlns", METADATA_NAMESPACE)]);
    if let Some(url) = &draft.adapter_url {
        xml.leaf("adapterUrl", &[], url);
    }
    write_structures(&mut xml, draft, |name| name < "customSettings");
    if !draft.custom_settings.is_empty() {
        xml.leaf("customSettings", &[], &json(&draft.custom_settings));
    }
    write_identity(&mut xml, draft);
    for section in &draft.sections {
        write_section(&mut xml, section);
    }
    write_structures(&mut xml, draft, |name| name >= "customSettings");
    if let Some(version) = &draft.version {
        xml.leaf("version", &[], version);
    }
    xml.finish()
}

fn write_identity(xml: &mut XmlWriter, draft: &Draft) {
    for comment in [&draft.internal_name.comment, &draft.display_name.comment] {
        if !comment.is_empty() {
            xml.comment(comment);
        }
    }
    xml.leaf("displayName", &[], &draft.display_name.value);
    xml.leaf("displayNameLabel", &[], label(&draft.display_name));
    xml.leaf("internalNameLabel", &[], label(&draft.internal_name));
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

fn write_structures(xml: &mut XmlWriter, draft: &Draft, here: impl Fn(&str) -> bool) {
    for structure in draft.structures.iter().filter(|structure| here(&structure.name)) {
        let Some(name) = STRUCTURES.iter().find(|known| **known == structure.name) else { continue };
        xml.open(name, &[]);
        for (name, text) in structure.fields.iter().filter(|(name, _)| is_field_name(name)) {
            xml.leaf(name, &[], text);
        }
        xml.close();
    }
}

/// The elements with children that the Metadata API knows beside sections (`format/metadata.md#routing-maps`).
const STRUCTURES: &[&str] = &["contactCenterChannels", "vendorCallCenterStatusMaps"];

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
