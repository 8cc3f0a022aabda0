//! The form in which two definitions are compared: that of the poorer dialect, so that what only one of them can
//! contain is not a change.

use std::borrow::Cow;

use ccdef_syntax::{Dialect, Draft, DraftSection};

use super::side::DiffSide;
use crate::model::draft::store_in_items;
use crate::tables::GENERAL;

/// Two drafts that can be compared.
pub(super) struct CommonForm<'d> {
    pub(super) before: Cow<'d, Draft>,
    pub(super) after: Cow<'d, Draft>,
    /// Whether both may have what only metadata files have.
    pub(super) has_metadata: bool,
}

impl<'d> CommonForm<'d> {
    pub(super) fn of(before: DiffSide<'d>, after: DiffSide<'d>) -> Self {
        if [before, after].iter().all(|side| has_metadata(side.draft)) {
            return Self { before: Cow::Borrowed(before.draft), after: Cow::Borrowed(after.draft), has_metadata: true };
        }
        let (old, new) = (items_only(before, after.draft), items_only(after, before.draft));
        Self { before: old, after: new, has_metadata: false }
    }
}

/// Whether a draft was read from a metadata file, or from JSON that contains what only such files have.
fn has_metadata(draft: &Draft) -> bool {
    match draft.origin {
        Some(Dialect::Metadata) => true,
        Some(Dialect::Import) => false,
        None => {
            let has_copies = draft.adapter_url.is_some() || !draft.custom_settings.is_empty();
            has_copies || draft.version.is_some() || !draft.fields.is_empty() || !draft.structures.is_empty()
        }
    }
}

/// The settings that are, or become, items of import files, to be compared with `other`.
fn items_only<'d>(side: DiffSide<'d>, other: &Draft) -> Cow<'d, Draft> {
    if !has_metadata(side.draft) {
        return Cow::Borrowed(side.draft);
    }
    let mut draft = side.draft.clone();
    // Import files store the two names of the call center in the general section; metadata files need no section.
    if general_section(&draft).is_none() {
        let label = general_section(other).and_then(|section| section.label.clone());
        draft.sections.insert(0, DraftSection::new(GENERAL, label, Vec::new()));
    }
    store_in_items(&mut draft, side.schema.family);
    let is_needed = general_section(side.draft).or_else(|| general_section(other)).is_some();
    draft.sections.retain(|section| is_needed || section.name != GENERAL || !section.items.is_empty());
    Cow::Owned(draft)
}

fn general_section(draft: &Draft) -> Option<&DraftSection> {
    draft.sections.iter().find(|section| section.name == GENERAL)
}
