//! Every setting of a file, in either dialect and wherever the dialect writes it.
//!
//! Metadata files hold some settings twice (`format/metadata.md#import-to-metadata`,
//! `format/custom-settings.md#custom-settings`), and the two names of a call center outside their items; [`stored_in`] says
//! where. Rules about values, secrets, whitespace, copies and names all read this list, and so does the draft that is
//! converted and compared.

mod copies;
mod find;
mod fingerprint;
mod index;
mod read;
mod setting;
mod stored_in;

pub use setting::{Setting, WrittenAs};
pub(crate) use stored_in::{
    ADAPTER_URL_FIELD, CUSTOM_SETTINGS_FIELD, StoredIn, VERSION_FIELD, item_of_field, item_of_label_field,
    stored_outside_items,
};
pub use stored_in::{is_kept_in_file_name, is_kept_in_item, is_named_by_file};

use ccdef_syntax::{Dialect, Item, Section};

use self::copies::Copies;
use self::index::Index;
use crate::tables::setting::{ADAPTER_URL, COMPATIBILITY_MODE, DISPLAY_NAME, INTERNAL_NAME};
use crate::tables::{GENERAL, KnownItem, MODES, Schema, SettingRef, documented_default};
use crate::text::nearest::nearest;

/// Every setting of a file, in document order.
#[derive(Debug)]
pub struct Settings<'r> {
    dialect: Option<Dialect>,
    sections: &'r [Section<'r>],
    index: Index<'r>,
    copies: Copies,
    /// For each item of the tables, by number, whether the file has it.
    present: Vec<bool>,
    internal_name: Option<u32>,
    display_name: Option<u32>,
    adapter_url: Option<u32>,
    compatibility_mode: Option<u32>,
}

impl<'r> Settings<'r> {
    /// Links each setting to its row in the tables.
    pub(crate) fn bind(&mut self, schema: &'r Schema) {
        self.present = vec![false; schema.items().count()];
        for setting in self.index.all_mut() {
            setting.known = setting.section.and_then(|section| schema.item(section, setting.name));
            setting.is_filler = setting.is_filler_of(schema.family);
            if let (Some(known), WrittenAs::Item(_)) = (setting.known, setting.written_as) {
                self.present[known.number] = true;
            }
        }
    }

    /// Links each item that is in the wrong section to the row that `right` finds for it, with whether it may belong where
    /// it is, too.
    pub(crate) fn mark_misplaced(
        &mut self,
        right: impl Fn(&Self, &'r Section<'r>, &'r Item<'r>) -> Option<(&'r KnownItem, bool)>,
    ) {
        let unknown = (0_u32..).zip(self.index.all()).filter(|(_, setting)| setting.known.is_none());
        let found = unknown.filter_map(|(number, setting)| {
            let section = self.sections.get(setting.section_index? as usize)?;
            let WrittenAs::Item(item) = setting.written_as else { return None };
            Some((number, right(self, section, item)?))
        });
        for (number, (known, may_belong_here)) in found.collect::<Vec<_>>() {
            let setting = self.index.at_mut(number);
            (setting.misplaced, setting.may_belong_here) = (Some(known), may_belong_here);
        }
    }

    /// The first item in the wrong section that is meant to be that row of the tables, with its section.
    pub(crate) fn misplaced_item(&self, known: &KnownItem) -> Option<(&'r Section<'r>, &'r Item<'r>)> {
        let is_it = |setting: &Setting<'_>| setting.misplaced.is_some_and(|row| row.number == known.number);
        self.items().find(|(_, _, setting)| is_it(setting)).map(|(section, item, _)| (section, item))
    }

    /// Whether the file has an item of that row of the tables.
    pub(crate) fn has_item(&self, known: &KnownItem) -> bool {
        self.present.get(known.number).copied().unwrap_or_default()
    }

    /// Every item of a section, with its section.
    pub(crate) fn items(&self) -> impl Iterator<Item = (&'r Section<'r>, &'r Item<'r>, &Setting<'r>)> {
        self.index.all().filter_map(|setting| {
            let section = self.sections.get(setting.section_index? as usize)?;
            let WrittenAs::Item(item) = setting.written_as else { return None };
            Some((section, item, setting))
        })
    }

    /// The dialect of the file; `None` if its root element belongs to neither dialect.
    pub(crate) fn dialect(&self) -> Option<Dialect> {
        self.dialect
    }

    /// Every setting, copies and empty values included.
    pub fn all(&self) -> impl Iterator<Item = &Setting<'r>> {
        self.index.all()
    }

