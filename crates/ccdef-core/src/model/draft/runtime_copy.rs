//! The runtime copy of some settings that metadata files have in `customSettings` (`format/metadata.md#import-to-metadata`, `format/custom-settings.md#custom-settings`).

use std::collections::HashMap;

use ccdef_syntax::Draft;

use super::base_table::{base_item, new_item};
use crate::tables::{Family, GENERAL, Schema, item};

/// Items of `reqGeneralInfo` that are copied, in the order of retrieved files.
pub(crate) const COPIED: &[&str] =
    &[item::TIMEOUT, item::STANDBY_URL, item::HEIGHT, item::USE_API, item::WIDTH, item::COMPATIBILITY_MODE];

/// The keys and values of `customSettings` that follow from the items.
///
/// Existing keys keep their order, and their value unless an item has another one: the softphone size of Salesforce
/// Voice is stored nowhere else. A contact center without a type gets that of the schema.
pub fn derived_custom_settings(draft: &Draft, schema: &Schema) -> Vec<(String, String)> {
    let mut settings = draft.custom_settings.clone();
    if schema.family == Family::Voice && settings.iter().all(|(key, _)| key != item::CALL_CENTER_TYPE) {
        settings.insert(0, (item::CALL_CENTER_TYPE.into(), schema.call_center_type().into()));
    }
    if schema.family == Family::Toolkit {
        return settings;
    }
    for key in COPIED {
        let Some(value) = draft.value(GENERAL, key).map(str::trim_ascii) else { continue };
        match settings.iter_mut().find(|(known, _)| known == key) {
            Some((_, copy)) => value.clone_into(copy),
            None if value.is_empty() => {}
            None => settings.push(((*key).to_owned(), value.to_owned())),
        }
    }
    settings
}

/// Whether the schema alone determines a key, so that the next conversion adds it again.
pub(crate) fn follows_from_schema(key: &str, value: &str, schema: &Schema) -> bool {
    schema.family == Family::Voice && key == item::CALL_CENTER_TYPE && value.trim_ascii() == schema.call_center_type()
}

/// Whether a conversion to the import dialect writes a key as an item.
fn is_item_in_import(key: &str, family: Family) -> bool {
    family == Family::OpenCti && COPIED.contains(&key) && base_item(family, key).is_some()
}

/// Gives each empty item of the general section the value of its copy: one that only the copy has must not be replaced.
/// Of items with the same name the first counts.
pub(super) fn fill_empty_items(draft: &mut Draft) {
    let filled = draft.custom_settings.iter().filter(|(_, value)| !value.trim_ascii().is_empty());
    let mut copies: HashMap<&str, &str> = filled.map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let general = draft.sections.iter_mut().filter(|section| section.name == GENERAL);
    for item in general.flat_map(|section| &mut section.items) {
        let copy = copies.remove(item.name.as_str()).filter(|_| item.value.trim_ascii().is_empty());
        if let Some(copy) = copy {
            copy.clone_into(&mut item.value);
        }
    }
}

/// Adds an item for each copy without one, so that the import dialect keeps its value.
pub(super) fn add_items(draft: &mut Draft, family: Family) {
    for (key, value) in draft.custom_settings.clone() {
        if is_item_in_import(&key, family) && draft.value(GENERAL, &key).is_none() {
            draft.section_mut(GENERAL).items.push(new_item(&key, value, family));
        }
    }
}
