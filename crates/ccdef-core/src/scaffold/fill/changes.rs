//! What a new definition changes of the existing one.

use std::collections::HashSet;

use ccdef_syntax::{Dialect, Draft, DraftItem};

use super::existing::new_name;
use super::keys::path;
use crate::model::draft::{MatchedLists, key_path};
use crate::scaffold::blueprint::Blueprint;
use crate::tables::{GENERAL, item};

/// What a new definition changes of the existing one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SettingChange {
    /// Another value.
    #[non_exhaustive]
    Value {
        /// The setting in the new definition.
        path: String,
        /// The value in the existing definition.
        from: String,
        /// The new value.
        to: String,
    },
    /// Another section or name.
    #[non_exhaustive]
    Renamed {
        /// The setting in the existing definition.
        from: String,
        /// The setting in the new definition.
        to: String,
    },
    /// A setting that the existing definition does not have.
    #[non_exhaustive]
    Added {
        /// The setting in the new definition.
        path: String,
        /// Its value.
        value: String,
    },
    /// A setting that the new definition does not have, such as the second of two items with the same name.
    #[non_exhaustive]
    Removed {
        /// The setting in the existing definition.
        path: String,
        /// Its value.
        value: String,
    },
}

impl SettingChange {
    /// The setting in the new definition; that of the existing one if it was removed.
    pub fn path(&self) -> &str {
        match self {
            Self::Value { path, .. } | Self::Added { path, .. } | Self::Removed { path, .. } => path,
            Self::Renamed { to, .. } => to,
        }
    }
}

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
        if self.dialect == Dialect::Metadata {
            let keys = MatchedLists::of(&from.custom_settings, &draft.custom_settings, |(key, _)| key.as_str());
            changes.extend(keys.first.iter().filter_map(|((key, old), new)| in_custom_settings(key, old, *new)));
        }
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

/// The change to the runtime copy of a setting.
fn in_custom_settings(key: &str, old: &str, new: Option<&(String, String)>) -> Option<SettingChange> {
    let path = key_path(key);
    match new {
        None => Some(SettingChange::Removed { path, value: old.to_owned() }),
        Some((_, new)) if new.trim_ascii() != old.trim_ascii() => {
            Some(SettingChange::Value { path, from: old.to_owned(), to: new.clone() })
        }
        Some(_) => None,
    }
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
