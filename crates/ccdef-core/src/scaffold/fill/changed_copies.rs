//! What a new metadata file changes of the values that only such files have, in addition to the items.

use ccdef_syntax::{Dialect, Draft};

use super::keys;
use super::setting_change::SettingChange;
use crate::model::ADAPTER_URL_FIELD;
use crate::model::draft::{MatchedLists, key_path};
use crate::tables::{GENERAL, item};

/// The changes of the values that only metadata files have, in addition to the items. In a file of the other dialect they
/// are new altogether, so nothing of the user changed.
pub(super) fn changed_copies(dialect: Dialect, from: &Draft, draft: &Draft) -> Vec<SettingChange> {
    if dialect != Dialect::Metadata || from.origin == Some(Dialect::Import) {
        return Vec::new();
    }
    let url = [&from.adapter_url, &draft.adapter_url].map(Option::as_deref);
    let url = changed(ADAPTER_URL_FIELD.to_owned(), url);
    let keys = MatchedLists::of(&from.custom_settings, &draft.custom_settings, |(key, _)| key.as_str());
    let known =
        keys.first.iter().map(|((key, old), new)| (key, [Some(old.as_str()), new.map(|(_, new)| new.as_str())]));
    let added = keys.added.iter().map(|(key, new)| (key, [None, Some(new.as_str())]));
    let keys = known.chain(added).filter_map(|(key, values)| changed(key_path(key), values));
    url.into_iter().chain(keys).collect()
}

/// The change of a value outside the items; whitespace around it does not matter.
fn changed(path: String, values: [Option<&str>; 2]) -> Option<SettingChange> {
    match values {
        [Some(old), None] => Some(SettingChange::Removed { path, value: old.to_owned() }),
        [None, Some(new)] => Some(SettingChange::Added { path, value: new.to_owned() }),
        [Some(old), Some(new)] if old.trim_ascii() != new.trim_ascii() => {
            Some(SettingChange::Value { path, from: old.to_owned(), to: new.to_owned() })
        }
        _ => None,
    }
}

/// Whether a copy changes as its item does, which another change names already.
pub(super) fn follows_item(copy: &SettingChange, changes: &[SettingChange]) -> bool {
    let path = copy.path();
    let name = path.strip_prefix(&key_path("")).or((path == ADAPTER_URL_FIELD).then_some(item::ADAPTER_URL));
    let item = name.map(|name| keys::path(GENERAL, name));
    let of_item = changes.iter().find(|change| item.as_deref() == Some(change.path()));
    match (copy, of_item) {
        (SettingChange::Value { from, to, .. }, Some(SettingChange::Value { from: old, to: new, .. })) => {
            from.trim_ascii() == old.trim_ascii() && to.trim_ascii() == new.trim_ascii()
        }
        (SettingChange::Added { value, .. }, Some(SettingChange::Added { value: new, .. })) => {
            value.trim_ascii() == new.trim_ascii()
        }
        _ => false,
    }
}
