//! Finds a setting where the dialect of the file stores it, and which value counts if it is written twice.

use super::stored_in::StoredIn;
use super::{Settings, WrittenAs};
use crate::tables::{GENERAL, item};

impl<'r> Settings<'r> {
    /// The setting where the dialect of the file stores it.
    pub(super) fn find(&self, section: &str, name: &str) -> Option<u32> {
        let stored_in = self.dialect.map_or(StoredIn::Item, |dialect| StoredIn::of(dialect, section, name));
        let item = self.first_item(section, name);
        match stored_in {
            StoredIn::Item => item,
            StoredIn::ItemAndField { name } | StoredIn::ItemOrField { name } => {
                self.filled_or_first(item, self.first_field(name))
            }
            StoredIn::Field { name, .. } => self.first_field(name),
            // Nothing is written before the name of the root.
            StoredIn::FileName { .. } => {
                self.all.first().filter(|first| matches!(first.written_as, WrittenAs::FileName)).map(|_| 0)
            }
        }
    }

    /// The item or its copy in `customSettings`, if that is a string.
    pub(super) fn find_compatibility_mode(&self) -> Option<u32> {
        let is_string = |index: &u32| self.at(*index).untrimmed().is_some();
        let copy = self.last_key(item::COMPATIBILITY_MODE).filter(is_string);
        self.filled_or_first(self.first_item(GENERAL, item::COMPATIBILITY_MODE), copy)
    }

    /// The item, or `fallback` if there is no item or it is empty.
    fn filled_or_first(&self, item: Option<u32>, fallback: Option<u32>) -> Option<u32> {
        let is_filled = |index: &u32| !self.at(*index).value.is_empty();
        item.filter(is_filled).or(fallback.filter(is_filled)).or(item).or(fallback)
    }

    /// Every key of `customSettings` that is given a string, where it is first given one; of several strings the last
    /// one counts.
    pub(crate) fn custom_settings(&self) -> Vec<(&'r str, &'r str)> {
        let same = self.keys.chunk_by(|a, b| self.at(*a).name == self.at(*b).name);
        let once = same.filter_map(|same| {
            let mut strings = same.iter().filter_map(|index| Some((*index, self.at(*index).untrimmed()?)));
            let first = strings.next()?;
            Some((first.0, strings.next_back().unwrap_or(first).1))
        });
        let mut once: Vec<(u32, &str)> = once.collect();
        once.sort_by_key(|(first, _)| *first);
        once.into_iter().map(|(first, value)| (self.at(first).name, value)).collect()
    }

    pub(super) fn last_key(&self, key: &str) -> Option<u32> {
        let end = self.keys.partition_point(|index| self.at(*index).name <= key);
        let last = *self.keys.get(end.checked_sub(1)?)?;
        (self.at(last).name == key).then_some(last)
    }

    pub(super) fn first_item(&self, section: &str, name: &str) -> Option<u32> {
        let path = |index: &u32| (self.at(*index).name, self.at(*index).section);
        let first = self.items.partition_point(|index| path(index) < (name, Some(section)));
        self.items.get(first).filter(|index| path(index) == (name, Some(section))).copied()
    }

    pub(super) fn first_field(&self, name: &str) -> Option<u32> {
        let first = self.fields.partition_point(|index| self.at(*index).written_name() < name);
        self.fields.get(first).filter(|index| self.at(**index).written_name() == name).copied()
    }
}
