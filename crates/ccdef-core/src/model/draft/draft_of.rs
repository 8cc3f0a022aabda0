//! The settings of a file, as a draft that can be written.

use std::collections::HashSet;

use ccdef_syntax::{
    Definition, Dialect, Document, Draft, DraftItem, DraftSection, DraftStructure, Element, FULL_NAME, Item, Section,
    Text,
};

use super::fields::is_other_field;
use crate::model::settings::{Setting, Settings, StoredIn, WrittenAs};
use crate::tables::schema::is_structure;
use crate::tables::{SettingRef, item, metadata_fields, setting};

/// Everything in a file that a draft can hold: its settings in their order, labels, the structures of metadata files.
///
/// A draft is built only from [`Settings`], which decide where a dialect stores a setting and which value counts if it is
/// written twice. Structures are not settings, so they are read from the document.
pub(crate) fn draft_of(settings: &Settings<'_>, document: &Document<'_>) -> Draft {
    let mut sections: Vec<DraftSection> = in_order(settings.sections(), |(section, _)| section.sort_order.as_ref())
        .into_iter()
        .map(|(section, items)| section_of(section, items))
        .collect();
    let field = |name: &str| settings.field_of(name).and_then(Setting::untrimmed).map(str::to_owned);
    let custom_settings = settings.custom_settings().into_iter();
    let mut draft = Draft::default();
    draft.origin = settings.dialect();
    draft.internal_name = identity(settings, &mut sections, setting::INTERNAL_NAME);
    draft.display_name = identity(settings, &mut sections, setting::DISPLAY_NAME);
    draft.adapter_url = field(item::ADAPTER_URL);
    draft.version = field(item::VERSION);
    draft.custom_settings = custom_settings.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    draft.fields = fields(settings);
    draft.structures = structures(document, settings.dialect());
    draft.sections = sections;
    draft
}

/// One of the two names of the call center, with its label.
fn identity(settings: &Settings<'_>, sections: &mut [DraftSection], name: SettingRef) -> DraftItem {
    let mut item = take_item(sections, name).unwrap_or_default();
    name.item.clone_into(&mut item.name);
    let stored_in = settings.dialect().map_or(StoredIn::Item, |dialect| StoredIn::of(dialect, name.section, name.item));
    let full_name = || settings.field(FULL_NAME).filter(|_| stored_in.is_file_name());
    if let Some(held) = settings.get(name).filter(|_| !stored_in.is_item()).or_else(full_name) {
        held.untrimmed().unwrap_or_default().clone_into(&mut item.value);
    }
    if let Some(label) = stored_in.label_field().and_then(|label| settings.field(label)) {
        item.label = label.untrimmed().map(str::to_owned);
    }
    item
}

/// Removes the first identity item of the general section, which may be repeated, and returns it; others stay.
fn take_item(sections: &mut [DraftSection], name: SettingRef) -> Option<DraftItem> {
    sections.iter_mut().filter(|section| section.name == name.section).find_map(|section| {
        let index = section.items.iter().position(|item| item.name == name.item)?;
        Some(section.items.remove(index))
    })
}

/// The item that [`take_item`] removes, as it is in the file.
pub(crate) fn identity_item<'d, 'a>(definition: &'d Definition<'a>, name: SettingRef) -> Option<&'d Item<'a>> {
    let named = definition.sections.iter().filter(|section| section.name() == name.section).collect();
    in_order(named, |section| section.sort_order.as_ref()).into_iter().find_map(|section| {
        let named = section.items.iter().filter(|item| item.name() == name.item).collect();
        in_order(named, |item: &&Item<'_>| item.sort_order.as_ref()).into_iter().next()
    })
}

fn section_of(section: &Section<'_>, items: Vec<&Setting<'_>>) -> DraftSection {
    let items = in_order(items, |item| item.sort_order());
    let label = section.label.as_ref().map(|label| label.value().to_owned());
    let mut draft = DraftSection::new(section.name(), label, items.into_iter().map(item_of).collect());
    draft.padded_name = padded(section.name.as_ref());
    draft
}

fn item_of(item: &Setting<'_>) -> DraftItem {
    let value = item.untrimmed().unwrap_or_default();
    let mut draft = DraftItem::new(item.name, value).label(item.untrimmed_label().map(str::to_owned));
    if let WrittenAs::Item(item) = item.written_as {
        draft.padded_name = padded(item.name.as_ref());
    }
    draft
}

/// A name with the whitespace around it, if there is any.
fn padded(name: Option<&Text<'_>>) -> Option<String> {
    name.filter(|name| name.trimmed() != name.value()).map(|name| name.value().to_owned())
}

/// Sorted by `sortOrder`; parts without a valid number come last, in document order.
fn in_order<'r, T>(mut parts: Vec<T>, order: impl Fn(&T) -> Option<&'r Text<'r>>) -> Vec<T> {
    parts.sort_by_cached_key(|part| order(part).and_then(|text| text.trimmed().parse().ok()).unwrap_or(u64::MAX));
    parts
}

/// The elements below the root that contain only text and have no dedicated field in a draft.
fn fields(settings: &Settings<'_>) -> Vec<(String, String)> {
    let known = metadata_fields(Dialect::Metadata.root()).map(|field| field.name);
    let others = known.filter(|name| is_other_field(name));
    others.filter_map(|name| Some((name.to_owned(), settings.field(name)?.untrimmed()?.to_owned()))).collect()
}

/// The elements below the root that have children, without the sections.
fn structures(document: &Document<'_>, dialect: Option<Dialect>) -> Vec<DraftStructure> {
    let root = match dialect {
        Some(Dialect::Metadata) => document.root(),
        Some(Dialect::Import) | None => None,
    };
    let nested = root.iter().flat_map(Element::children).filter(|child| is_structure(child.local_name()));
    nested.map(|element| structure_of(&element)).collect()
}

/// The first of each known field; a conversion names the other elements as lost.
fn structure_of(element: &Element<'_, '_>) -> DraftStructure {
    let text =
        |child: &Element<'_, '_>| if child.is_nil() { String::new() } else { child.content().value().to_owned() };
    let mut seen = HashSet::new();
    let is_field = |name: &str| metadata_fields(element.local_name()).any(|field| field.name == name);
    let fields = element.children().filter(|child| is_field(child.local_name()) && seen.insert(child.local_name()));
    let fields = fields.map(|child| (child.local_name().to_owned(), text(&child)));
    DraftStructure::new(element.local_name(), fields.collect())
}
