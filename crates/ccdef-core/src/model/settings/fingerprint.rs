//! Whether two files hold the same settings, without keeping the settings of every file of a run.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::stored_in::ADAPTER_URL_FIELD;
use super::{Setting, Settings, WrittenAs};
use crate::tables::item;
use crate::tables::setting::ADAPTER_URL;

impl<'r> Settings<'r> {
    /// The same number for files with the same settings. The two names of the call center, and settings that only one
    /// of the dialects has, do not count.
    pub(crate) fn fingerprint(&self) -> u64 {
        let at = |number: &u32| self.index.at(*number);
        let last = |same: &[u32]| same.iter().rev().map(at).find(|setting| !setting.value.is_empty());
        let is_identity =
            |setting: &&Setting<'_>| setting.section.is_some_and(|section| item::is_identity(section, setting.name));
        let items = self.index.items_by_path().filter_map(last).filter(|setting| !is_identity(setting));
        // A sum, because the adapter URL of a metadata file may be in no item.
        items.chain(self.unlisted_url()).map(hash).fold(0, u64::wrapping_add)
    }

    fn unlisted_url(&self) -> Option<&Setting<'r>> {
        let url = self.adapter_url().filter(|url| !url.value.is_empty())?;
        let is_listed =
            self.index.items_named(item::ADAPTER_URL).any(|url| url.is(ADAPTER_URL) && !url.value.is_empty());
        let is_field = matches!(url.written_as, WrittenAs::Field(field) if field.name == ADAPTER_URL_FIELD);
        (is_field && !is_listed).then_some(url)
    }
}

fn hash(setting: &Setting<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    (setting.section, setting.name, setting.value).hash(&mut hasher);
    hasher.finish()
}
