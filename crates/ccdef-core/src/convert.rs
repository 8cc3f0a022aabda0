//! From one dialect to the other, with everything that cannot be carried named.

mod custom_settings;
mod draft_of;
mod losses;

pub use custom_settings::derived_custom_settings;
pub use draft_of::draft_of;
pub use losses::{Loss, draft_losses, losses};

use ccdef_syntax::{Dialect, Draft, DraftItem};

use crate::family::Family;
use crate::schema::GENERAL;

/// Makes a draft ready to be written in `dialect`, whatever dialect it was read from.
///
/// Metadata files keep the adapter URL and some settings a second time, for the runtime; import files keep them once.
pub fn shape_for(draft: &mut Draft, dialect: Dialect, family: Family) {
    name_identity(draft);
    match dialect {
        Dialect::Metadata => {
            draft.adapter_url = draft.value(GENERAL, "reqAdapterUrl").filter(|url| !url.is_empty()).map(str::to_owned);
            draft.custom_settings = derived_custom_settings(draft, family);
        }
        Dialect::Import => {
            take_in_adapter_url(draft);
            draft.custom_settings.clear();
            draft.structures.clear();
            draft.version = None;
        }
    }
}

/// The identity items have fixed names; a metadata file gives only their labels and values.
fn name_identity(draft: &mut Draft) {
    for (item, name) in [(&mut draft.internal_name, "reqInternalName"), (&mut draft.display_name, "reqDisplayName")] {
        name.clone_into(&mut item.name);
    }
    // The import dialect keeps the identity items inside the general section, so there has to be one.
    if draft.sections.iter().all(|section| section.name != GENERAL) {
        draft.sections.insert(0, ccdef_syntax::DraftSection { name: GENERAL.to_owned(), ..Default::default() });
    }
}

/// A metadata file may give the adapter URL only in its field.
fn take_in_adapter_url(draft: &mut Draft) {
    let Some(url) = draft.adapter_url.take() else { return };
    let general = draft.section_mut(GENERAL);
    if general.items.iter().all(|item| item.name != "reqAdapterUrl") {
        let item = DraftItem {
            name: "reqAdapterUrl".into(),
            label: Some("CTI Adapter URL".into()),
            value: url,
            ..DraftItem::default()
        };
        general.items.insert(0, item);
    }
}
