//! The known sections that the sections of a file were meant to be.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use ccdef_syntax::{Definition, ElementId, Item, Section};

use super::similar::{closest, edits, has_prefix};
use crate::tables::{Family, GENERAL, Schema, VOICE, base_sections};

/// A section, or an item of it, and the name that it is read as: the index of the section, then of the item.
pub(crate) type ReadAs = (usize, Option<usize>, &'static str);

/// The known section that each misspelled section of a file was meant to be: by its name, or by its items. Found once per
/// file, because both would be searched again for each item.
#[derive(Debug)]
pub(super) struct MeantSections {
    by_element: HashMap<ElementId, &'static str>,
}

impl MeantSections {
    pub(super) fn of(schema: &Schema, definition: &Definition<'_>) -> Self {
        let written: HashSet<&str> = definition.sections.iter().map(Section::written_name).collect();
        let by_name = |section: &Section<'_>| Some((section.element, similar(schema, &written, section)?));
        let mut meant = Self { by_element: definition.sections.iter().filter_map(by_name).collect() };
        for known in required_sections(schema.family).filter(|known| !written.contains(known)) {
            meant.add_by_items(known, schema, definition);
        }
        meant
    }

    /// The known section that `section` was meant to be; `None` for names that are correct or unrelated.
    pub(super) fn get(&self, section: &Section<'_>) -> Option<&'static str> {
        self.by_element.get(&section.element).copied()
    }

    /// Adds the section that has most items of a section that the file must have, such as `reqGeneralInformation`.
    fn add_by_items(&mut self, known: &'static str, schema: &Schema, definition: &Definition<'_>) {
        if self.by_element.values().any(|meant| *meant == known) {
            return;
        }
        let sections = definition.sections.iter().filter(|section| {
            let name = section.written_name();
            !name.is_empty() && !is_section(schema, name) && self.get(section).is_none()
        });
        let counted = sections.map(|section| (section, items_of(known, schema, section)));
        let has_most = counted.filter(|(section, found)| *found > 1 && found * 2 > section.items.len());
        if let Some((section, _)) = has_most.min_by_key(|(_, found)| Reverse(*found)) {
            self.by_element.insert(section.element, known);
        }
    }
}

/// The known section whose name is almost that of `section`.
fn similar(schema: &Schema, written: &HashSet<&str>, section: &Section<'_>) -> Option<&'static str> {
    let name = section.written_name();
    if name.is_empty() || is_section(schema, name) {
        return None;
    }
    closest(schema.sections().iter().copied(), |known| {
        edits(name, known, true).filter(|_| has_prefix(name) || !written.contains(known))
    })
}

/// How many items of Salesforce in `section` belong in the section `known`.
fn items_of(known: &str, schema: &Schema, section: &Section<'_>) -> usize {
    let is_its = |item: &&Item<'_>| schema.item(known, item.written_name()).is_some_and(|known| known.base.is_some());
    section.items.iter().filter(is_its).count()
}

/// Of several sections that were meant to be the same, the one with most of its items is read as it.
pub(super) fn read_sections(
    schema: &Schema,
    definition: &Definition<'_>,
    meant: impl Fn(&Section<'_>) -> Option<&'static str>,
) -> Vec<ReadAs> {
    let written: HashSet<&str> = definition.sections.iter().map(Section::name).collect();
    let mut read: HashMap<&'static str, (usize, usize)> = HashMap::new();
    for (index, section) in definition.sections.iter().enumerate() {
        let Some(known) = meant(section).or_else(|| nameless(schema, section)) else { continue };
        if written.contains(known) {
            continue;
        }
        let found = items_of(known, schema, section);
        let most = read.entry(known).or_insert((index, found));
        if found > most.1 {
            *most = (index, found);
        }
    }
    let mut corrected: Vec<ReadAs> = read.into_iter().map(|(known, (index, _))| (index, None, known)).collect();
    corrected.sort_unstable_by_key(|(index, ..)| *index);
    corrected
}

/// A section without a name that has items of the general section.
fn nameless(schema: &Schema, section: &Section<'_>) -> Option<&'static str> {
    (section.written_name().is_empty() && items_of(GENERAL, schema, section) > 0).then_some(GENERAL)
}

/// Whether a table has a section of that name.
fn is_section(schema: &Schema, name: &str) -> bool {
    let base = || Family::ALL.iter().flat_map(|family| base_sections(*family));
    schema.sections().contains(&name) || base().any(|section| section.name == name)
}

/// The sections that every file of a family has.
pub(super) fn required_sections(family: Family) -> impl Iterator<Item = &'static str> {
    let of_voice = match family {
        Family::Voice => Some(VOICE),
        Family::OpenCti | Family::Toolkit => None,
    };
    std::iter::once(GENERAL).chain(of_voice)
}
