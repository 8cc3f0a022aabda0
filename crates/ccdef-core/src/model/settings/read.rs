//! Reads the settings of a definition: one pass over its items, fields and keys.

use std::collections::HashSet;

use ccdef_syntax::{CustomSetting, Definition, Document, Field, Item, Section, internal_name_of_file};

use super::copies::Copies;
use super::find::{find, find_compatibility_mode};
use super::index::Index;
use super::stored_in::{ADAPTER_URL_FIELD, CUSTOM_SETTINGS_FIELD, StoredIn, item_of_field};
use super::{Setting, Settings, WrittenAs};
use crate::tables::setting::{ADAPTER_URL, DISPLAY_NAME, INTERNAL_NAME};
use crate::tables::{GENERAL, item};

impl<'r> Settings<'r> {
    /// The settings of a file; `path` may name the call center.
    pub fn read(path: &'r str, document: &Document<'_>, definition: &'r Definition<'r>) -> Self {
        let file_name = of_file_name(path, document, definition);
        let fields = definition.fields.iter().filter(|field| field.name != CUSTOM_SETTINGS_FIELD);
        let keys = definition.custom_settings.iter().flat_map(|custom| &custom.settings);
        let items: usize = definition.sections.iter().map(|section| section.items.len()).sum();
        let mut all: Vec<Setting<'r>> = Vec::with_capacity(items + definition.fields.len() + 1);
        all.extend(file_name);
        all.extend(fields.map(|field| of_field(field, definition)));
        all.extend(keys.map(of_key));
        let has_only_items = all.is_empty();
        let sections = (0_u32..).zip(&definition.sections);
        all.extend(
            sections.flat_map(|(index, section)| section.items.iter().map(move |item| of_item(index, section, item))),
        );
        if !has_only_items {
            // A stable sort keeps the name of the file before other settings at the root.
            all.sort_by_key(|setting| setting.span.start());
        }
        Self::of(Index::new(all, items), definition)
    }

    fn of(mut index: Index<'r>, definition: &'r Definition<'r>) -> Self {
        let dialect = definition.dialect;
        mark_copies(&mut index);
        Self {
            dialect,
            sections: &definition.sections,
            internal_name: find(&index, dialect, INTERNAL_NAME),
            display_name: find(&index, dialect, DISPLAY_NAME),
            adapter_url: find(&index, dialect, ADAPTER_URL),
            compatibility_mode: find_compatibility_mode(&index),
            index,
            copies: Copies::default(),
            present: Vec::new(),
        }
    }
}

/// Marks what only repeats an item: `<adapterUrl>` the item of the softphone page, a key any item of its name.
fn mark_copies(index: &mut Index<'_>) {
    let mut copies: Vec<u32> = index.fields().iter().copied().filter(|number| repeats_url(index, *number)).collect();
    if !index.keys().is_empty() {
        let items: HashSet<(&str, &str)> = index.items().map(|item| (item.name, item.value)).collect();
        let is_item = |key: &Setting<'_>| items.contains(&(key.name, key.value));
        copies.extend(index.keys().iter().filter(|number| is_item(index.at(**number))));
    }
    for number in copies {
        index.at_mut(number).repeats_item = true;
    }
}

fn repeats_url(index: &Index<'_>, field: u32) -> bool {
    let field = index.at(field);
    let item = || index.first_item(GENERAL, item::ADAPTER_URL);
    field.written_name() == ADAPTER_URL_FIELD && item().is_some_and(|item| index.at(item).value == field.value)
}

/// The internal name, if the dialect stores it in the name of the file.
fn of_file_name<'r>(path: &'r str, document: &Document<'_>, definition: &'r Definition<'r>) -> Option<Setting<'r>> {
    let StoredIn::FileName { label } = StoredIn::of(definition.dialect?, GENERAL, item::INTERNAL_NAME) else {
        return None;
    };
    Some(Setting {
        section: Some(GENERAL),
        name: item::INTERNAL_NAME,
        value: internal_name_of_file(path)?,
        span: document.root()?.name_span(),
        written_as: WrittenAs::FileName,
        known: None,
        misplaced: None,
        may_belong_here: false,
        label: definition.field(label).map(|field| &field.value),
        section_index: None,
        repeats_item: false,
        is_filler: false,
    })
}

fn of_field<'r>(field: &'r Field<'r>, definition: &'r Definition<'r>) -> Setting<'r> {
    let item = item_of_field(field.name);
    let stored_in =
        definition.dialect.zip(item).map_or(StoredIn::Item, |(dialect, name)| StoredIn::of(dialect, GENERAL, name));
    Setting {
        section: item.map(|_| GENERAL),
        name: item.unwrap_or(field.name),
        value: field.value.trimmed(),
        span: field.value.trimmed_span(),
        written_as: WrittenAs::Field(field),
        known: None,
        misplaced: None,
        may_belong_here: false,
        label: stored_in.label_field().and_then(|label| definition.field(label)).map(|label| &label.value),
        section_index: None,
        repeats_item: false,
        is_filler: false,
    }
}

/// A value that is not a string counts as empty; `invalid-custom-settings` reports it.
fn of_key(setting: &CustomSetting) -> Setting<'_> {
    Setting {
        section: Some(GENERAL),
        name: &setting.key,
        value: setting.value.as_deref().unwrap_or_default().trim_ascii(),
        span: setting.value_span,
        written_as: WrittenAs::CustomSetting(setting),
        known: None,
        misplaced: None,
        may_belong_here: false,
        label: None,
        section_index: None,
        repeats_item: false,
        is_filler: false,
    }
}

/// An item of the section at `index` among all sections.
fn of_item<'r>(index: u32, section: &'r Section<'r>, item: &'r Item<'r>) -> Setting<'r> {
    Setting {
        section: Some(section.name()),
        name: item.name(),
        value: item.value(),
        span: item.value_anchor(),
        written_as: WrittenAs::Item(item),
        known: None,
        misplaced: None,
        may_belong_here: false,
        label: item.label.as_ref(),
        section_index: Some(index),
        repeats_item: false,
        is_filler: false,
    }
}
