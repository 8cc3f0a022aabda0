//! Finds the known names of misspelled sections and items (format/contradictions.md#prefix-req-used-by-vendors).
//!
//! A misspelled section or item is read under the known name, unless the file has that name too. So rules check its
//! values, and no rule reports it as missing. `misspelt-name` reports the typo.

mod known_names;
mod meant_sections;
mod similar;

use std::collections::HashSet;

use ccdef_syntax::{Definition, Dialect, Item, Section, Text};

use known_names::KNOWN_TYPOS;
pub(crate) use known_names::KnownNames;
pub(crate) use meant_sections::ReadAs;
use meant_sections::{MeantSections, read_sections, required_sections};
pub(crate) use similar::is_misspelling;
use similar::{closest, edits, has_prefix};

use crate::model::settings::{Settings, StoredIn};
use crate::tables::{CUSTOM_SETTINGS_ONLY, Family, GENERAL, KnownItem, Schema, base_sections};

/// The known names for a file, and the names that it has.
#[derive(Debug)]
pub(crate) struct Names<'r, 'd> {
    schema: &'r Schema,
    dialect: Dialect,
    /// `None` if no name of the file resembles a known one, so that none is misspelled.
    written: Option<WrittenNames<'d>>,
}

/// The names of a file as written.
#[derive(Debug)]
struct WrittenNames<'d> {
    meant_sections: MeantSections,
    /// The names of all items, with the name that their section is read as.
    items: HashSet<(&'d str, &'d str)>,
    /// The names of all items, in whatever section.
    items_anywhere: HashSet<&'d str>,
}

/// Corrects the name under which each section and item is read. Returns the corrections.
pub(crate) fn read_names(definition: &mut Definition<'_>, schema: &Schema, dialect: Dialect) -> Vec<ReadAs> {
    for section in &mut definition.sections {
        section.read_as = None;
        section.items.iter_mut().for_each(|item| item.read_as = None);
    }
    let names = Names::of_any(schema, definition, dialect);
    let of_sections = read_sections(schema, definition, |section| names.section(section));
    for (index, _, name) in &of_sections {
        definition.sections[*index].read_as = Some(name);
    }
    let of_items = Names::of_any(schema, definition, dialect).read_items(definition);
    for (index, item, name) in &of_items {
        if let Some(item) = item.and_then(|item| definition.sections[*index].items.get_mut(item)) {
            item.read_as = Some(name);
        }
    }
    of_sections.into_iter().chain(of_items).collect()
}

