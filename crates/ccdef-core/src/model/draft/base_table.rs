//! The items of a draft in the base tables.

use ccdef_syntax::DraftItem;

use crate::tables::{Family, GENERAL, ItemSpec, SectionSpec, base_sections};

/// A new item with the label from the table, for a value that only its copy had.
pub(super) fn new_item(name: &str, value: String, family: Family) -> DraftItem {
    let families = [family, Family::OpenCti];
    let spec = families.into_iter().find_map(|family| base_item(family, name));
    let label = spec.map_or(name, |spec| spec.label).to_owned();
    DraftItem::new(name, value).label(Some(label))
}

pub(super) fn base_section(family: Family) -> Option<&'static SectionSpec> {
    base_sections(family).iter().find(|section| section.name == GENERAL)
}

/// The row of an item of the general section in the base table of a family.
pub(super) fn base_item(family: Family, name: &str) -> Option<&'static ItemSpec> {
    base_section(family)?.items.iter().find(|item| item.name == name)
}
