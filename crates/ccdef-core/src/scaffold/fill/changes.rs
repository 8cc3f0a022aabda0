//! What a new definition changes of the existing one.

use ccdef_syntax::{Dialect, Draft, DraftItem};

use super::existing::new_name;
use super::keys::path;
use crate::model::draft::key_path;
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
        let mut changes = Vec::new();
        let mut kept: Vec<String> = Vec::new();
        for (section, name, old) in items(from) {
            let Some((new_section, new_name)) = new_name(self.schema, section, name) else { continue };
            let (path, new_path) = (path(section, name), path(new_section, new_name));
            let earlier = kept.iter().filter(|known| **known == new_path).count();
            let mut same_name = items(draft).filter(|(section, name, _)| (*section, *name) == (new_section, new_name));
            let Some((_, _, new)) = same_name.nth(earlier) else {
                changes.push(SettingChange::Removed { path, value: old.value.clone() });
                continue;
            };
            if path != new_path {
                changes.push(SettingChange::Renamed { from: path, to: new_path.clone() });
            }
            if old.value.trim_ascii() != new.value.trim_ascii() {
                let (from, to) = (old.value.clone(), new.value.clone());
                changes.push(SettingChange::Value { path: new_path.clone(), from, to });
            }
            kept.push(new_path);
        }
        changes.extend(added(draft, &kept));
        if self.dialect == Dialect::Metadata {
            changes
                .extend(from.custom_settings.iter().filter_map(|(key, value)| in_custom_settings(draft, key, value)));
        }
        changes
    }
}

/// The change to the runtime copy of a setting.
fn in_custom_settings(draft: &Draft, key: &str, old: &str) -> Option<SettingChange> {
    let path = key_path(key);
    match draft.custom_settings.iter().find(|(known, _)| known == key) {
        None => Some(SettingChange::Removed { path, value: old.to_owned() }),
        Some((_, new)) if new.trim_ascii() != old.trim_ascii() => {
            Some(SettingChange::Value { path, from: old.to_owned(), to: new.clone() })
        }
        Some(_) => None,
    }
}

fn added(draft: &Draft, kept: &[String]) -> impl Iterator<Item = SettingChange> {
    let paths = items(draft).map(|(section, name, item)| (path(section, name), item));
    let new = paths.filter(|(path, _)| !kept.contains(path));
    new.map(|(path, item)| SettingChange::Added { path, value: item.value.clone() })
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
