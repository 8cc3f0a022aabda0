//! Walks two definitions side by side.

use ccdef_syntax::{Draft, DraftItem, DraftSection};

use super::approximate_kind::changes_kind;
use super::change::{Change, ChangeClass};
use crate::model::secret::{shown_label, shown_value};
use crate::tables::{GENERAL, Schema, item, setting};

/// Collects changes.
pub(super) struct Changes<'s> {
    pub(super) schema: &'s Schema,
    found: Vec<Change>,
}

pub(super) fn compare(before: &Draft, after: &Draft, schema: &Schema) -> Vec<Change> {
    let mut changes = Changes { schema, found: Vec::new() };
    changes.identity(before, after);
    changes.sections(&before.sections, &after.sections);
    changes.metadata(before, after);
    changes.found
}

impl Changes<'_> {
    pub(super) fn add(
        &mut self,
        class: ChangeClass,
        path: String,
        what: &'static str,
        before: Option<&str>,
        after: Option<&str>,
    ) {
        let owned = |value: Option<&str>| value.map(str::to_owned);
        self.found.push(Change { class, path, what, before: owned(before), after: owned(after) });
    }

    fn identity(&mut self, before: &Draft, after: &Draft) {
        let names = (before.internal_name.value.as_str(), after.internal_name.value.as_str());
        if names.0 != names.1 && !names.0.is_empty() && !names.1.is_empty() {
            let path = setting::INTERNAL_NAME.to_string();
            self.add(ChangeClass::Identity, path, "value", Some(names.0), Some(names.1));
        }
        self.label(item::INTERNAL_NAME, &before.internal_name, &after.internal_name);
        if before.display_name.value != after.display_name.value {
            let [old, new] = [before, after].map(|draft| self.shown(GENERAL, &draft.display_name));
            self.add(ChangeClass::Value, setting::DISPLAY_NAME.to_string(), "value", Some(&old), Some(&new));
        }
        self.label(item::DISPLAY_NAME, &before.display_name, &after.display_name);
    }

    fn label(&mut self, name: &str, before: &DraftItem, after: &DraftItem) {
        self.label_at(format!("/{GENERAL}/{name}"), name, before.label.as_deref(), after.label.as_deref());
    }

    /// The name is compared if there is no label.
    fn label_at(&mut self, path: String, name: &str, before: Option<&str>, after: Option<&str>) {
        let (before, after) = (before.unwrap_or(name), after.unwrap_or(name));
        if before != after {
            let (before, after) = (self.shown_label(before), self.shown_label(after));
            self.add(ChangeClass::LabelOrder, path, "label", Some(&before), Some(&after));
        }
    }

    fn sections(&mut self, before: &[DraftSection], after: &[DraftSection]) {
        for old in before {
            match after.iter().find(|new| new.name == old.name) {
                Some(new) => self.section(old, new),
                None => self.section_removed(old),
            }
        }
        for new in after.iter().filter(|new| before.iter().all(|old| old.name != new.name)) {
            self.section_added(new);
        }
        let names = |sections: &[DraftSection]| sections.iter().map(|section| section.name.clone()).collect::<Vec<_>>();
        self.order("/".to_owned(), "order of sections", &names(before), &names(after));
    }

    fn section_removed(&mut self, section: &DraftSection) {
        let label = section.label.as_deref().map(|label| self.shown_label(label));
        self.add(ChangeClass::Contract, format!("/{}", section.name), "section removed", label.as_deref(), None);
        for item in &section.items {
            self.item_removed(&section.name, item);
        }
    }

    fn section_added(&mut self, section: &DraftSection) {
        let label = section.label.as_deref().map(|label| self.shown_label(label));
        self.add(ChangeClass::Structure, format!("/{}", section.name), "section added", None, label.as_deref());
        for item in &section.items {
            self.item_added(&section.name, item);
        }
    }

    fn item_removed(&mut self, section: &str, item: &DraftItem) {
        let value = self.shown(section, item);
        self.add(ChangeClass::Contract, path(section, item), "item removed", Some(&value), None);
    }

    fn item_added(&mut self, section: &str, item: &DraftItem) {
        let value = self.shown(section, item);
        self.add(ChangeClass::Structure, path(section, item), "item added", None, Some(&value));
    }

    fn section(&mut self, before: &DraftSection, after: &DraftSection) {
        let section = before.name.as_str();
        self.label_at(format!("/{section}"), section, before.label.as_deref(), after.label.as_deref());
        let (old_items, new_items) = (numbered(&before.items), numbered(&after.items));
        for (key, old) in &old_items {
            match new_items.iter().find(|(other, _)| other == key) {
                Some((_, new)) => self.item(section, old, new),
                None => self.item_removed(section, old),
            }
        }
        for (_, new) in new_items.iter().filter(|(key, _)| old_items.iter().all(|(other, _)| other != key)) {
            self.item_added(section, new);
        }
        let names = |items: &[DraftItem]| items.iter().map(|item| item.name.clone()).collect::<Vec<_>>();
        self.order(format!("/{section}"), "order of items", &names(&before.items), &names(&after.items));
    }

    fn item(&mut self, section: &str, before: &DraftItem, after: &DraftItem) {
        self.label_at(path(section, after), &after.name, before.label.as_deref(), after.label.as_deref());
        let (old, new) = (before.value.trim_ascii(), after.value.trim_ascii());
        if old == new {
            return;
        }
        let kind = changes_kind(self.schema, section, &after.name, old, new);
        let (class, what) = if kind { (ChangeClass::Contract, "kind of value") } else { (ChangeClass::Value, "value") };
        let (old, new) = (self.shown(section, before), self.shown(section, after));
        self.add(class, path(section, after), what, Some(&old), Some(&new));
    }

    /// Compares the order of the names that both have.
    fn order(&mut self, path: String, what: &'static str, before: &[String], after: &[String]) {
        let common = |names: &[String], others: &[String]| -> Vec<String> {
            names.iter().filter(|name| others.contains(name)).cloned().collect()
        };
        let (old, new) = (common(before, after), common(after, before));
        if old != new {
            self.add(ChangeClass::LabelOrder, path, what, Some(&old.join(", ")), Some(&new.join(", ")));
        }
    }

    /// The value with every credential masked.
    fn shown(&self, section: &str, item: &DraftItem) -> String {
        shown_value(self.schema, section, item, item.value.trim_ascii()).into_owned()
    }

    fn shown_label(&self, label: &str) -> String {
        shown_label(self.schema, label).into_owned()
    }
}

fn path(section: &str, item: &DraftItem) -> String {
    format!("/{section}/{}", item.name)
}

/// Items with the number of earlier items of the same name, so that repeated names are compared one by one.
fn numbered(items: &[DraftItem]) -> Vec<((&str, usize), &DraftItem)> {
    let mut numbered: Vec<((&str, usize), &DraftItem)> = Vec::with_capacity(items.len());
    for item in items {
        let before = numbered.iter().filter(|((name, _), _)| *name == item.name).count();
        numbered.push(((&item.name, before), item));
    }
    numbered
}
