//! Finds a setting where the dialect of the file stores it, and which value counts if it is written twice.

use ccdef_syntax::Dialect;

use super::WrittenAs;
use super::index::Index;
use super::stored_in::StoredIn;
use crate::tables::{GENERAL, SettingRef, item};

/// The setting where `dialect` stores it; the item if the file is in no dialect.
pub(super) fn find(index: &Index<'_>, dialect: Option<Dialect>, setting: SettingRef) -> Option<u32> {
    let SettingRef { section, item: name, .. } = setting;
    let stored_in = dialect.map_or(StoredIn::Item, |dialect| StoredIn::of(dialect, section, name));
    let item = index.first_item(section, name);
    match stored_in {
        StoredIn::Item => item,
        StoredIn::ItemAndField { name } | StoredIn::ItemOrField { name } => {
            filled_or_first(index, item, index.first_field(name))
        }
        StoredIn::Field { name, .. } => index.first_field(name),
        // Nothing is written before the name of the root.
        StoredIn::FileName { .. } => {
            index.all().next().filter(|first| matches!(first.written_as, WrittenAs::FileName)).map(|_| 0)
        }
    }
}

/// The item or its copy in `customSettings`, if that is a string.
pub(super) fn find_compatibility_mode(index: &Index<'_>) -> Option<u32> {
    let is_string = |number: &u32| index.at(*number).untrimmed().is_some();
    let copy = index.last_key(item::COMPATIBILITY_MODE).filter(is_string);
    filled_or_first(index, index.first_item(GENERAL, item::COMPATIBILITY_MODE), copy)
}

/// The item, or `fallback` if there is no item or it is empty.
fn filled_or_first(index: &Index<'_>, item: Option<u32>, fallback: Option<u32>) -> Option<u32> {
    let is_filled = |number: &u32| !index.at(*number).value.is_empty();
    item.filter(is_filled).or(fallback.filter(is_filled)).or(item).or(fallback)
}

/// Every key of `customSettings` that is given a string, where it is first given one; of several strings the last
/// one counts.
pub(super) fn custom_settings<'r>(index: &Index<'r>) -> Vec<(&'r str, &'r str)> {
    let once = index.entries_by_key().filter_map(|same| {
        let mut strings = same.iter().filter_map(|number| Some((*number, index.at(*number).untrimmed()?)));
        let first = strings.next()?;
        Some((first.0, strings.next_back().unwrap_or(first).1))
    });
    let mut once: Vec<(u32, &str)> = once.collect();
    once.sort_by_key(|(first, _)| *first);
    once.into_iter().map(|(first, value)| (index.at(first).name, value)).collect()
}
