//! Whether two files hold the same settings, without keeping the settings of every file of a run.

use std::collections::HashSet;
use std::hash::BuildHasher;

use foldhash::quality::FixedState;

use super::stored_in::ADAPTER_URL_FIELD;
use super::{Setting, Settings, WrittenAs};
use crate::tables::item;
use crate::tables::setting::ADAPTER_URL;

impl<'r> Settings<'r> {
    /// The same number for files with the same settings. The two names of the call center, and settings that only one
    /// of the dialects has, do not count.
    pub(crate) fn fingerprint(&self) -> u64 {
        let is_filled = |setting: &&Setting<'_>| !setting.value.is_empty();
        let is_identity =
            |setting: &&Setting<'_>| setting.section.is_some_and(|section| item::is_identity(section, setting.name));
        let items = self.index.items().filter(is_filled).filter(|setting| !is_identity(setting));
        // A sum, because the adapter URL of a metadata file may be in no item.
        let sum = |settings: &mut dyn Iterator<Item = &Setting<'r>>| settings.map(hash).fold(0, u64::wrapping_add);
        let of_items = if self.index.repeats_items() {
            let mut paths = HashSet::new();
            sum(&mut items.rev().filter(|setting| paths.insert((setting.section, setting.name))))
        } else {
            sum(&mut items.into_iter())
        };
        of_items.wrapping_add(self.unlisted_url().map_or(0, hash))
    }

    fn unlisted_url(&self) -> Option<&Setting<'r>> {
        let is_field =
            |url: &Setting<'_>| matches!(url.written_as, WrittenAs::Field(field) if field.name == ADAPTER_URL_FIELD);
        let url = self.adapter_url().filter(|url| !url.value.is_empty() && is_field(url))?;
        let is_listed = self.index.items().any(|url| url.is(ADAPTER_URL) && !url.value.is_empty());
        (!is_listed).then_some(url)
    }
}

fn hash(setting: &Setting<'_>) -> u64 {
    FixedState::with_seed(0).hash_one((setting.section, setting.name, setting.value))
}
