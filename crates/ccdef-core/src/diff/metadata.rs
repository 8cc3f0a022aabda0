//! Changes in what only the Metadata API dialect has.

use std::collections::HashMap;

use ccdef_syntax::{Draft, DraftItem, DraftStructure};

use super::change::ChangeClass;
use super::change_kind::ChangeKind;
use super::compare::Changes;
use crate::model::draft::{MatchedLists, key_path};
use crate::model::{ADAPTER_URL_FIELD, VERSION_FIELD};
use crate::tables::{GENERAL, item};

/// Values by name.
type NamedTexts = [(String, String)];

impl Changes<'_> {
    /// Compares it; both sides can have it.
    pub(super) fn metadata(&mut self, before: &Draft, after: &Draft) {
        let items = [before, after].map(general_items);
        self.adapter_url(before, after, &items);
        self.custom_settings(&before.custom_settings, &after.custom_settings, &items);
        self.fields(&before.fields, &after.fields);
        self.structures(&before.structures, &after.structures);
        self.field(VERSION_FIELD, before.version.as_deref(), after.version.as_deref());
    }

    fn custom_settings(&mut self, before: &NamedTexts, after: &NamedTexts, items: &[HashMap<&str, &str>; 2]) {
        for (key, old, new) in matched(before, after) {
            if old != new && !follows_item([old, new], key, items) {
                let shown = |value: Option<&str>| value.map(|value| self.shown(GENERAL, &DraftItem::new(key, value)));
                let (old, new) = (shown(old), shown(new));
                self.add(ChangeClass::Value, key_path(key), ChangeKind::Value, old.as_deref(), new.as_deref());
            }
        }
    }

    fn adapter_url(&mut self, before: &Draft, after: &Draft, items: &[HashMap<&str, &str>; 2]) {
        let urls = [before.adapter_url.as_deref(), after.adapter_url.as_deref()];
        if !follows_item(urls, item::ADAPTER_URL, items) {
            self.field(ADAPTER_URL_FIELD, urls[0], urls[1]);
        }
    }

    fn fields(&mut self, before: &NamedTexts, after: &NamedTexts) {
        for (name, old, new) in matched(before, after) {
            self.field(name, old, new);
        }
    }

    fn field(&mut self, name: &str, before: Option<&str>, after: Option<&str>) {
        if before != after {
            let [old, new] = [before, after].map(|value| value.map(|value| self.shown_text(value)));
            self.add(ChangeClass::Value, name.to_owned(), ChangeKind::Value, old.as_deref(), new.as_deref());
        }
    }

    /// Structures have no names and no order. What is equal on both sides did not change; of the others the first of a
    /// kind is compared with the first, and so on.
    fn structures(&mut self, before: &[DraftStructure], after: &[DraftStructure]) {
        let (before, after) = (in_one_line(before), in_one_line(after));
        let same = MatchedLists::of(&before, &after, |(_, fields)| fields.as_str());
        self.fields(&numbered(&same.removed), &numbered(&same.added));
    }
}

/// Every name with the values of both sides.
fn matched<'d>(before: &'d NamedTexts, after: &'d NamedTexts) -> Vec<(&'d str, Option<&'d str>, Option<&'d str>)> {
    let lists = MatchedLists::of(before, after, |(name, _)| name.as_str());
    let both = lists.both.iter().map(|(old, new)| (old.0.as_str(), Some(old.1.as_str()), Some(new.1.as_str())));
    let removed = lists.removed.iter().map(|(name, old)| (name.as_str(), Some(old.as_str()), None));
    let added = lists.added.iter().map(|(name, new)| (name.as_str(), None, Some(new.as_str())));
    both.chain(removed).chain(added).collect()
}

/// The items of the general section; the first of a name counts.
fn general_items(draft: &Draft) -> HashMap<&str, &str> {
    let sections = draft.sections.iter().filter(|section| section.name == GENERAL);
    let mut items = HashMap::new();
    for item in sections.flat_map(|section| &section.items) {
        items.entry(item.name.as_str()).or_insert(item.value.as_str());
    }
    items
}

/// Whether a copy changed together with its item, which is already reported. A copy is what the item has, with or without the
/// whitespace around it; whitespace of its own is a change.
fn follows_item(copies: [Option<&str>; 2], key: &str, items: &[HashMap<&str, &str>; 2]) -> bool {
    copies.into_iter().zip(items).all(|(copy, items)| {
        let item = items.get(key).copied().filter(|value| !value.trim_ascii().is_empty());
        item == copy || item.map(str::trim_ascii) == copy
    })
}

/// The name of each structure, with its fields in one line; fields have no order.
fn in_one_line(structures: &[DraftStructure]) -> Vec<(String, String)> {
    let line = |structure: &DraftStructure| {
        let mut fields: Vec<String> = structure.fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
        fields.sort_unstable();
        (structure.name.clone(), format!("{}: {}", structure.name, fields.join(", ")))
    };
    structures.iter().map(line).collect()
}

/// Paths such as `contactCenterChannels[1]`, with their fields.
fn numbered(structures: &[&(String, String)]) -> Vec<(String, String)> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut numbered = Vec::with_capacity(structures.len());
    for (name, line) in structures {
        let count = counts.entry(name).or_default();
        *count += 1;
        let fields = line.get(name.len() + ": ".len()..).unwrap_or_default();
        numbered.push((format!("{name}[{count}]"), fields.to_owned()));
    }
    numbered
}
