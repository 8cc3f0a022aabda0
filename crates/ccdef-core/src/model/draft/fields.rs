//! The values that a draft holds outside its items, with the paths that reports show.

use ccdef_syntax::{Dialect, Draft};

use crate::model::settings::{ADAPTER_URL_FIELD, CUSTOM_SETTINGS_FIELD, VERSION_FIELD};
use crate::tables::{is_simple, item, metadata_fields};

/// A value outside the items of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DraftField<'d> {
    /// The element, with the key or child in it, such as `customSettings/reqTimeout`.
    pub path: String,
    /// The item of the general section that it repeats.
    pub repeats: Option<&'d str>,
    /// The value.
    pub value: &'d str,
}

/// Every value that a draft holds outside its items; only metadata files have such values.
pub fn draft_fields(draft: &Draft) -> impl Iterator<Item = DraftField<'_>> {
    let copies = copies(draft);
    let structures = draft.structures.iter().flat_map(|structure| {
        structure.fields.iter().map(|(name, value)| DraftField {
            path: format!("{}/{name}", structure.name),
            repeats: None,
            value,
        })
    });
    let others = draft.fields.iter().map(|(name, value)| DraftField { path: name.clone(), repeats: None, value });
    let version = draft.version.iter();
    let version = version.map(|value| DraftField { path: VERSION_FIELD.to_owned(), repeats: None, value });
    copies.chain(others).chain(structures).chain(version)
}

/// The adapter URL and the keys of `customSettings`.
fn copies(draft: &Draft) -> impl Iterator<Item = DraftField<'_>> {
    let url = draft.adapter_url.iter().map(|value| DraftField {
        path: ADAPTER_URL_FIELD.to_owned(),
        repeats: Some(item::ADAPTER_URL),
        value,
    });
    let keys = draft.custom_settings.iter();
    url.chain(keys.map(|(key, value)| DraftField { path: key_path(key), repeats: Some(key), value }))
}

/// Whether the Metadata API knows an element below the root that belongs in [`Draft::fields`].
pub(crate) fn is_other_field(name: &str) -> bool {
    let is_known = metadata_fields(Dialect::Metadata.root()).any(|field| field.name == name);
    is_known && is_simple(name) && !Draft::has_dedicated_field(name)
}

/// The path of a key of `customSettings`.
pub(crate) fn key_path(key: &str) -> String {
    format!("{CUSTOM_SETTINGS_FIELD}/{key}")
}
