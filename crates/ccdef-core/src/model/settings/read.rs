//! Reads the settings of a definition: one pass over its items, fields and keys.

use ccdef_syntax::{CustomSetting, Definition, Document, Field, Item, Section, internal_name_of_file};

use super::home::{ADAPTER_URL_FIELD, Home, item_of_field};
use super::{Carrier, Setting, Settings};
use crate::tables::{GENERAL, item};

impl<'r> Settings<'r> {
    /// The settings of a file; `path` may name the call center.
    pub(crate) fn read(path: &'r str, document: &Document<'_>, definition: &'r Definition<'r>) -> Self {
        let file_name = of_file_name(path, document, definition);
        let fields = definition.fields.iter().filter(|field| field.name != "customSettings");
        let keys = definition.custom_settings.iter().flat_map(|custom| &custom.settings);
        let mut all: Vec<Setting<'r>> = file_name.into_iter().collect();
        all.extend(fields.map(|field| of_field(field, definition)));
        all.extend(keys.map(of_key));
        let has_only_items = all.is_empty();
        all.extend(definition.items().map(|(section, item)| of_item(section, item)));
        if !has_only_items {
            // Stable, so that the name of the file stays before what else is at the root.
            all.sort_by_key(|setting| setting.span.start());
        }
        Self::of(all, definition)
    }

    fn of(all: Vec<Setting<'r>>, definition: &Definition<'_>) -> Self {
        let mut settings = Self {
            items: index(&all, |setting| matches!(setting.carrier, Carrier::Item(_))),
            fields: index(&all, |setting| matches!(setting.carrier, Carrier::Field(_))),
            keys: index(&all, |setting| matches!(setting.carrier, Carrier::CustomSetting(_))),
            all,
            internal_name: None,
            display_name: None,
            adapter_url: None,
            compatibility_mode: None,
        };
        settings.mark_copies();
        settings.internal_name = settings.at_home(definition, item::INTERNAL_NAME);
        settings.display_name = settings.at_home(definition, item::DISPLAY_NAME);
        settings.adapter_url = settings.find_adapter_url();
        settings.compatibility_mode = settings.find_compatibility_mode();
        settings
    }

    /// Marks what only repeats an item: `<adapterUrl>` the item of the softphone page, a key any item of its name.
    fn mark_copies(&mut self) {
        let written_twice = self.fields.iter().chain(&self.keys).copied();
        let copies: Vec<u32> = written_twice.filter(|index| self.repeats_item(self.at(*index))).collect();
        for index in copies {
            self.all[index as usize].repeats_item = true;
        }
    }

    fn repeats_item(&self, setting: &Setting<'_>) -> bool {
        match setting.carrier {
            Carrier::Field(field) if field.name == ADAPTER_URL_FIELD => {
                self.item(GENERAL, item::ADAPTER_URL).is_some_and(|item| item.value == setting.value)
            }
            Carrier::CustomSetting(_) => self.items_named(setting.name).any(|item| item.value == setting.value),
            Carrier::Item(_) | Carrier::Field(_) | Carrier::FileName => false,
        }
    }

    /// The setting `name` of the general section where the dialect of the file keeps it.
    fn at_home(&self, definition: &Definition<'_>, name: &str) -> Option<u32> {
        let home = definition.dialect.map_or(Home::Item, |dialect| Home::of(dialect, GENERAL, name));
        match home {
            Home::Item => self.first_item(GENERAL, name),
            Home::Field { name, .. } => self.first_field(name),
            // Nothing is written before the name of the root.
            Home::FileName { .. } => {
                self.all.first().filter(|first| matches!(first.carrier, Carrier::FileName)).map(|_| 0)
            }
        }
    }

    fn find_adapter_url(&self) -> Option<u32> {
        self.filled_or_first(self.first_item(GENERAL, item::ADAPTER_URL), self.first_field(ADAPTER_URL_FIELD))
    }

