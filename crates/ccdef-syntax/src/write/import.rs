//! The Setup import dialect: attributes, contiguous `sortOrder`, the identity items first.

use super::draft::{Draft, DraftItem, DraftSection, GENERAL};
use super::xml::XmlWriter;

pub(super) fn write(draft: &Draft) -> String {
    let mut xml = XmlWriter::new(2);
    xml.open("callCenter", &[]);
    let general = draft.sections.iter().position(|section| section.name == GENERAL);
    for (order, section) in draft.sections.iter().enumerate() {
        let identity: &[&DraftItem] =
            if general == Some(order) { &[&draft.internal_name, &draft.display_name] } else { &[] };
        write_section(&mut xml, order, section, identity);
    }
    xml.finish()
}

/// `identity` comes before the items of the section, if it is the one that holds it.
fn write_section(xml: &mut XmlWriter, order: usize, section: &DraftSection, identity: &[&DraftItem]) {
    let order = order.to_string();
    xml.open("section", &attributes(&order, &section.name, section.label.as_deref()));
    let identity = identity.iter().copied().filter(|item| !item.name.is_empty());
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
