//! From one dialect to the other, with everything that cannot be carried named.

mod api_version;
mod copies;
mod draft_losses;
mod draft_of;
mod leftovers;
mod loss;
mod read_losses;

pub use api_version::fit_api_version;
pub use copies::derived_custom_settings;
pub use draft_losses::draft_losses;
pub use draft_of::draft_of;
pub use loss::Loss;
pub use read_losses::read_losses;

use ccdef_syntax::{Dialect, Draft, DraftItem, DraftSection};

use crate::tables::{Family, GENERAL, ItemSpec, SectionSpec, base_sections, metadata_fields};

/// Makes a draft ready to be written in `dialect`, whatever dialect it was read from.
///
/// Metadata files keep the adapter URL and some settings a second time, for the runtime; import files keep them once.
/// What has no place in `dialect` goes; [`draft_losses`] names it beforehand.
pub fn shape_for(draft: &mut Draft, dialect: Dialect, family: Family) {
    name_identity(draft);
    match dialect {
        Dialect::Metadata => {
            if let Some(url) = draft.value(GENERAL, ADAPTER_URL).map(str::trim).filter(|url| !url.is_empty()) {
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

/// The item that a metadata file repeats as a field of its own.
const ADAPTER_URL: &str = "reqAdapterUrl";

/// The identity items have fixed names; a metadata file gives only their labels and values.
fn name_identity(draft: &mut Draft) {
    for (item, name) in [(&mut draft.internal_name, "reqInternalName"), (&mut draft.display_name, "reqDisplayName")] {
        name.clone_into(&mut item.name);
    }
}

/// The import dialect keeps the identity items inside the general section, so there has to be one.
fn give_identity_a_home(draft: &mut Draft, family: Family) {
    if draft.sections.iter().all(|section| section.name != GENERAL) {
        let label = base_section(family).map(|section| section.label.to_owned());
        draft.sections.insert(0, DraftSection { name: GENERAL.to_owned(), label, items: Vec::new() });
    }
}

/// A metadata file may give the adapter URL only in its field.
fn take_in_adapter_url(draft: &mut Draft, family: Family) {
    let Some(url) = draft.adapter_url.take().filter(|url| !url.is_empty()) else { return };
    let items = &mut draft.section_mut(GENERAL).items;
    match items.iter_mut().find(|item| item.name == ADAPTER_URL) {
        Some(item) if item.value.trim().is_empty() => item.value = url,
        Some(_) => {}
        None => items.insert(0, new_item(ADAPTER_URL, url, family)),
    }
}

/// An item that only the other dialect's copy of it knows; the table gives its label.
fn new_item(name: &str, value: String, family: Family) -> DraftItem {
    let families = [family, Family::OpenCti];
    let spec = families.into_iter().find_map(|family| base_item(family, name));
    let label = spec.map_or(name, |spec| spec.label).to_owned();
    DraftItem { name: name.to_owned(), label: Some(label), value, ..DraftItem::default() }
}

fn base_section(family: Family) -> Option<&'static SectionSpec> {
    base_sections(family).iter().find(|section| section.name == GENERAL)
}

/// What the base table of a family says about an item of the general section.
fn base_item(family: Family, name: &str) -> Option<&'static ItemSpec> {
    base_section(family)?.items.iter().find(|item| item.name == name)
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
