//! What may and must be in a definition: the base table of a family, extended by a profile.

mod common;
#[cfg(feature = "engine")]
mod default;
mod limits;
mod metadata;
mod open_cti;
mod toolkit;
mod voice;

pub(crate) use common::PREFIXES;
pub use common::{LIGHTNING_MODES, MODES, documented_default};
pub use limits::{DISPLAY_NAME_LIMIT, LABEL_LIMIT, RESERVED_NAMES};
#[cfg(feature = "engine")]
pub(crate) use metadata::is_structure;
pub use metadata::{
    FIRST_KNOWN_API, LAST_KNOWN_API, METADATA_FIELDS, MetadataField, is_simple, metadata_fields, metadata_type,
};

use std::collections::HashMap;

use ccdef_syntax::Dialect;
use foldhash::fast::FixedState;

use crate::tables::family::Family;
use crate::tables::item;
use crate::tables::profile::{ItemSpec, Presence, Profile, SectionSpec, ValueKind};
use crate::tables::section::GENERAL;

/// The documented value of [`item::CALL_CENTER_TYPE`] for Salesforce Voice
/// (`format/custom-settings.md#reqcallcentertype`).
pub const VOICE_TYPE: &str = "SCVBYOT";

/// Keys of `customSettings` that are not items of any section (`format/custom-settings.md#keys-of-customsettings`).
pub static CUSTOM_SETTINGS_ONLY: &[ItemSpec] = &[
    ItemSpec::optional(item::CALL_CENTER_TYPE, "Call Center Type", ValueKind::Text)
        .default(VOICE_TYPE)
        .doc("Tells the Metadata API that this is a Salesforce Voice contact center.")
        .source("format/custom-settings.md#reqcallcentertype"),
    ItemSpec::optional("messageBridgeComponentFqn", "Message Bridge Component", ValueKind::Text)
        .doc("The full name of the Lightning component that is the message bridge.")
        .source("format/custom-settings.md#messagebridgecomponentfqn"),
    ItemSpec::optional("scvVendorLoginUrl", "Vendor Login URL", ValueKind::Text)
        .doc("Where agents log in to the vendor.")
        .source("format/custom-settings.md#scvvendorloginurl"),
    ItemSpec::optional("vendorInfoApiName", "Vendor Info API Name", ValueKind::Text)
        .doc("The API name of the vendor's ConversationVendorInfo record; Salesforce writes it.")
        .source("format/custom-settings.md#vendorinfoapiname"),
];

/// Whether Salesforce itself writes this value of a key into the `customSettings` of a family, so that the value is as
/// good as empty.
#[cfg(feature = "engine")]
pub(crate) fn is_filler(family: Family, key: &str, value: &str) -> bool {
    match family {
        Family::Voice => voice::FILLERS.iter().any(|(name, values)| *name == key && values.contains(&value)),
        Family::OpenCti | Family::Toolkit => false,
    }
}

/// The base table of a family.
pub fn base_sections(family: Family) -> &'static [SectionSpec] {
    match family {
        Family::OpenCti => open_cti::SECTIONS,
        Family::Voice => voice::SECTIONS,
        Family::Toolkit => toolkit::SECTIONS,
    }
}

/// Which table describes an item.
#[derive(Debug, Clone, Copy)]
pub enum Origin {
    /// Salesforce, for the whole family.
    Base,
    /// A vendor, through its profile.
    Profile(&'static Profile),
}

/// One item of the merged schema.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct KnownItem {
    /// Its number in the order of the tables.
    pub number: usize,
    /// The section it belongs to.
    pub section: &'static str,
    /// The most specific description: that of the profile, otherwise that of the family.
    pub spec: &'static ItemSpec,
    /// The table that this description is from.
    pub origin: Origin,
    /// The strictest presence in any of the tables.
    pub presence: Presence,
    /// The table that this presence is from.
    pub presence_origin: Origin,
    /// The description with that presence; it may be limited to one dialect.
    pub presence_spec: &'static ItemSpec,
    /// The family's description, if the item is in its base table.
    pub base: Option<&'static ItemSpec>,
}

impl KnownItem {
    /// The presence in files of `dialect`; `None` if it applies only to the other dialect.
    pub fn presence_in(&self, dialect: Dialect) -> Option<Presence> {
        Some(self.presence).filter(|_| self.presence_spec.applies_to(dialect))
    }

