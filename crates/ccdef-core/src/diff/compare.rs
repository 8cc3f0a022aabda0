//! Walks two definitions side by side.

use std::borrow::Cow;

use ccdef_syntax::{Dialect, Draft, DraftItem, DraftSection};

use super::change::{Change, ChangeClass};
use super::change_kind::ChangeKind;
use super::common_form::CommonForm;
use super::side::DiffSide;
use crate::model::draft::MatchedLists;
use crate::model::secret::{shown_label, shown_value};
use crate::model::shown::name_in_path;
use crate::tables::{GENERAL, Schema, item, setting};

/// Collects changes.
pub(super) struct Changes<'s> {
    /// A value is masked if the tables of either side call for it.
    schemas: [&'s Schema; 2],
    found: Vec<Change>,
}

pub(super) fn compare(before: DiffSide<'_>, after: DiffSide<'_>) -> Vec<Change> {
    let mut changes = Changes { schemas: [before.schema, after.schema], found: Vec::new() };
    let CommonForm { before, after, has_metadata } = CommonForm::of(before, after);
    changes.identity(&before, &after);
    changes.sections(&before.sections, &after.sections);
    if has_metadata {
        changes.metadata(&before, &after);
    }
    changes.found
}

/// The only change of a definition that exists on one side only.
pub(super) fn of_file(kind: ChangeKind, side: DiffSide<'_>) -> Vec<Change> {
    let mut changes = Changes { schemas: [side.schema, side.schema], found: Vec::new() };
    let name = changes.shown(GENERAL, &side.draft.internal_name);
    let is_new = kind == ChangeKind::DefinitionAdded;
    let [before, after] = if is_new { [None, Some(name)] } else { [Some(name), None] };
    let path = setting::INTERNAL_NAME.to_string();
    changes.add(ChangeClass::Identity, path, kind, before.as_deref(), after.as_deref());
    changes.found
}

/// The internal name; `None` if it is the name of a file, and that is not known.
fn internal_name(draft: &Draft) -> Option<&str> {
    let name = draft.internal_name.value.as_str();
    match draft.origin {
        Some(Dialect::Metadata) => Some(name).filter(|name| !name.is_empty()),
        Some(Dialect::Import) | None => Some(name),
    }
}

