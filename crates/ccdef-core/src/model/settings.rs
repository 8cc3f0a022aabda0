//! Every setting of a file, in either dialect and wherever the dialect writes it.
//!
//! Metadata files hold some settings twice (`format/metadata.md#import-to-metadata`,
//! `format/custom-settings.md#custom-settings`), and the two names of a call center outside their items; [`stored_in`] says
//! where. Rules about values, secrets, whitespace, copies and names all read this list, and so does the draft that is
//! converted and compared.

mod find;
mod fingerprint;
mod read;
mod setting;
mod stored_in;

pub use setting::{Setting, WrittenAs};
pub(crate) use stored_in::{
    ADAPTER_URL_FIELD, CUSTOM_SETTINGS_FIELD, StoredIn, VERSION_FIELD, item_of_field, item_of_label_field,
};
pub use stored_in::{is_kept_in_item, is_named_by_file};

use ccdef_syntax::{Dialect, Section};

use crate::tables::setting::{ADAPTER_URL, COMPATIBILITY_MODE, DISPLAY_NAME, INTERNAL_NAME};
use crate::tables::{DEFAULT_MODE, GENERAL, Schema, SettingRef};

/// Every setting of a file, in document order.
#[derive(Debug)]
pub struct Settings<'r> {
    dialect: Option<Dialect>,
    sections: &'r [Section<'r>],
    all: Vec<Setting<'r>>,
    /// Those that are items, by name and section; of items that share both the first one comes first.
    items: Vec<u32>,
    /// Those that are elements below the root, by name; of elements that are equal the first one comes first.
    fields: Vec<u32>,
    /// Those of `customSettings`, by key; of keys that are equal the last one comes last.
    keys: Vec<u32>,
    internal_name: Option<u32>,
    display_name: Option<u32>,
    adapter_url: Option<u32>,
    compatibility_mode: Option<u32>,
}

impl<'r> Settings<'r> {
    /// Links each setting to its row in the tables.
    pub(crate) fn bind(&mut self, schema: &'r Schema) {
        for setting in &mut self.all {
            setting.known = setting.section.and_then(|section| schema.item(section, setting.name));
        }
    }

    /// The dialect of the file; `None` if its root element belongs to neither dialect.
    pub(crate) fn dialect(&self) -> Option<Dialect> {
        self.dialect
    }

    /// Every setting, copies and empty values included.
    pub fn all(&self) -> impl Iterator<Item = &Setting<'r>> {
        self.all.iter()
    }

    /// Every value once: a copy with the same value as its item is left out, so that nothing is reported twice.
    pub fn values(&self) -> impl Iterator<Item = &Setting<'r>> {
        self.all.iter().filter(|setting| setting.is_value())
    }

    /// Every section in document order, each with its items.
    pub(crate) fn sections(&self) -> Vec<(&'r Section<'r>, Vec<&Setting<'r>>)> {
        let mut sections: Vec<(&Section<'r>, Vec<&Setting<'r>>)> =
            self.sections.iter().map(|section| (section, Vec::with_capacity(section.items.len()))).collect();
        for setting in &self.all {
            if let Some((_, items)) = setting.section_index.and_then(|index| sections.get_mut(index as usize)) {
                items.push(setting);
            }
        }
        sections
    }

    /// The first item of that section and name.
    pub fn item(&self, section: &str, name: &str) -> Option<&Setting<'r>> {
        self.first_item(section, name).map(|index| self.at(index))
    }

    /// The items of that name, by section.
    fn items_named(&self, name: &str) -> impl Iterator<Item = &Setting<'r>> {
        let first = self.items.partition_point(|index| self.at(*index).name < name);
        let rest = self.items[first..].iter().map(|index| self.at(*index));
        rest.take_while(move |setting| setting.name == name)
    }

    /// The first element of that name below the root of a metadata file.
    pub fn field(&self, name: &str) -> Option<&Setting<'r>> {
        self.first_field(name).map(|index| self.at(index))
    }

    /// The element below the root of a metadata file that holds or repeats the item `name` of the general section.
    pub(crate) fn field_of(&self, name: &str) -> Option<&Setting<'r>> {
        self.field(StoredIn::of(self.dialect?, GENERAL, name).field()?)
    }

    /// Whether a file in `dialect` has the setting outside an item, or needs no item for it.
    pub(crate) fn is_outside_items(&self, dialect: Dialect, section: &str, name: &str) -> bool {
        match StoredIn::of(dialect, section, name) {
            StoredIn::Item | StoredIn::ItemAndField { .. } => false,
            StoredIn::ItemOrField { name } => self.field(name).is_some(),
            StoredIn::Field { .. } | StoredIn::FileName { .. } => true,
        }
    }

    /// The setting of that key of `customSettings`; the last one when the key is repeated, as JSON readers do.
    pub fn custom_setting(&self, key: &str) -> Option<&Setting<'r>> {
        self.last_key(key).map(|index| self.at(index))
    }

    /// The unique name of the call center.
    pub fn internal_name(&self) -> Option<&Setting<'r>> {
        self.internal_name.map(|index| self.at(index))
    }

    /// The name that people see.
    pub fn display_name(&self) -> Option<&Setting<'r>> {
        self.display_name.map(|index| self.at(index))
    }

    /// The adapter URL: the item, or `<adapterUrl>` where there is no item or it is empty.
    pub fn adapter_url(&self) -> Option<&Setting<'r>> {
        self.adapter_url.map(|index| self.at(index))
    }

    /// Where the softphone appears: the value of the item, else of its copy, else the documented default.
    pub fn compatibility_mode(&self) -> &'r str {
        let mode = self.get(COMPATIBILITY_MODE).filter(|mode| !mode.value.is_empty());
        mode.map_or(DEFAULT_MODE, |mode| mode.value)
    }

    /// The setting, wherever the dialect of the file stores it; its value may be empty.
    pub fn get(&self, setting: SettingRef) -> Option<&Setting<'r>> {
        match setting {
            INTERNAL_NAME => self.internal_name(),
            DISPLAY_NAME => self.display_name(),
            ADAPTER_URL => self.adapter_url(),
            COMPATIBILITY_MODE => self.compatibility_mode.map(|index| self.at(index)),
            SettingRef { section, item, .. } => self.find(section, item).map(|index| self.at(index)),
        }
    }

    fn at(&self, index: u32) -> &Setting<'r> {
        &self.all[index as usize]
    }
}

#[cfg(test)]
mod tests;
