//! The Setup import dialect: attributes, contiguous `sortOrder`, the identity items first.

use super::xml::XmlWriter;
use crate::draft::{Draft, DraftItem, DraftSection};

pub(super) fn write(draft: &Draft) -> String {
    let mut xml = XmlWriter::new("  ");
    xml.open("callCenter", &[]);
    for (order, section) in draft.sections.iter().enumerate() {
        write_section(&mut xml, draft, order, section);
    }
    xml.finish()
}

fn write_section(xml: &mut XmlWriter, draft: &Draft, order: usize, section: &DraftSection) {
    let order = order.to_string();
    xml.open("section", &attributes(&order, &section.name, section.label.as_deref()));
    let identity = [&draft.internal_name, &draft.display_name];
    let identity = identity.into_iter().filter(|item| section.name == "reqGeneralInfo" && !item.name.is_empty());
    for (order, item) in identity.chain(&section.items).enumerate() {
        write_item(xml, order, item);
    }
    xml.close();
}

fn write_item(xml: &mut XmlWriter, order: usize, item: &DraftItem) {
    if !item.comment.is_empty() {
        xml.comment(&item.comment);
    }
    let order = order.to_string();
    xml.leaf("item", &attributes(&order, &item.name, item.label.as_deref()), &item.value);
}

fn attributes<'a>(order: &'a str, name: &'a str, label: Option<&'a str>) -> Vec<(&'a str, &'a str)> {
    let fixed = [("sortOrder", order), ("name", name)];
    fixed.into_iter().chain(label.map(|label| ("label", label))).collect()
}