    /// Whether files of `dialect` must have the item.
    pub fn is_required_in(&self, dialect: Dialect) -> bool {
        self.presence_in(dialect) == Some(Presence::Required)
    }
}

/// The base table of a family, a profile and the profiles that it extends, merged and indexed.
#[derive(Debug)]
pub struct Schema {
    /// The family.
    pub family: Family,
    /// The profile and the profiles that it extends, nearest first; empty without a profile.
    pub profile_and_bases: Vec<&'static Profile>,
    sections: Vec<&'static str>,
    /// In the order of the tables.
    items: Vec<KnownItem>,
    /// Where the items of each name are in `items`; few sections have items of one name. The names come from tables, so a
    /// fixed hash is safe.
    by_name: HashMap<&'static str, Vec<usize>, FixedState>,
}

impl Schema {
    /// Merges the base table of `family` with `profile_and_bases`, nearest profile first.
    pub fn new(family: Family, profile_and_bases: Vec<&'static Profile>) -> Self {
        let (sections, items, by_name) = (Vec::new(), Vec::new(), HashMap::default());
        let mut schema = Self { family, profile_and_bases, sections, items, by_name };
        schema.add(base_sections(family), Origin::Base);
        for index in (0..schema.profile_and_bases.len()).rev() {
            let profile = schema.profile_and_bases[index];
            schema.add(profile.sections, Origin::Profile(profile));
        }
        schema
    }

    fn add(&mut self, sections: &'static [SectionSpec], origin: Origin) {
        for section in sections {
            if !self.sections.contains(&section.name) {
                self.sections.push(section.name);
            }
            for spec in section.items {
                self.add_item(section.name, spec, origin);
            }
        }
    }

    fn add_item(&mut self, section: &'static str, spec: &'static ItemSpec, origin: Origin) {
        let base = matches!(origin, Origin::Base).then_some(spec);
        let number = self.item(section, spec.name).map(|known| known.number);
        let Some(known) = number.and_then(|number| self.items.get_mut(number)) else {
            let number = self.items.len();
            let (presence, presence_origin, presence_spec) = (spec.presence, origin, spec);
            self.by_name.entry(spec.name).or_default().push(number);
            self.items.push(KnownItem {
                number,
                section,
                spec,
                origin,
                presence,
                presence_origin,
                presence_spec,
                base,
            });
            return;
        };
        known.spec = spec;
        known.origin = origin;
        if spec.presence < known.presence {
            known.presence = spec.presence;
            known.presence_origin = origin;
            known.presence_spec = spec;
        }
    }

    /// The profile that was chosen, if any.
    pub fn profile(&self) -> Option<&'static Profile> {
        self.profile_and_bases.first().copied()
    }

    /// The type of a contact center for the Metadata API: that of the profile, or the documented one.
    pub fn call_center_type(&self) -> &'static str {
        self.item(GENERAL, item::CALL_CENTER_TYPE).and_then(|known| known.spec.default).unwrap_or(VOICE_TYPE)
    }

    /// The names of all known sections, in the order of the tables.
    pub fn sections(&self) -> &[&'static str] {
        &self.sections
    }

    /// Every known item, in the order of the tables.
    pub fn items(&self) -> impl Iterator<Item = &KnownItem> {
        self.items.iter()
    }

    /// The items known in a section, in the order of the tables.
    pub fn items_of(&self, section: &str) -> impl Iterator<Item = &KnownItem> {
        self.items.iter().filter(move |item| item.section == section)
    }

    /// The items with this name, in the order of the tables.
    pub fn items_named(&self, name: &str) -> impl Iterator<Item = &KnownItem> {
        self.by_name.get(name).into_iter().flatten().map(|number| &self.items[*number])
    }

    /// The item with this name in this section.
    pub fn item(&self, section: &str, name: &str) -> Option<&KnownItem> {
        self.items_named(name).find(|item| item.section == section)
    }

    /// The label that the nearest table gives a section.
    pub fn section_label(&self, name: &str) -> Option<&'static str> {
        let profiles = self.profile_and_bases.iter().flat_map(|profile| profile.sections.iter());
        let label = profiles.chain(base_sections(self.family)).find(|section| section.name == name);
        label.map(|section| section.label)
    }
}
