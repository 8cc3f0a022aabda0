//! Converts a draft to a dialect.

use ccdef_syntax::{Dialect, Draft, DraftSection};

use super::base_table::{base_section, new_item};
use super::fields::is_other_field;
use super::runtime_copy::{self, derived_custom_settings};
use crate::tables::schema::is_structure;
use crate::tables::{Family, GENERAL, Schema, item, metadata_fields};

/// Makes a draft ready to be written in `dialect`, whatever dialect it was read from.
///
/// Metadata files keep the adapter URL and some settings a second time, for the runtime; import files keep them once.
/// What `dialect` cannot contain is removed; a conversion names it as a loss.
pub fn shape_for(draft: &mut Draft, dialect: Dialect, schema: &Schema) {
    let family = schema.family;
    set_identity_names(draft);
    match dialect {
        Dialect::Metadata => {
            trim_internal_name(draft);
            remove_repeated_names(draft);
            if let Some(url) =
                draft.value(GENERAL, item::ADAPTER_URL).map(str::trim_ascii).filter(|url| !url.is_empty())
            {
                draft.adapter_url = Some(url.to_owned());
            }
            draft.custom_settings = derived_custom_settings(draft, schema);
            keep_known_fields(draft);
        }
        Dialect::Import => {
            ensure_general_section(draft, family);
            store_in_items(draft, family);
        }
    }
}

/// Gives an item to each value that only metadata files can hold elsewhere, and removes what has no item.
pub(crate) fn store_in_items(draft: &mut Draft, family: Family) {
    if let Some(url) = draft.adapter_url.take() {
        store_in_item(draft, family, item::ADAPTER_URL, url);
    }
    if let Some(version) = draft.version.take().filter(|_| version_is_an_item(family)) {
        store_in_item(draft, family, item::VERSION, version);
    }
    runtime_copy::fill_empty_items(draft);
    runtime_copy::add_items(draft, family);
    draft.custom_settings.clear();
    draft.fields.clear();
    draft.structures.clear();
}

/// Whether `<version>` is the setting `reqVersion` (`format/metadata.md#import-to-metadata`).
pub(crate) fn version_is_an_item(family: Family) -> bool {
    match family {
        Family::Toolkit => true,
        Family::OpenCti | Family::Voice => false,
    }
}

/// A draft that was not read from a file may have no names for its identity items.
fn set_identity_names(draft: &mut Draft) {
    item::INTERNAL_NAME.clone_into(&mut draft.internal_name.name);
    item::DISPLAY_NAME.clone_into(&mut draft.display_name.name);
}

/// The name of a file cannot begin or end with whitespace.
fn trim_internal_name(draft: &mut Draft) {
    let name = &mut draft.internal_name.value;
    *name = name.trim_ascii().to_owned();
}

/// A second item for one of the two names: metadata files hold each name once, outside the items.
fn remove_repeated_names(draft: &mut Draft) {
    for section in draft.sections.iter_mut().filter(|section| section.name == GENERAL) {
        section.items.retain(|item| !item::is_identity(GENERAL, &item.name));
    }
}

/// The import dialect stores the identity items in the general section, so the draft needs one.
fn ensure_general_section(draft: &mut Draft, family: Family) {
    if draft.sections.iter().all(|section| section.name != GENERAL) {
        let label = base_section(family).map(|section| section.label.to_owned());
        draft.sections.insert(0, DraftSection::new(GENERAL, label, Vec::new()));
    }
}

/// Stores the value of an element below the root in its item, unless the item has a value; such items come first.
fn store_in_item(draft: &mut Draft, family: Family, name: &str, value: String) {
    if value.is_empty() {
        return;
    }
    let items = &mut draft.section_mut(GENERAL).items;
    match items.iter_mut().find(|item| item.name == name) {
        Some(item) if item.value.trim_ascii().is_empty() => item.value = value,
        Some(_) => {}
        None => items.insert(0, new_item(name, value, family)),
    }
}

/// Keeps only the structures and fields that the Metadata API knows, in the order of retrieved files.
fn keep_known_fields(draft: &mut Draft) {
    draft.fields.retain(|(name, _)| is_other_field(name));
    draft.structures.retain(|structure| is_structure(&structure.name));
    for structure in &mut draft.structures {
        let is_known = |field: &str| metadata_fields(&structure.name).any(|known| known.name == field);
        structure.fields.retain(|(field, _)| is_known(field));
        structure.fields.sort_by(|(one, _), (other, _)| one.cmp(other));
    }
}
