//! Finds the settings that repeat another one, in a file that may have thousands of them.

use std::cell::OnceCell;

use super::Setting;

/// The settings of a file by path and value. Only findings need them, so they are sorted when first asked for.
#[derive(Debug, Default)]
pub(super) struct Copies {
    sorted: OnceCell<Vec<u32>>,
}

impl Copies {
    /// The settings of the same path and value, in document order: `setting` itself and its copies.
    pub(super) fn of<'s, 'r>(
        &'s self,
        all: &'s [Setting<'r>],
        setting: &'s Setting<'_>,
    ) -> impl Iterator<Item = &'s Setting<'r>> {
        let sorted = self.sorted.get_or_init(|| {
            let mut numbers: Vec<u32> = (0..).zip(all).map(|(number, _)| number).collect();
            numbers.sort_by_key(|number| key(&all[*number as usize]));
            numbers
        });
        let first = sorted.partition_point(|number| key(&all[*number as usize]) < key(setting));
        let rest = sorted[first..].iter().map(|number| &all[*number as usize]);
        rest.take_while(|other| key(other) == key(setting))
    }
}

/// The path and the value.
fn key<'r>(setting: &Setting<'r>) -> (Option<&'r str>, &'r str, &'r str) {
    (setting.section, setting.name, setting.value)
}
