//! The settings of an existing definition.

use std::collections::HashSet;

use ccdef_syntax::{Dialect, Draft, DraftItem, DraftSection};

use crate::model::draft::{Loss, shape_for};
use crate::tables::{GENERAL, KnownItem, Origin, Renamed, Schema, VOICE, item};

/// Gives items of older generations their new names and sections, and adds an item for each setting that a metadata file
/// has only in its own fields.
pub(super) fn with_current_names(mut draft: Draft, schema: &Schema) -> Draft {
    for name in [&mut draft.internal_name, &mut draft.display_name] {
        name.value = name.value.trim_ascii().to_owned();
    }
    let mut with_items = draft.clone();
    shape_for(&mut with_items, Dialect::Import, schema);
    draft.sections = with_items.sections;
    for entry in renamed(schema) {
        rename_items(&mut draft, entry);
    }
    draft.sections.retain(|section| !section.items.is_empty() || [GENERAL, VOICE].contains(&section.name.as_str()));
    draft
}

/// What the profile renamed, and its bases except items that the profile itself has.
fn renamed(schema: &Schema) -> impl Iterator<Item = &'static Renamed> {
    let is_own = |entry: &Renamed| {
        let known = entry.item.and_then(|item| schema.item(entry.section, item));
        let owner = known.and_then(|known| match known.presence_origin {
            Origin::Profile(owner) => Some(owner.id),
            Origin::Base => None,
        });
        owner.is_some() && owner == schema.profile().map(|profile| profile.id)
    };
    let of_bases = schema.profile_and_bases.iter().skip(1).flat_map(|profile| profile.renamed);
    let own = schema.profile_and_bases.iter().take(1).flat_map(|profile| profile.renamed);
    own.chain(of_bases.filter(move |entry| !is_own(entry)))
}

fn rename_items(draft: &mut Draft, entry: &Renamed) {
    let removed = remove_items(draft, entry);
    let Some(section) = entry.new_section.filter(|_| !removed.is_empty()) else { return };
    let target = draft.section_mut(section);
    let mut names: HashSet<String> = target.items.iter().map(|known| known.name.clone()).collect();
    for item in removed {
        let name = entry.new_item.unwrap_or(&item.name);
        if names.insert(name.to_owned()) {
            target.items.push(DraftItem::new(name, item.value).comment(item.comment));
        }
    }
}

/// The section and name that an item of the existing definition gets; `None` if this generation no longer has it.
pub(super) fn new_name<'n>(schema: &Schema, section: &'n str, name: &'n str) -> Option<(&'n str, &'n str)> {
    renamed(schema).try_fold((section, name), |(section, name), entry| {
        let applies = entry.section == section && entry.item.is_none_or(|item| item == name);
        if applies { Some((entry.new_section?, entry.new_item.unwrap_or(name))) } else { Some((section, name)) }
    })
}

/// Whether this generation has an item under this name.
pub(super) fn is_current(schema: &Schema, known: &KnownItem) -> bool {
    let (section, name) = (known.section, known.spec.name);
    new_name(schema, section, name) == Some((section, name))
}

/// The settings of an existing definition that the schema no longer has, with advice.
pub(super) fn dropped_settings(draft: &Draft, schema: &Schema) -> Vec<Loss> {
    let gone = renamed(schema).filter(|entry| entry.new_section.is_none());
    let removed = gone.filter(|entry| {
        let section = draft.sections.iter().find(|section| section.name == entry.section);
        section.is_some_and(|section| entry.item.is_none_or(|name| section.items.iter().any(|item| item.name == name)))
    });
    removed
        .map(|entry| {
            let item = entry.item.map_or(String::new(), |item| format!("/{item}"));
            let reason = "is not kept: it belongs to an earlier version of the adapter";
            Loss::new(format!("`/{}{item}`", entry.section), reason, entry.hint)
        })
        .collect()
}

/// Removes the items of the older generation from the draft and returns them.
fn remove_items(draft: &mut Draft, entry: &Renamed) -> Vec<DraftItem> {
    let Some(section) = draft.sections.iter_mut().find(|section| section.name == entry.section) else {
        return Vec::new();
    };
    let (removed_items, kept) = std::mem::take(&mut section.items)
        .into_iter()
        .partition(|item| entry.item.is_none_or(|name| item.name == name));
    section.items = kept;
    removed_items
}

/// Adds the sections and items of the existing definition that are in no table, after those that are.
pub(super) fn add_settings_outside_schema(draft: &mut Draft, existing: Draft) {
    draft.fields = existing.fields;
    draft.structures = existing.structures;
    draft.version = existing.version;
    draft.custom_settings = existing.custom_settings;
    for section in existing.sections {
        keep_section(draft, section);
    }
}

fn keep_section(draft: &mut Draft, section: DraftSection) {
    let target = draft.section_mut(&section.name);
    if section.label.is_some() {
        target.label = section.label;
    }
    // Several items of the section may have the same name.
    let known: HashSet<&str> = target.items.iter().map(|known| known.name.as_str()).collect();
    let kept: Vec<DraftItem> = section.items.into_iter().filter(|item| !known.contains(item.name.as_str())).collect();
    target.items.extend(kept);
}

/// An item of the existing definition; names without a value do not count.
pub(super) fn find<'d>(draft: &'d Draft, section: &str, name: &str) -> Option<&'d DraftItem> {
    if item::is_identity(section, name) {
        let item = if name == item::INTERNAL_NAME { &draft.internal_name } else { &draft.display_name };
        return Some(item).filter(|item| !item.value.is_empty());
    }
    let section = draft.sections.iter().find(|known| known.name == section)?;
    section.items.iter().find(|item| item.name == name)
}
