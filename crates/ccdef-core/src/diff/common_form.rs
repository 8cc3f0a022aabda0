//! The form in which two definitions are compared: that of the poorer dialect, so that what only one of them can
//! contain is not a change.

use std::borrow::Cow;

use ccdef_syntax::{Dialect, Draft, DraftSection};

use super::DiffSide;
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
        let mut sides = [before, after].map(items_only);
        for (one, other) in [(0, 1), (1, 0)] {
            let general = sides[other].sections.iter().find(|section| section.name == GENERAL).cloned();
            if let Some(general) = general.filter(|_| [before, after][one].draft.origin == Some(Dialect::Metadata)) {
                add_general_section(sides[one].to_mut(), general);
            }
        }
        let [before, after] = sides;
        Self { before, after, has_metadata: false }
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

/// The settings that are, or become, items of import files.
fn items_only(side: DiffSide<'_>) -> Cow<'_, Draft> {
    if !has_metadata(side.draft) {
        return Cow::Borrowed(side.draft);
    }
    let mut draft = side.draft.clone();
    store_in_items(&mut draft, side.schema.family);
    Cow::Owned(draft)
}

/// Import files store the two names of the call center in the general section, metadata files need no section for them.
fn add_general_section(draft: &mut Draft, other: DraftSection) {
    if draft.sections.iter().all(|section| section.name != GENERAL) {
        draft.sections.insert(0, DraftSection::new(other.name, other.label, Vec::new()));
    }
}
