//! What the base tables say of the items of a draft.

use ccdef_syntax::DraftItem;

use crate::tables::{Family, GENERAL, ItemSpec, SectionSpec, base_sections};

/// An item that only the other dialect's copy of it knows; the table gives its label.
pub(super) fn new_item(name: &str, value: String, family: Family) -> DraftItem {
    let families = [family, Family::OpenCti];
    let spec = families.into_iter().find_map(|family| base_item(family, name));
    let label = spec.map_or(name, |spec| spec.label).to_owned();
    DraftItem::new(name, value).label(Some(label))
}

pub(super) fn base_section(family: Family) -> Option<&'static SectionSpec> {
    base_sections(family).iter().find(|section| section.name == GENERAL)
}

/// What the base table of a family says about an item of the general section.
pub(super) fn base_item(family: Family, name: &str) -> Option<&'static ItemSpec> {
    base_section(family)?.items.iter().find(|item| item.name == name)
}
