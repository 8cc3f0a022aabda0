//! Gives a draft the shape of a dialect.

use ccdef_syntax::{Dialect, Draft, DraftSection};

use super::copies::{self, derived_custom_settings};
use super::known::{base_section, new_item};
use crate::tables::{Family, GENERAL, item, metadata_fields};

/// Makes a draft ready to be written in `dialect`, whatever dialect it was read from.
///
/// Metadata files keep the adapter URL and some settings a second time, for the runtime; import files keep them once.
/// What has no place in `dialect` goes; `draft_losses` names it beforehand.
pub fn shape_for(draft: &mut Draft, dialect: Dialect, family: Family) {
    name_identity(draft);
    match dialect {
        Dialect::Metadata => {
            if let Some(url) = draft.value(GENERAL, item::ADAPTER_URL).map(str::trim).filter(|url| !url.is_empty()) {
                draft.adapter_url = Some(url.to_owned());
            }
            draft.custom_settings = derived_custom_settings(draft, family);
            keep_known_fields(draft);
        }
        Dialect::Import => {
            give_identity_a_home(draft, family);
            take_in_adapter_url(draft, family);
            copies::take_in(draft, family);
            draft.custom_settings.clear();
            draft.structures.clear();
            draft.version = None;
        }
    }
}

/// A draft that was made, and not read, may leave the names of the identity items out.
fn name_identity(draft: &mut Draft) {
    item::INTERNAL_NAME.clone_into(&mut draft.internal_name.name);
    item::DISPLAY_NAME.clone_into(&mut draft.display_name.name);
}

/// The import dialect keeps the identity items inside the general section, so there has to be one.
fn give_identity_a_home(draft: &mut Draft, family: Family) {
    if draft.sections.iter().all(|section| section.name != GENERAL) {
        let label = base_section(family).map(|section| section.label.to_owned());
        draft.sections.insert(0, DraftSection::new(GENERAL, label, Vec::new()));
    }
}

/// A metadata file may give the adapter URL only in its field.
fn take_in_adapter_url(draft: &mut Draft, family: Family) {
    let Some(url) = draft.adapter_url.take().filter(|url| !url.is_empty()) else { return };
    let items = &mut draft.section_mut(GENERAL).items;
    match items.iter_mut().find(|item| item.name == item::ADAPTER_URL) {
        Some(item) if item.value.trim().is_empty() => item.value = url,
        Some(_) => {}
        None => items.insert(0, new_item(item::ADAPTER_URL, url, family)),
    }
}

/// Leaves of the structures what the Metadata API knows, in the order of retrieved files.
fn keep_known_fields(draft: &mut Draft) {
    draft.structures.retain(|structure| metadata_fields(&structure.name).next().is_some());
    for structure in &mut draft.structures {
        let is_known = |field: &str| metadata_fields(&structure.name).any(|known| known.name == field);
        structure.fields.retain(|(field, _)| is_known(field));
        structure.fields.sort_by(|(one, _), (other, _)| one.cmp(other));
    }
}
