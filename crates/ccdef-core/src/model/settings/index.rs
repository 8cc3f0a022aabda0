//! Every setting of a file, indexed by how it is written: items by path, elements by name, keys of `customSettings` by key.
//!
//! It knows nothing of dialects; [`super::find`] decides which of several entries counts.

use std::slice::{Iter, IterMut};

use super::{Setting, WrittenAs};

/// Every setting of a file in document order, with one index for each way to write it.
#[derive(Debug)]
pub(super) struct Index<'r> {
    all: Vec<Setting<'r>>,
    /// Those that are items, by name and section; of items that share both the first one comes first.
    items: Vec<u32>,
    /// Those that are elements below the root, by name; of elements that are equal the first one comes first.
    fields: Vec<u32>,
    /// Those of `customSettings`, by key; of keys that are equal the last one comes last.
    keys: Vec<u32>,
}

impl<'r> Index<'r> {
    /// Indexes these settings, which are in document order.
    pub(super) fn new(all: Vec<Setting<'r>>) -> Self {
        Self {
            items: sorted(&all, |setting| matches!(setting.written_as, WrittenAs::Item(_))),
            fields: sorted(&all, |setting| matches!(setting.written_as, WrittenAs::Field(_))),
            keys: sorted(&all, |setting| matches!(setting.written_as, WrittenAs::CustomSetting(_))),
            all,
        }
    }

    /// The setting of that number.
    pub(super) fn at(&self, number: u32) -> &Setting<'r> {
        &self.all[number as usize]
    }

    /// That setting, to be completed: what the index is sorted by must not change.
    pub(super) fn at_mut(&mut self, number: u32) -> &mut Setting<'r> {
        &mut self.all[number as usize]
    }

    /// Every setting in document order.
    pub(super) fn all(&self) -> Iter<'_, Setting<'r>> {
        self.all.iter()
    }

    /// Every setting in document order, to be completed: what the index is sorted by must not change.
    pub(super) fn all_mut(&mut self) -> IterMut<'_, Setting<'r>> {
        self.all.iter_mut()
    }

    /// The elements below the root and the keys of `customSettings`.
    pub(super) fn outside_items(&self) -> impl Iterator<Item = u32> {
        self.fields.iter().chain(&self.keys).copied()
    }

    /// The first item of that section and name.
    pub(super) fn first_item(&self, section: &str, name: &str) -> Option<u32> {
        let first = self.items.partition_point(|number| self.path(*number) < (name, Some(section)));
        self.items.get(first).filter(|number| self.path(**number) == (name, Some(section))).copied()
    }

    /// The items of that name, by section.
    pub(super) fn items_named(&self, name: &str) -> impl Iterator<Item = &Setting<'r>> {
        let first = self.items.partition_point(|number| self.at(*number).name < name);
        let rest = self.items[first..].iter().map(|number| self.at(*number));
        rest.take_while(move |setting| setting.name == name)
    }

    /// The items, grouped by section and name.
    pub(super) fn items_by_path(&self) -> impl Iterator<Item = &[u32]> {
        self.items.chunk_by(|a, b| self.path(*a) == self.path(*b))
    }

    /// Whether two items have the same section and name.
    pub(super) fn repeats_items(&self) -> bool {
        self.items.windows(2).any(|pair| self.path(pair[0]) == self.path(pair[1]))
    }

    /// The first element of that name below the root.
    pub(super) fn first_field(&self, name: &str) -> Option<u32> {
        let first = self.fields.partition_point(|number| self.at(*number).written_name() < name);
        self.fields.get(first).filter(|number| self.at(**number).written_name() == name).copied()
    }

    /// The last entry of that key in `customSettings`.
    pub(super) fn last_key(&self, key: &str) -> Option<u32> {
        let end = self.keys.partition_point(|number| self.at(*number).name <= key);
        let last = *self.keys.get(end.checked_sub(1)?)?;
        (self.at(last).name == key).then_some(last)
    }

    /// The entries of `customSettings`, grouped by key.
    pub(super) fn entries_by_key(&self) -> impl Iterator<Item = &[u32]> {
        self.keys.chunk_by(|a, b| self.at(*a).name == self.at(*b).name)
    }

    fn path(&self, number: u32) -> (&'r str, Option<&'r str>) {
        (self.at(number).name, self.at(number).section)
    }
}

/// The numbers of those settings, sorted by name and section; stable.
fn sorted(all: &[Setting<'_>], belongs: impl Fn(&Setting<'_>) -> bool) -> Vec<u32> {
    let numbered = (0_u32..).zip(all);
    let mut numbers: Vec<u32> = numbered.filter(|(_, setting)| belongs(setting)).map(|(number, _)| number).collect();
    numbers.sort_by_key(|number| {
        let setting = &all[*number as usize];
        (setting.written_name(), setting.section)
    });
    numbers
}
