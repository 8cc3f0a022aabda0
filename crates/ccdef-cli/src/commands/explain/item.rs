//! A custom item, explained by the profiles whose adapters read it.

use std::fmt::Write as _;

use ccdef_core::engine::Registry;
use ccdef_core::tables::{ItemSpec, Profile, SectionSpec};

/// A custom item that adapters of vendors read.
pub(super) struct VendorItem {
    pub(super) name: &'static str,
    /// Its uses, in the order of the profiles.
    pub(super) uses: Vec<ItemUse>,
}

/// The item in one profile.
pub(super) struct ItemUse {
    pub(super) profile: &'static Profile,
    pub(super) section: &'static SectionSpec,
    pub(super) item: &'static ItemSpec,
}

impl VendorItem {
    /// The item with this name, if a profile defines it.
    pub(super) fn find(name: &str, registry: &Registry) -> Option<Self> {
        let of_profile = |profile: &'static Profile| {
            let items =
                profile.sections.iter().flat_map(|section| section.items.iter().map(move |item| (section, item)));
            let named = items.filter(|(_, item)| item.name.eq_ignore_ascii_case(name));
            named.map(move |(section, item)| ItemUse { profile, section, item })
        };
        let uses: Vec<ItemUse> = registry.profiles().flat_map(of_profile).collect();
        Some(Self { name: uses.first()?.item.name, uses })
    }
}

pub(super) fn markdown(found: &VendorItem) -> String {
    let mut text =
        format!("# {}\n\nCustom item: Salesforce only stores it; the vendor's adapter reads it.\n", found.name);
    for ItemUse { profile, section, item } in &found.uses {
        let _ = write!(text, "\n## {}\n\n- Section: `{}`; {}\n", profile.title, section.name, item.presence.id());
        let _ = writeln!(text, "- Label: {}", item.label);
        if let Some(default) = item.default.filter(|default| !default.is_empty()) {
            let _ = writeln!(text, "- Default: `{default}`");
        }
        if let Some(doc) = item.doc {
            let _ = writeln!(text, "- {doc}");
        }
        let _ = writeln!(text, "- More: `ccdef profile show {}`", profile.id);
    }
    text
}
