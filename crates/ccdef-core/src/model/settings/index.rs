//! Every setting of a file, indexed by how it is written: items by path, elements by name, keys of `customSettings` by key.
//!
//! It knows nothing of dialects; [`super::find`] decides which of several entries counts.

use std::hash::BuildHasher;
use std::slice::{Iter, IterMut};

use foldhash::fast::RandomState;
use hashbrown::HashTable;

use super::{Setting, WrittenAs};

/// Every setting of a file in document order, with one index for each way to write it.
#[derive(Debug)]
pub(super) struct Index<'r> {
    all: Vec<Setting<'r>>,
    /// The first item of each section and name. The names come from a file, so the hash differs in each process.
    items: HashTable<u32>,
    hasher: RandomState,
    /// Whether an item has the section and name of an earlier one.
    repeats_items: bool,
    /// Those that are elements below the root, by name; of elements that are equal the first one comes first.
    fields: Vec<u32>,
    /// Those of `customSettings`, by key; of keys that are equal the last one comes last.
    keys: Vec<u32>,
}

impl<'r> Index<'r> {
    /// Indexes these settings, which are in document order; about `items` of them are items.
    pub(super) fn new(all: Vec<Setting<'r>>, items: usize) -> Self {
        let fields = sorted(&all, |setting| matches!(setting.written_as, WrittenAs::Field(_)));
        let keys = sorted(&all, |setting| matches!(setting.written_as, WrittenAs::CustomSetting(_)));
        let (items, hasher) = (HashTable::with_capacity(items), RandomState::default());
        let mut index = Self { all, items, hasher, repeats_items: false, fields, keys };
        index.add_items();
        index
    }

    fn add_items(&mut self) {
        for (number, setting) in (0_u32..).zip(&self.all) {
            let path @ Some(_) = path(setting) else { continue };
            let is_same = |other: &u32| self::path(&self.all[*other as usize]) == path;
            let hash = self.hasher.hash_one(path);
            if self.items.find(hash, is_same).is_some() {
                self.repeats_items = true;
                continue;
            }
            let hash_of = |other: &u32| self.hasher.hash_one(self::path(&self.all[*other as usize]));
            self.items.insert_unique(hash, number, hash_of);
        }
    }

    /// The setting of that number.
    pub(super) fn at(&self, number: u32) -> &Setting<'r> {
        &self.all[number as usize]
    }

    /// That setting, to be completed: what it is found by must not change.
    pub(super) fn at_mut(&mut self, number: u32) -> &mut Setting<'r> {
        &mut self.all[number as usize]
    }

    /// Every setting in document order.
    pub(super) fn all(&self) -> Iter<'_, Setting<'r>> {
        self.all.iter()
    }

    /// Every setting in document order, to be completed: what it is found by must not change.
    pub(super) fn all_mut(&mut self) -> IterMut<'_, Setting<'r>> {
        self.all.iter_mut()
    }

    /// Every item in document order.
    pub(super) fn items(&self) -> impl DoubleEndedIterator<Item = &Setting<'r>> {
        self.all.iter().filter(|setting| path(setting).is_some())
    }

    /// Whether two items have the same section and name.
    pub(super) fn repeats_items(&self) -> bool {
        self.repeats_items
    }

    /// The elements below the root.
    pub(super) fn fields(&self) -> &[u32] {
        &self.fields
    }

    /// The keys of `customSettings`.
    pub(super) fn keys(&self) -> &[u32] {
        &self.keys
    }

    /// The first item of that section and name.
    pub(super) fn first_item(&self, section: &str, name: &str) -> Option<u32> {
        let searched = Some((section, name));
        self.items.find(self.hasher.hash_one(searched), |number| path(self.at(*number)) == searched).copied()
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
}

/// The section and name of an item; `None` for a setting that is written in another way.
fn path<'r>(setting: &Setting<'r>) -> Option<(&'r str, &'r str)> {
    match setting.written_as {
        WrittenAs::Item(_) => setting.section.map(|section| (section, setting.name)),
        WrittenAs::Field(_) | WrittenAs::CustomSetting(_) | WrittenAs::FileName => None,
    }
}

/// The numbers of those settings, sorted by name; stable.
fn sorted(all: &[Setting<'_>], belongs: impl Fn(&Setting<'_>) -> bool) -> Vec<u32> {
    let numbered = (0_u32..).zip(all);
    let mut numbers: Vec<u32> = numbered.filter(|(_, setting)| belongs(setting)).map(|(number, _)| number).collect();
    numbers.sort_by_key(|number| all[*number as usize].written_name());
    numbers
}
