//! A definition that was read, as a draft that can be written.

use ccdef_syntax::{
    Definition, Dialect, Document, Draft, DraftItem, DraftSection, DraftStructure, Element, Item, Section, Text,
};

use crate::model::settings::{ADAPTER_URL_FIELD, Home, Settings};
use crate::tables::{GENERAL, is_simple, item, metadata_fields};

/// Everything that a draft can hold of a definition: settings in their order, labels, the metadata fields.
///
/// `path` names the file, because the name of a metadata file is the internal name.
pub fn draft_of(path: &str, document: &Document<'_>, definition: &Definition<'_>) -> Draft {
    let field = |name: &str| definition.field(name).map(|field| field.value.trimmed().to_owned());
    let mut draft = Draft::default();
    draft.origin = definition.dialect;
    draft.adapter_url = field(ADAPTER_URL_FIELD);
    draft.version = field("version");
    draft.custom_settings = custom_settings(definition);
    draft.structures = structures(document, definition);
    draft.sections = in_order(&definition.sections, |section| section.sort_order.as_ref()).map(section_of).collect();
    take_identity(&mut draft);
    name_identity(&mut draft);
    adopt_identity(&mut draft, path, document, definition);
    draft
}

/// The two names of the call center with their item names, of which a metadata file gives only labels and values.
fn identity(draft: &mut Draft) -> [(&mut DraftItem, &'static str); 2] {
    [(&mut draft.internal_name, item::INTERNAL_NAME), (&mut draft.display_name, item::DISPLAY_NAME)]
}

pub(super) fn name_identity(draft: &mut Draft) {
    for (slot, name) in identity(draft) {
        name.clone_into(&mut slot.name);
    }
}

/// Takes the identity items out of the general section; a second one of the same name stays where it is.
fn take_identity(draft: &mut Draft) {
    let mut sections = std::mem::take(&mut draft.sections);
    if let Some(general) = sections.iter_mut().find(|section| section.name == GENERAL) {
        for (slot, name) in identity(draft) {
            if let Some(index) = general.items.iter().position(|item| item.name == name) {
                *slot = general.items.remove(index);
                slot.value = slot.value.trim().to_owned();
            }
        }
    }
    draft.sections = sections;
}

/// Takes names and labels from where the dialect keeps them, when that is not an item.
fn adopt_identity(draft: &mut Draft, path: &str, document: &Document<'_>, definition: &Definition<'_>) {
    let Some(dialect) = definition.dialect else { return };
    let settings = Settings::read(path, document, definition);
    let names = [settings.internal_name(), settings.display_name()];
    for ((slot, name), held) in identity(draft).into_iter().zip(names) {
        let home = Home::of(dialect, GENERAL, name);
        if let Some(held) = held.filter(|_| !home.is_item()) {
            held.value.clone_into(&mut slot.value);
        }
        if let Some(label) = home.label_field().and_then(|label| definition.field(label)) {
            slot.label = Some(label.value.value().to_owned());
        }
    }
}

fn section_of(section: &Section<'_>) -> DraftSection {
    let items = in_order(&section.items, |item| item.sort_order.as_ref()).map(item_of).collect();
    DraftSection::new(section.name(), text_of(section.label.as_ref()), items)
}

fn item_of(item: &Item<'_>) -> DraftItem {
    let value = text_of(item.value.as_ref()).unwrap_or_default();
    DraftItem::new(item.name(), value).label(text_of(item.label.as_ref()))
}

fn text_of(text: Option<&Text<'_>>) -> Option<String> {
    text.map(|text| text.value().to_owned())
}

/// By `sortOrder`; what has none, or none that is a number, keeps its place in the document after the others.
fn in_order<'p, 'a, T>(parts: &'p [T], order: impl Fn(&'p T) -> Option<&'p Text<'a>>) -> impl Iterator<Item = &'p T>
where
    'a: 'p,
{
    let key = |part| order(part).and_then(|text| text.trimmed().parse::<u64>().ok()).unwrap_or(u64::MAX);
    let mut sorted: Vec<(u64, &T)> = parts.iter().map(|part| (key(part), part)).collect();
    sorted.sort_by_key(|(key, _)| *key);
    sorted.into_iter().map(|(_, part)| part)
}

fn custom_settings(definition: &Definition<'_>) -> Vec<(String, String)> {
    let Some(settings) = &definition.custom_settings else { return Vec::new() };
    let mut pairs: Vec<(String, String)> = Vec::new();
    for setting in &settings.settings {
        let Some(value) = &setting.value else { continue };
        // Of a key that is given twice the last one counts.
        match pairs.iter_mut().find(|(key, _)| *key == setting.key) {
            Some((_, kept)) => value.clone_into(kept),
            None => pairs.push((setting.key.clone(), value.clone())),
        }
    }
    pairs
}

/// The elements below the root that have children of their own, beside the sections.
fn structures(document: &Document<'_>, definition: &Definition<'_>) -> Vec<DraftStructure> {
    let root = match definition.dialect {
        Some(Dialect::Metadata) => document.root(),
        Some(Dialect::Import) | None => None,
    };
    let Some(root) = root else { return Vec::new() };
    let is_section = |name: &str| Dialect::ALL.iter().any(|dialect| dialect.section() == name);
    let nested = root.children().filter(|child| {
        let name = child.local_name();
        !is_section(name)
            && !is_simple(name)
            && metadata_fields(Dialect::Metadata.root()).any(|field| field.name == name)
    });
    nested.map(|element| structure_of(&element)).collect()
}

fn structure_of(element: &Element<'_, '_>) -> DraftStructure {
    let text =
        |child: &Element<'_, '_>| if child.is_nil() { String::new() } else { child.content().trimmed().to_owned() };
    let fields = element.children().map(|child| (child.local_name().to_owned(), text(&child)));
    DraftStructure::new(element.local_name(), fields.collect())
}
