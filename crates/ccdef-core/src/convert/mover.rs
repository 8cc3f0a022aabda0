//! Moves the items of a draft that are in the wrong section.

use std::collections::HashSet;

use ccdef_syntax::{Draft, DraftItem};

use super::corrected_path::{CorrectedPath, Correction, correct_path, shown_section};
use crate::model::Setting;
use crate::tables::{KnownItem, Schema, item};

/// Moves the items that are in the wrong section.
pub(super) struct Mover<'c> {
    draft: &'c mut Draft,
    schema: &'c Schema,
    /// The settings that have their item now.
    moved: HashSet<usize>,
    /// The paths of the items that stay where they are.
    kept: HashSet<String>,
    corrected: Vec<CorrectedPath>,
}

impl<'c> Mover<'c> {
    pub(super) fn new(draft: &'c mut Draft, schema: &'c Schema) -> Self {
        Self { draft, schema, moved: HashSet::new(), kept: HashSet::new(), corrected: Vec::new() }
    }

    /// What has another path now, or should have one.
    pub(super) fn into_corrected(self) -> Vec<CorrectedPath> {
        self.corrected
    }

    /// Moves an item to its section, unless it may belong where it is or the setting has its item already.
    pub(super) fn add(&mut self, setting: &Setting<'_>) {
        let Some((path, (known, here))) = correct_path(setting).zip(setting.misplaced.zip(setting.section)) else {
            return;
        };
        if path.correction == Correction::MoveIfMeant {
            return self.keep(path);
        }
        let emptied = if self.has(known) { None } else { self.move_item(known, here, setting.label()) };
        let Some(emptied) = emptied else { return self.keep(CorrectedPath { correction: Correction::Keep, ..path }) };
        self.moved.insert(known.number);
        self.corrected.push(path);
        self.corrected.extend(emptied.then(|| CorrectedPath {
            written: shown_section(here),
            meant: shown_section(known.section),
            correction: Correction::LeaveOut,
        }));
    }

    /// Names an item that stays where it is, once for each path.
    fn keep(&mut self, path: CorrectedPath) {
        if self.kept.insert(path.written.clone()) {
            self.corrected.push(path);
        }
    }

    fn has(&mut self, known: &KnownItem) -> bool {
        let (section, name) = (known.section, known.spec.name);
        self.moved.contains(&known.number)
            || (item::is_identity(section, name) && !identity(self.draft, name).value.is_empty())
    }

    /// Moves the first item of that name and label in the section `here`. Returns whether the section is then empty and left
    /// out.
    fn move_item(&mut self, known: &KnownItem, here: &str, label: &str) -> Option<bool> {
        let (section, name) = (known.section, known.spec.name);
        let (item, emptied) = take(self.draft, here, (name, label))?;
        if item::is_identity(section, name) {
            *identity(self.draft, name) = item;
            return Some(emptied);
        }
        let target = self.draft.section_mut(section);
        if target.items.is_empty() && target.label.is_none() {
            target.label = self.schema.section_label(section).map(str::to_owned);
        }
        target.items.push(item);
        Some(emptied)
    }
}

fn identity<'d>(draft: &'d mut Draft, name: &str) -> &'d mut DraftItem {
    if name == item::INTERNAL_NAME { &mut draft.internal_name } else { &mut draft.display_name }
}

/// Takes the first item of that name and label, or else of that name, out of the section. A section that is then empty is
/// removed; also whether it was.
fn take(draft: &mut Draft, section: &str, (name, label): (&str, &str)) -> Option<(DraftItem, bool)> {
    let find = |is_it: &dyn Fn(&DraftItem) -> bool| {
        let mut sections = draft.sections.iter().enumerate().filter(|(_, known)| known.name == section);
        sections.find_map(|(index, known)| Some((index, known.items.iter().position(is_it)?)))
    };
    let is_named = |item: &DraftItem| item.name == name;
    let is_labeled = |item: &DraftItem| item.label.as_deref().unwrap_or_default().trim_ascii() == label;
    let (index, at) = find(&|item| is_named(item) && is_labeled(item)).or_else(|| find(&is_named))?;
    let item = draft.sections[index].items.remove(at);
    let is_empty = draft.sections[index].items.is_empty();
    if is_empty {
        draft.sections.remove(index);
    }
    Some((item, is_empty))
}
