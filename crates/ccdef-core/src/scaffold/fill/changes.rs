//! What a new definition changes of the existing one.

use std::borrow::Cow;
use std::collections::HashSet;

use ccdef_syntax::{Draft, DraftItem};

use super::changed_copies::{changed_copies, follows_item};
use super::existing::new_name;
use super::keys::path;
use super::setting_change::SettingChange;
use crate::model::draft::MatchedLists;
use crate::scaffold::blueprint::Blueprint;
use crate::tables::{GENERAL, item};

impl Blueprint<'_> {
    /// Every change that `draft` makes to the settings of the definition from which it was filled, except those that
    /// [`Blueprint::dropped_settings`] names.
    pub fn changes(&self, from: &Draft, draft: &Draft) -> Vec<SettingChange> {
        let old: Vec<ItemWithPaths<'_>> = items(from).filter_map(|old| self.with_new_path(old)).collect();
        let new: Vec<ItemWithPaths<'_>> = items(draft).map(ItemWithPaths::of).collect();
        let items = MatchedLists::of(&old, &new, |item| item.new_path.as_str());
        let mut changes: Vec<SettingChange> = items.first.iter().flat_map(|(old, new)| old.changes(*new)).collect();
        // A second item of a name that was kept is not new.
        let kept: HashSet<&str> = items.both.iter().map(|(old, _)| old.new_path.as_str()).collect();
        changes
            .extend(items.added.iter().filter(|item| !kept.contains(item.new_path.as_str())).map(|item| item.added()));
        let copies = changed_copies(self.dialect, from, draft);
        changes.extend(copies.into_iter().filter(|copy| !follows_item(copy, &changes)).collect::<Vec<_>>());
        changes.extend(reordered(from, draft));
        changes
    }

    /// An item of the existing definition; `None` if this generation no longer has it.
    fn with_new_path<'d>(&self, (section, name, item): (&str, &str, &'d DraftItem)) -> Option<ItemWithPaths<'d>> {
        let (new_section, new_name) = new_name(self.schema, section, name)?;
        Some(ItemWithPaths { path: path(section, name), new_path: path(new_section, new_name), item })
    }
}

/// An item with its paths before and after.
struct ItemWithPaths<'d> {
    path: String,
    new_path: String,
    item: &'d DraftItem,
}

impl<'d> ItemWithPaths<'d> {
    fn of((section, name, item): (&str, &str, &'d DraftItem)) -> Self {
        let path = path(section, name);
        Self { new_path: path.clone(), path, item }
    }

    fn added(&self) -> SettingChange {
        SettingChange::Added { path: self.new_path.clone(), value: self.item.value.clone() }
    }

    /// What happened to it; `new` is the item that took its place.
    fn changes(&self, new: Option<&Self>) -> Vec<SettingChange> {
        let Some(new) = new else {
            return vec![SettingChange::Removed { path: self.path.clone(), value: self.item.value.clone() }];
        };
        let mut changes = Vec::new();
        if self.path != self.new_path {
            changes.push(SettingChange::Renamed { from: self.path.clone(), to: self.new_path.clone() });
        }
        if self.item.value.trim_ascii() != new.item.value.trim_ascii() {
            let (from, to) = (self.item.value.clone(), new.item.value.clone());
            changes.push(SettingChange::Value { path: self.new_path.clone(), from, to });
        }
        changes
    }
}

/// The sections, and the items of each, that have another order.
fn reordered(from: &Draft, draft: &Draft) -> Vec<SettingChange> {
    let sections = MatchedLists::of(&from.sections, &draft.sections, |section| section.name.as_str());
    let of_sections =
        sections.orders(|section| section.name.as_str(), Cow::Borrowed).map(|orders| ("/".to_owned(), orders));
    let of_items = sections.both.iter().filter_map(|(old, new)| {
        let items = MatchedLists::of(&old.items, &new.items, |item| item.name.as_str());
        Some((format!("/{}", old.name), items.orders(|item| item.name.as_str(), Cow::Borrowed)?))
    });
    let all = of_sections.into_iter().chain(of_items);
    all.map(|(path, [from, to])| SettingChange::Reordered { path, from, to }).collect()
}

/// Every item with its section and name.
fn items(draft: &Draft) -> impl Iterator<Item = (&str, &str, &DraftItem)> {
    let identity = [(item::INTERNAL_NAME, &draft.internal_name), (item::DISPLAY_NAME, &draft.display_name)];
    let identity = identity.into_iter().filter(|(_, item)| !item.value.is_empty());
    let others = draft
        .sections
        .iter()
        .flat_map(|section| section.items.iter().map(move |item| (section.name.as_str(), item.name.as_str(), item)));
    identity.map(|(name, item)| (GENERAL, name, item)).chain(others)
}
