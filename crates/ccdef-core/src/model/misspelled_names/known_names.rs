//! The known names of a schema, prepared so that a name that resembles none of them is rejected quickly.

use std::collections::HashMap;
use std::sync::OnceLock;

use ccdef_syntax::Section;
use foldhash::fast::FixedState;

use crate::model::settings::{Setting, Settings, WrittenAs};
use crate::tables::item::RESERVED_PREFIX;
use crate::tables::{Schema, item};
use crate::text::near_words::NearWords;

/// Wrong names from real files, or likely ones, that are too different from the correct name for typo detection.
pub(super) const KNOWN_TYPOS: &[(&str, &str)] = &[
    ("reqSalesforceCompatabilityMode", item::COMPATIBILITY_MODE),
    ("reqCompatibilityMode", item::COMPATIBILITY_MODE),
    ("reqUseOpenCTI", item::USE_API),
    ("reqUseCTIApi", item::USE_API),
    ("reqCTIAdapterUrl", item::ADAPTER_URL),
    ("reqVendorApiName", item::VENDOR_API_NAME),
    ("vendorApiName", item::VENDOR_API_NAME),
    ("vendorInfoName", item::VENDOR_API_NAME),
    ("reqVendorInfoApi", item::VENDOR_API_NAME),
    ("reqVendorInfoName", item::VENDOR_API_NAME),
    ("reqVendorDeveloperName", item::VENDOR_API_NAME),
    ("reqVendorInfoDeveloperName", item::VENDOR_API_NAME),
    ("reqConversationVendorInfo", item::VENDOR_API_NAME),
    ("reqConversationVendorInfoApiName", item::VENDOR_API_NAME),
    ("reqIntegrationCertificate", item::CERTIFICATE),
    ("reqTelephonyCertificate", item::CERTIFICATE),
];

/// The names of the sections and items of a schema.
#[derive(Debug)]
pub(crate) struct KnownNames {
    sections: NearWords,
    /// The names of the items of each section, prepared for the first item that the section does not have.
    items: HashMap<&'static str, OnceLock<NearWords>, FixedState>,
}

impl KnownNames {
    /// The names of `schema`.
    pub(crate) fn of(schema: &Schema) -> Self {
        Self {
            sections: NearWords::new(schema.sections().iter().copied()),
            items: schema.sections().iter().map(|section| (*section, OnceLock::new())).collect(),
        }
    }

    /// The names of the items of a section; `None` for a section that `schema` does not have.
    fn items_of(&self, section: &str, schema: &Schema) -> Option<&NearWords> {
        let names = self.items.get(section)?;
        let typos = || KNOWN_TYPOS.iter().map(|(wrong, _)| *wrong);
        let items = || schema.items_of(section).map(|known| known.spec.name);
        Some(names.get_or_init(|| NearWords::new(items().chain(typos()))))
    }

    /// Whether a section or item of a file may be misspelled. `settings` are the settings of the file, with their rows in
    /// the tables of `schema`. Almost no file has such a name unless it has a typo.
    pub(super) fn may_be_misspelled(&self, schema: &Schema, settings: &Settings<'_>) -> bool {
        settings.all_sections().iter().any(|section| self.may_be_section(section))
            || settings.all().any(|setting| self.may_be_item(setting, schema))
    }

    fn may_be_section(&self, section: &Section<'_>) -> bool {
        let name = section.written_name();
        let is_known = || self.items.contains_key(name);
        section.read_as.is_some() || name.is_empty() || (!is_known() && resembles(&self.sections, name))
    }

    fn may_be_item(&self, setting: &Setting<'_>, schema: &Schema) -> bool {
        let WrittenAs::Item(item) = setting.written_as else { return false };
        let resembles = || {
            let known = setting.section.and_then(|section| self.items_of(section, schema));
            known.is_some_and(|known| self::resembles(known, setting.name))
        };
        item.read_as.is_some() || setting.name.is_empty() || (setting.known.is_none() && resembles())
    }
}

/// Whether `name` is near one of the known names, or is one without its prefix.
fn resembles(known: &NearWords, name: &str) -> bool {
    known.has_near(name) || known.has_ending(name, RESERVED_PREFIX.len())
}