    /// Every value once: a copy with the same value as its item is left out, so that nothing is reported twice. So are
    /// values that Salesforce itself fills in.
    pub fn values(&self) -> impl Iterator<Item = &Setting<'r>> {
        self.index.all().filter(|setting| setting.is_value())
    }

    /// Every section in document order.
    pub(crate) fn all_sections(&self) -> &'r [Section<'r>] {
        self.sections
    }

    /// Every section in document order, each with its items.
    pub(crate) fn sections(&self) -> Vec<(&'r Section<'r>, Vec<&Setting<'r>>)> {
        let mut sections: Vec<(&Section<'r>, Vec<&Setting<'r>>)> =
            self.sections.iter().map(|section| (section, Vec::with_capacity(section.items.len()))).collect();
        for setting in self.index.all() {
            if let Some((_, items)) = setting.section_index.and_then(|index| sections.get_mut(index as usize)) {
                items.push(setting);
            }
        }
        sections
    }

    /// The first item of that section and name, also where the dialect of the file stores the setting elsewhere.
    /// [`Self::get`] finds a setting; this is for rules that compare an item with its copy, or that are about items.
    pub(crate) fn first_item(&self, section: &str, name: &str) -> Option<&Setting<'r>> {
        self.index.first_item(section, name).map(|number| self.index.at(number))
    }

    /// Whether two items have the same section and name.
    pub(crate) fn repeats_items(&self) -> bool {
        self.index.repeats_items()
    }

    /// Every occurrence of the setting in document order: its items and their copies.
    pub fn occurrences(&self, setting: SettingRef) -> impl Iterator<Item = &Setting<'r>> {
        self.all().filter(move |written| written.is(setting))
    }

    /// The settings of the same path and value as `setting`, in document order: itself and its copies.
    pub(crate) fn copies_of<'s>(&'s self, setting: &'s Setting<'_>) -> impl Iterator<Item = &'s Setting<'r>> {
        self.copies.of(self.index.all().as_slice(), setting)
    }

    /// The first element of that name below the root of a metadata file.
    pub(crate) fn field(&self, name: &str) -> Option<&Setting<'r>> {
        self.index.first_field(name).map(|number| self.index.at(number))
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
        self.index.last_key(key).map(|number| self.index.at(number))
    }

    /// Every key of `customSettings` that is given a string, where it is first given one, with the value that counts.
    pub(crate) fn custom_settings(&self) -> Vec<(&'r str, &'r str)> {
        find::custom_settings(&self.index)
    }

    /// The unique name of the call center.
    pub fn internal_name(&self) -> Option<&Setting<'r>> {
        self.internal_name.map(|number| self.index.at(number))
    }

    /// The name that people see.
    pub fn display_name(&self) -> Option<&Setting<'r>> {
        self.display_name.map(|number| self.index.at(number))
    }

    /// The adapter URL: the item, or `<adapterUrl>` where there is no item or it is empty.
    pub fn adapter_url(&self) -> Option<&Setting<'r>> {
        self.adapter_url.map(|number| self.index.at(number))
    }

    /// The value that counts: the one that the file sets, else the documented default. Rules, constraints and clues that
    /// compare a value use this function, because an absent setting means its default.
    pub fn effective(&self, setting: SettingRef) -> Option<&'r str> {
        let set = self.get(setting).map(|found| found.value);
        set.filter(|value| !value.is_empty()).or_else(|| documented_default(setting)).or(set)
    }

    /// Where the softphone appears: the value that counts. A misspelled value is read as what it was meant to be.
    pub fn compatibility_mode(&self) -> &'r str {
        let mode = self.effective(COMPATIBILITY_MODE).unwrap_or_default();
        if MODES.contains(&mode) {
            return mode;
        }
        nearest(mode, MODES.iter().copied()).unwrap_or(mode)
    }

    /// The setting, wherever the dialect of the file stores it; its value may be empty. Rules about a setting, the rows
    /// of constraints and detection signals all find it with this function.
    pub fn get(&self, setting: SettingRef) -> Option<&Setting<'r>> {
        match setting {
            INTERNAL_NAME => self.internal_name(),
            DISPLAY_NAME => self.display_name(),
            ADAPTER_URL => self.adapter_url(),
            COMPATIBILITY_MODE => self.compatibility_mode.map(|number| self.index.at(number)),
            other => find::find(&self.index, self.dialect, other).map(|number| self.index.at(number)),
        }
    }
}

#[cfg(test)]
mod tests;
