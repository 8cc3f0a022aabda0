//! Where each dialect keeps a setting. Nothing else decides that metadata files hold the two names of a call center
//! outside their items (`format/metadata.md#file-name-is-the-internal-name`, `format/metadata.md#import-to-metadata`).

use ccdef_syntax::Dialect;

use crate::tables::{GENERAL, item};

/// Where a dialect keeps a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Home {
    /// In an item.
    Item,
    /// In an element below the root; another one holds its label.
    Field {
        /// The element.
        name: &'static str,
        /// The element of its label.
        label: &'static str,
    },
    /// In the name of the file; an element below the root holds its label.
    FileName {
        /// The element of its label.
        label: &'static str,
    },
}

impl Home {
    /// Where `dialect` keeps the setting `name` of `section`.
    pub(crate) fn of(dialect: Dialect, section: &str, name: &str) -> Self {
        match (dialect, section, name) {
            (Dialect::Metadata, GENERAL, item::INTERNAL_NAME) => Self::FileName { label: "internalNameLabel" },
            (Dialect::Metadata, GENERAL, item::DISPLAY_NAME) => {
                Self::Field { name: "displayName", label: "displayNameLabel" }
            }
            (Dialect::Import | Dialect::Metadata, ..) => Self::Item,
        }
    }

    /// Whether it is an item like most settings.
    pub(crate) fn is_item(self) -> bool {
        self == Self::Item
    }

    /// The element that holds the label.
    pub(crate) fn label_field(self) -> Option<&'static str> {
        match self {
            Self::Item => None,
            Self::Field { label, .. } | Self::FileName { label } => Some(label),
        }
    }
}

/// Whether `dialect` keeps the setting `name` of `section` in an item, as it does with most settings.
pub fn is_kept_in_item(dialect: Dialect, section: &str, name: &str) -> bool {
    Home::of(dialect, section, name).is_item()
}

/// The element below the root that repeats the item [`item::ADAPTER_URL`].
pub(crate) const ADAPTER_URL_FIELD: &str = "adapterUrl";

/// The item whose setting an element below the root of a metadata file holds or repeats.
pub(super) fn item_of_field(field: &str) -> Option<&'static str> {
    match field {
        ADAPTER_URL_FIELD => Some(item::ADAPTER_URL),
        "displayName" => Some(item::DISPLAY_NAME),
        "version" => Some(item::VERSION),
        _ => None,
    }
}