    /// The item or its copy in `customSettings`, if that is a string.
    fn find_compatibility_mode(&self) -> Option<u32> {
        let is_string =
            |index: &u32| matches!(self.at(*index).carrier, Carrier::CustomSetting(key) if key.value.is_some());
        let copy = self.last_key(item::COMPATIBILITY_MODE).filter(is_string);
        self.filled_or_first(self.first_item(GENERAL, item::COMPATIBILITY_MODE), copy)
    }

    /// The item, or what stands for it where there is no item or it is empty.
    fn filled_or_first(&self, item: Option<u32>, stand_in: Option<u32>) -> Option<u32> {
        let is_filled = |index: &u32| !self.at(*index).value.is_empty();
        item.filter(is_filled).or(stand_in.filter(is_filled)).or(item).or(stand_in)
    }

    pub(super) fn last_key(&self, key: &str) -> Option<u32> {
        let end = self.keys.partition_point(|index| self.at(*index).name <= key);
        let last = *self.keys.get(end.checked_sub(1)?)?;
        (self.at(last).name == key).then_some(last)
    }

    pub(super) fn first_item(&self, section: &str, name: &str) -> Option<u32> {
        let path = |index: &u32| (self.at(*index).name, self.at(*index).section);
        let first = self.items.partition_point(|index| path(index) < (name, section));
        self.items.get(first).filter(|index| path(index) == (name, section)).copied()
    }

    pub(super) fn first_field(&self, name: &str) -> Option<u32> {
        let first = self.fields.partition_point(|index| self.at(*index).written_name() < name);
        self.fields.get(first).filter(|index| self.at(**index).written_name() == name).copied()
    }
}

/// The places of those settings, by name and section; stable.
fn index(all: &[Setting<'_>], belongs: impl Fn(&Setting<'_>) -> bool) -> Vec<u32> {
    let numbered = (0_u32..).zip(all);
    let mut index: Vec<u32> = numbered.filter(|(_, setting)| belongs(setting)).map(|(index, _)| index).collect();
    index.sort_by_key(|index| {
        let setting = &all[*index as usize];
        (setting.written_name(), setting.section)
    });
    index
}

/// The internal name, where the dialect keeps it in the name of the file.
fn of_file_name<'r>(path: &'r str, document: &Document<'_>, definition: &'r Definition<'r>) -> Option<Setting<'r>> {
    let Home::FileName { label } = Home::of(definition.dialect?, GENERAL, item::INTERNAL_NAME) else { return None };
    Some(Setting {
        section: GENERAL,
        name: item::INTERNAL_NAME,
        value: internal_name_of_file(path)?,
        span: document.root()?.name_span(),
        carrier: Carrier::FileName,
        known: None,
        label: definition.field(label).map(|field| &field.value),
        repeats_item: false,
    })
}

fn of_field<'r>(field: &'r Field<'r>, definition: &'r Definition<'r>) -> Setting<'r> {
    let (section, name) = item_of_field(field.name).map_or(("", field.name), |name| (GENERAL, name));
    let home = definition.dialect.map_or(Home::Item, |dialect| Home::of(dialect, section, name));
    Setting {
        section,
        name,
        value: field.value.trimmed(),
        span: field.value.trimmed_span(),
        carrier: Carrier::Field(field),
        known: None,
        label: home.label_field().and_then(|label| definition.field(label)).map(|label| &label.value),
        repeats_item: false,
    }
}

/// What is no string has no value here; `invalid-custom-settings` reports it.
fn of_key(setting: &CustomSetting) -> Setting<'_> {
    Setting {
        section: GENERAL,
        name: &setting.key,
        value: setting.value.as_deref().unwrap_or_default().trim(),
        span: setting.value_span,
        carrier: Carrier::CustomSetting(setting),
        known: None,
        label: None,
        repeats_item: false,
    }
}

fn of_item<'r>(section: &'r Section<'r>, item: &'r Item<'r>) -> Setting<'r> {
    Setting {
        section: section.name(),
        name: item.name(),
        value: item.value(),
        span: item.value_anchor(),
        carrier: Carrier::Item(item),
        known: None,
        label: item.label.as_ref(),
        repeats_item: false,
    }
}