impl<'r, 'd> Names<'r, 'd> {
    /// The names of a file whose settings have their rows in the tables. They are collected only if one of them may be
    /// misspelled.
    pub(crate) fn of(
        (schema, known): (&'r Schema, &KnownNames),
        settings: &Settings<'_>,
        definition: &'d Definition<'_>,
        dialect: Dialect,
    ) -> Self {
        if known.may_be_misspelled(schema, settings) || has_no_required_section(schema, settings) {
            return Self::of_any(schema, definition, dialect);
        }
        Self { schema, dialect, written: None }
    }

    /// Collects the names of a file once, so that a file of many misspelled names is read in linear time.
    fn of_any(schema: &'r Schema, definition: &'d Definition<'_>, dialect: Dialect) -> Self {
        Self { schema, dialect, written: Some(WrittenNames::of(schema, definition)) }
    }

    /// Whether a name may be misspelled.
    pub(crate) fn may_be_misspelled(&self) -> bool {
        self.written.is_some()
    }

    /// The corrections of items. The first of two items with the same typo takes the known name.
    fn read_items(&self, definition: &Definition<'_>) -> Vec<ReadAs> {
        let mut corrected = Vec::new();
        let mut read: HashSet<(&str, &str)> =
            definition.items().map(|(section, item)| (section.name(), item.name())).collect();
        for (index, section) in definition.sections.iter().enumerate() {
            for (at, item) in section.items.iter().enumerate() {
                let known = self.item(section, item).or_else(|| self.nameless_item(section, item));
                let known = known.map(|known| known.spec.name);
                if let Some(known) = known.filter(|known| read.insert((section.name(), known))) {
                    corrected.push((index, Some(at), known));
                }
            }
        }
        corrected
    }

    /// The known section whose misspelled name `section` has; `None` for names that are correct or unrelated.
    pub(crate) fn section(&self, section: &Section<'_>) -> Option<&'static str> {
        self.written.as_ref()?.meant_sections.get(section)
    }

    /// The known item of `section` whose misspelled name `item` has; `None` for names that are correct or unrelated.
    pub(crate) fn item(&self, section: &Section<'_>, item: &Item<'_>) -> Option<&'r KnownItem> {
        let written = self.written.as_ref()?;
        let name = item.written_name();
        let (schema, home) = (self.schema, section.name());
        if name.is_empty() || schema.item(home, name).is_some() || self.is_item_elsewhere(name) {
            return None;
        }
        let known_typo = KNOWN_TYPOS.iter().find(|(wrong, _)| wrong.eq_ignore_ascii_case(name));
        let known_typo = known_typo.and_then(|(_, right)| schema.item(home, right));
        let similar = || {
            closest(schema.items_of(home), |known| {
                let edits = edits(name, known.spec.name, is_vendors(known))?;
                (!written.is_other(section, name, known, edits)).then_some(edits)
            })
        };
        known_typo.or_else(similar).filter(|known| self.is_stored_as_item(known))
    }

    /// The known setting whose misspelled name a key of `customSettings` has. All keys belong to the general section.
    pub(crate) fn key(&self, name: &str) -> Option<&'static str> {
        let is_key = || CUSTOM_SETTINGS_ONLY.iter().any(|spec| spec.name == name);
        if name.is_empty() || is_key() || self.is_item_elsewhere(name) {
            return None;
        }
        let general = self.schema.items_of(GENERAL).map(|known| (known.spec.name, is_vendors(known)));
        let only = CUSTOM_SETTINGS_ONLY.iter().map(|spec| (spec.name, false));
        closest(general.chain(only), |(known, series)| edits(name, known, *series)).map(|(known, _)| known)
    }

    /// An item without a name that has the label of a known one.
    fn nameless_item(&self, section: &Section<'_>, item: &Item<'_>) -> Option<&'r KnownItem> {
        let label = item.label.as_ref().map(Text::trimmed).filter(|label| !label.is_empty())?;
        let has_label =
            |known: &&KnownItem| known.spec.label == label || known.base.is_some_and(|base| base.label == label);
        let of_section = || self.schema.items_of(section.name());
        item.written_name().is_empty().then(|| of_section().find(has_label)).flatten()
    }

    /// Whether a table has an item of that name, in another section or another family.
    fn is_item_elsewhere(&self, name: &str) -> bool {
        let base = || Family::ALL.iter().flat_map(|family| base_sections(*family));
        self.schema.items().any(|known| known.spec.name == name)
            || base().any(|section| section.items.iter().any(|spec| spec.name == name))
    }

    /// Whether the dialect stores `known` as an item, so that an item can be a typo of it.
    fn is_stored_as_item(&self, known: &KnownItem) -> bool {
        StoredIn::of(self.dialect, known.section, known.spec.name).is_item()
    }
}

impl<'d> WrittenNames<'d> {
    fn of(schema: &Schema, definition: &'d Definition<'_>) -> Self {
        let items = || definition.items();
        Self {
            meant_sections: MeantSections::of(schema, definition),
            items: items().map(|(section, item)| (section.name(), item.written_name())).collect(),
            items_anywhere: items().map(|(_, item)| item.written_name()).collect(),
        }
    }

    /// Whether the item that a name resembles is in the file, so that the name is probably another one.
    fn is_other(&self, section: &Section<'_>, name: &str, known: &KnownItem, edits: usize) -> bool {
        let right = known.spec.name;
        if has_prefix(name) {
            return edits > 1 && self.items.contains(&(section.name(), right));
        }
        self.items_anywhere.contains(right)
    }
}

/// Whether a section that every file of the family has is missing: its name may be misspelled beyond recognition.
fn has_no_required_section(schema: &Schema, settings: &Settings<'_>) -> bool {
    let has = |known: &str| settings.all_sections().iter().any(|section| section.written_name() == known);
    required_sections(schema.family).any(|known| !has(known))
}

fn is_vendors(known: &KnownItem) -> bool {
    known.base.is_none()
}