impl Changes<'_> {
    pub(super) fn add(
        &mut self,
        class: ChangeClass,
        path: String,
        kind: ChangeKind,
        before: Option<&str>,
        after: Option<&str>,
    ) {
        let owned = |value: Option<&str>| value.map(str::to_owned);
        self.found.push(Change { class, path, kind, before: owned(before), after: owned(after) });
    }

    fn identity(&mut self, before: &Draft, after: &Draft) {
        if let (Some(old), Some(new)) = (internal_name(before), internal_name(after))
            && old != new
        {
            let named = |draft: &Draft, name: &str| {
                let label = draft.internal_name.label.clone();
                self.shown(GENERAL, &DraftItem::new(item::INTERNAL_NAME, name).label(label))
            };
            let (old, new) = (named(before, old), named(after, new));
            let path = setting::INTERNAL_NAME.to_string();
            self.add(ChangeClass::Identity, path, ChangeKind::Value, Some(&old), Some(&new));
        }
        self.label(item::INTERNAL_NAME, &before.internal_name, &after.internal_name);
        self.item(GENERAL, &before.display_name, &after.display_name);
    }

    fn label(&mut self, name: &str, before: &DraftItem, after: &DraftItem) {
        self.label_at(format!("/{GENERAL}/{name}"), name, before.label.as_deref(), after.label.as_deref());
    }

    /// The name is compared if there is no label.
    fn label_at(&mut self, path: String, name: &str, before: Option<&str>, after: Option<&str>) {
        let (before, after) = (before.unwrap_or(name), after.unwrap_or(name));
        if before != after {
            let (before, after) = (self.shown_text(before), self.shown_text(after));
            self.add(ChangeClass::LabelOrder, path, ChangeKind::Label, Some(&before), Some(&after));
        }
    }

    fn sections(&mut self, before: &[DraftSection], after: &[DraftSection]) {
        let sections = MatchedLists::of(before, after, section_name);
        for (old, new) in &sections.both {
            self.section(old, new);
        }
        for section in &sections.removed {
            self.section_removed(section);
        }
        for section in &sections.added {
            self.section_added(section);
        }
        self.order("/".to_owned(), ChangeKind::SectionOrder, sections.orders(section_name, in_path));
    }

    fn section_removed(&mut self, section: &DraftSection) {
        let label = section.label.as_deref().map(|label| self.shown_text(label));
        let label = Some(label.unwrap_or_default());
        self.add(
            ChangeClass::Contract,
            format!("/{}", in_path(section_name(section))),
            ChangeKind::SectionRemoved,
            label.as_deref(),
            None,
        );
        for item in &section.items {
            self.item_removed(section_name(section), item);
        }
    }

    fn section_added(&mut self, section: &DraftSection) {
        let label = section.label.as_deref().map(|label| self.shown_text(label));
        let label = Some(label.unwrap_or_default());
        self.add(
            ChangeClass::Structure,
            format!("/{}", in_path(section_name(section))),
            ChangeKind::SectionAdded,
            None,
            label.as_deref(),
        );
        for item in &section.items {
            self.item_added(section_name(section), item);
        }
    }

    fn item_removed(&mut self, section: &str, item: &DraftItem) {
        let value = self.shown(section, item);
        self.add(ChangeClass::Contract, path(section, item), ChangeKind::ItemRemoved, Some(&value), None);
    }

    fn item_added(&mut self, section: &str, item: &DraftItem) {
        let value = self.shown(section, item);
        self.add(ChangeClass::Structure, path(section, item), ChangeKind::ItemAdded, None, Some(&value));
    }

    fn section(&mut self, before: &DraftSection, after: &DraftSection) {
        let section = section_name(before);
        let place = format!("/{}", in_path(section));
        self.label_at(place.clone(), section, before.label.as_deref(), after.label.as_deref());
        let items = MatchedLists::of(&before.items, &after.items, item_name);
        for (old, new) in &items.both {
            self.item(section, old, new);
        }
        for item in &items.removed {
            self.item_removed(section, item);
        }
        for item in &items.added {
            self.item_added(section, item);
        }
        self.order(place, ChangeKind::ItemOrder, items.orders(item_name, in_path));
    }

    /// Whitespace in a value counts: it is not known that Salesforce drops it.
    fn item(&mut self, section: &str, before: &DraftItem, after: &DraftItem) {
        self.label_at(path(section, after), &after.name, before.label.as_deref(), after.label.as_deref());
        if before.value != after.value {
            let (old, new) = (self.shown(section, before), self.shown(section, after));
            self.add(ChangeClass::Value, path(section, after), ChangeKind::Value, Some(&old), Some(&new));
        }
    }

    fn order(&mut self, path: String, kind: ChangeKind, orders: Option<[String; 2]>) {
        if let Some([old, new]) = orders {
            self.add(ChangeClass::LabelOrder, path, kind, Some(&old), Some(&new));
        }
    }

    /// The value of an item with every credential masked.
    pub(super) fn shown(&self, section: &str, item: &DraftItem) -> String {
        let mask = |value: String, schema: &&Schema| shown_value(schema, section, item, &value).into_owned();
        self.schemas.iter().fold(item.value.clone(), mask)
    }

    /// A label or another text with every credential masked.
    pub(super) fn shown_text(&self, text: &str) -> String {
        self.schemas.iter().fold(text.to_owned(), |text, schema| shown_label(schema, &text).into_owned())
    }
}

fn path(section: &str, item: &DraftItem) -> String {
    format!("/{}/{}", in_path(section), in_path(item_name(item)))
}

/// The name with the whitespace around it, which counts like that in a value.
fn section_name(section: &DraftSection) -> &str {
    section.padded_name.as_deref().unwrap_or(&section.name)
}

/// The name with the whitespace around it, as of a section.
fn item_name(item: &DraftItem) -> &str {
    item.padded_name.as_deref().unwrap_or(&item.name)
}

/// A name, in quotation marks if whitespace around it would
/// not be visible otherwise.
fn in_path(name: &str) -> Cow<'_, str> {
    let shown = name_in_path(name);
    if name.trim_ascii() == name { shown } else { Cow::Owned(format!("\"{shown}\"")) }
}
