//! Removes the fields that an API version does not have (`format/metadata.md#fields-by-api-version`).

use ccdef_syntax::{Dialect, Draft};

use crate::model::CUSTOM_SETTINGS_FIELD;
use crate::model::draft::Loss;
use crate::tables::metadata_fields;

/// Removes the fields that only later API versions than `api_version` have, and returns them as losses.
pub(super) fn remove_newer_fields(draft: &mut Draft, api_version: u32) -> Vec<Loss> {
    let mut losses = Vec::new();
    let mut is_known = |parent: &str, name: &str| {
        let later = metadata_fields(parent).find(|field| field.name == name && field.since > api_version);
        losses.extend(later.map(|field| too_new(name, field.since, api_version)));
        later.is_none()
    };
    let root = Dialect::Metadata.root();
    draft.fields.retain(|(name, _)| is_known(root, name));
    draft.structures.retain(|structure| is_known(root, &structure.name));
    for structure in &mut draft.structures {
        structure.fields.retain(|(field, _)| is_known(&structure.name, field));
    }
    if !draft.custom_settings.is_empty() && !is_known(root, CUSTOM_SETTINGS_FIELD) {
        draft.custom_settings.clear();
    }
    losses
}

fn too_new(name: &str, since: u32, api_version: u32) -> Loss {
    Loss::new(
        format!("`<{name}>`"),
        format!("is not converted: API version {api_version} does not have this element"),
        format!("to keep it, deploy with API version {since} or later: `--api-version {since}`"),
    )
}
