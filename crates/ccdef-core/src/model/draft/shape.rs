//! Converts a draft to a dialect.

use ccdef_syntax::{Dialect, Draft, DraftSection};

use super::base_table::{base_section, new_item};
use super::fields::is_other_field;
use super::runtime_copy::{self, derived_custom_settings};
use crate::tables::schema::is_structure;
use crate::tables::{Family, GENERAL, item, metadata_fields};

/// Makes a draft ready to be written in `dialect`, whatever dialect it was read from.
///
/// Metadata files keep the adapter URL and some settings a second time, for the runtime; import files keep them once.
/// What `dialect` cannot contain is removed; `draft_losses` lists it.
pub fn shape_for(draft: &mut Draft, dialect: Dialect, family: Family) {
    set_identity_names(draft);
    match dialect {
        Dialect::Metadata => {
            if let Some(url) =
                draft.value(GENERAL, item::ADAPTER_URL).map(str::trim_ascii).filter(|url| !url.is_empty())
            {
                draft.adapter_url = Some(url.to_owned());
            }
            draft.custom_settings = derived_custom_settings(draft, family);
            keep_known_fields(draft);
        }
        Dialect::Import => {
            ensure_general_section(draft, family);
            move_adapter_url_to_item(draft, family);
            runtime_copy::add_items(draft, family);
            draft.custom_settings.clear();
            draft.fields.clear();
            draft.structures.clear();
            draft.version = None;
        }
    }
}

/// A draft that was not read from a file may have no names for its identity items.
fn set_identity_names(draft: &mut Draft) {
    item::INTERNAL_NAME.clone_into(&mut draft.internal_name.name);
    item::DISPLAY_NAME.clone_into(&mut draft.display_name.name);
}

/// The import dialect stores the identity items in the general section, so the draft needs one.
fn ensure_general_section(draft: &mut Draft, family: Family) {
    if draft.sections.iter().all(|section| section.name != GENERAL) {
        let label = base_section(family).map(|section| section.label.to_owned());
        draft.sections.insert(0, DraftSection::new(GENERAL, label, Vec::new()));
    }
}

/// A metadata file may give the adapter URL only in its field.
fn move_adapter_url_to_item(draft: &mut Draft, family: Family) {
    let Some(url) = draft.adapter_url.take().filter(|url| !url.is_empty()) else { return };
    let items = &mut draft.section_mut(GENERAL).items;
    match items.iter_mut().find(|item| item.name == item::ADAPTER_URL) {
        Some(item) if item.value.trim_ascii().is_empty() => item.value = url,
        Some(_) => {}
        None => items.insert(0, new_item(item::ADAPTER_URL, url, family)),
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
