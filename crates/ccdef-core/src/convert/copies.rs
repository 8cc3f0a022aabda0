//! Values that metadata files hold in addition to the items: those that have an item are kept if the item has the same value.

use super::measure::Measure;
use crate::model::draft::{COPIED, MatchedLists, follows_from_schema, version_is_an_item};
use crate::model::{ADAPTER_URL_FIELD, CUSTOM_SETTINGS_FIELD, VERSION_FIELD};
use crate::tables::item;

impl Measure<'_> {
    pub(super) fn copies(&mut self) {
        let (before, after) = (self.before, self.after);
        let kept = [before.adapter_url.as_deref(), after.adapter_url.as_deref()];
        self.field(ADAPTER_URL_FIELD, kept, Some(item::ADAPTER_URL));
        let keys = MatchedLists::of(&before.custom_settings, &after.custom_settings, |(key, _)| key.as_str());
        for ((key, value), kept) in keys.first {
            self.custom_setting(key, value, kept.map(|(_, value)| value.as_str()));
        }
        let version = [before.version.as_deref(), after.version.as_deref()];
        self.field(VERSION_FIELD, version, Some(item::VERSION).filter(|_| version_is_an_item(self.schema.family)));
    }

    /// An element below the root, which `item` may replace.
    fn field(&mut self, name: &str, [before, after]: [Option<&str>; 2], item: Option<&str>) {
        let Some(before) = before.filter(|value| !value.trim_ascii().is_empty()) else { return };
        if after.is_some_and(|after| is_same(before, after)) || self.is_in_item(item, before) {
            return;
        }
        match item {
            Some(item) => self.differs(&format!("`<{name}>`"), item),
            None => self.no_such_element(name),
        }
    }

    fn custom_setting(&mut self, key: &str, value: &str, kept: Option<&str>) {
        let is_kept = kept.is_some_and(|kept| is_same(value, kept)) || self.is_in_item(Some(key), value);
        if is_kept || value.trim_ascii().is_empty() || follows_from_schema(key, value, self.schema) {
            return;
        }
        let place = format!("`{key}` in `{CUSTOM_SETTINGS_FIELD}`");
        let is_copy = COPIED.contains(&key);
        let reason = match self.general(key) {
            Some(_) if is_copy => return self.differs(&place, key),
            _ if is_copy => "Setup import files for this kind of call center have no item for it",
            _ => "Setup import files have no `customSettings`, and no item stores this value",
        };
        self.lose(
            place,
            format!("is not converted: {reason}"),
            "to keep it, deploy the metadata file instead of importing the result",
        );
    }

    fn is_in_item(&self, item: Option<&str>, value: &str) -> bool {
        item.and_then(|item| self.general(item)).is_some_and(|kept| is_same(value, kept))
    }

    fn differs(&mut self, place: &str, item: &str) {
        self.lose(
            place,
            format!("is not converted: it differs from the item `{item}`, whose value is written"),
            format!("if the value in {place} is the right one, change the item"),
        );
    }
}

/// Whether two values are the same but for whitespace around them.
fn is_same(one: &str, other: &str) -> bool {
    one.trim_ascii() == other.trim_ascii()
}
