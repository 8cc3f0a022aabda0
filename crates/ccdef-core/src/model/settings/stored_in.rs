//! Where each dialect stores a setting. No other code decides which settings metadata files hold outside their items
//! (`format/metadata.md#file-name-is-the-internal-name`, `format/metadata.md#import-to-metadata`).
//!
//! The names of the elements also appear where `ccdef-syntax` writes a draft as a metadata file, and as fields of a draft:
//! there they are only spelling, because the draft already has each value in its field.

use ccdef_syntax::Dialect;

use crate::tables::{GENERAL, SettingRef, item};

/// Where a dialect stores a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StoredIn {
    /// In an item.
    Item,
    /// In an item, which an element below the root repeats for the softphone page.
    ItemAndField {
        /// The element.
        name: &'static str,
    },
    /// In an item or in an element below the root.
    ItemOrField {
        /// The element.
        name: &'static str,
    },
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

/// The settings of the general section that metadata files hold or repeat outside its items.
const OUTSIDE_ITEMS: &[(&str, StoredIn)] = &[
    (item::INTERNAL_NAME, StoredIn::FileName { label: "internalNameLabel" }),
    (item::DISPLAY_NAME, StoredIn::Field { name: "displayName", label: "displayNameLabel" }),
    (item::ADAPTER_URL, StoredIn::ItemAndField { name: ADAPTER_URL_FIELD }),
    (item::VERSION, StoredIn::ItemOrField { name: VERSION_FIELD }),
];

/// The element below the root that repeats the item [`item::ADAPTER_URL`].
pub(crate) const ADAPTER_URL_FIELD: &str = "adapterUrl";

/// The element below the root that may replace the item [`item::VERSION`].
pub(crate) const VERSION_FIELD: &str = "version";

/// The element below the root whose JSON repeats some settings.
pub(crate) const CUSTOM_SETTINGS_FIELD: &str = "customSettings";

impl StoredIn {
    /// Where `dialect` stores the setting `name` of `section`.
    pub(crate) fn of(dialect: Dialect, section: &str, name: &str) -> Self {
        match dialect {
            Dialect::Import => Self::Item,
            Dialect::Metadata if section != GENERAL => Self::Item,
            Dialect::Metadata => {
                let outside = OUTSIDE_ITEMS.iter().find(|(item, _)| *item == name);
                outside.map_or(Self::Item, |(_, stored_in)| *stored_in)
            }
        }
    }

    /// Whether it may be an item like most settings.
    pub(crate) fn is_item(self) -> bool {
        match self {
            Self::Item | Self::ItemAndField { .. } | Self::ItemOrField { .. } => true,
            Self::Field { .. } | Self::FileName { .. } => false,
        }
    }

    /// Whether it is the name of the file.
    pub(crate) fn is_file_name(self) -> bool {
        match self {
            Self::FileName { .. } => true,
            Self::Item | Self::ItemAndField { .. } | Self::ItemOrField { .. } | Self::Field { .. } => false,
        }
    }

    /// What holds it instead of an item, in words; `None` if an item may hold it.
    pub(crate) fn holder(self) -> Option<String> {
        match self {
            Self::Item | Self::ItemAndField { .. } | Self::ItemOrField { .. } => None,
            Self::FileName { .. } => Some("the file name".to_owned()),
            Self::Field { name, .. } => Some(format!("`<{name}>`")),
        }
    }

    /// The element below the root that holds or repeats it.
    pub(crate) fn field(self) -> Option<&'static str> {
        match self {
            Self::Item | Self::FileName { .. } => None,
            Self::ItemAndField { name } | Self::ItemOrField { name } | Self::Field { name, .. } => Some(name),
        }
    }

    /// The element that holds the label.
    pub(crate) fn label_field(self) -> Option<&'static str> {
        match self {
            Self::Item | Self::ItemAndField { .. } | Self::ItemOrField { .. } => None,
            Self::Field { label, .. } | Self::FileName { label } => Some(label),
        }
    }
}

/// Whether `dialect` stores the setting `name` of `section` in an item, as it does with most settings.
pub fn is_kept_in_item(dialect: Dialect, section: &str, name: &str) -> bool {
    StoredIn::of(dialect, section, name).is_item()
}

/// Whether the name of a file in `dialect` is the setting `name` of `section`.
pub fn is_kept_in_file_name(dialect: Dialect, section: &str, name: &str) -> bool {
    StoredIn::of(dialect, section, name).is_file_name()
}

/// Whether the name of a file in `dialect` is the internal name of the call center.
pub fn is_named_by_file(dialect: Dialect) -> bool {
    is_kept_in_file_name(dialect, GENERAL, item::INTERNAL_NAME)
}

/// The settings that `dialect` stores in something other than an item, each with where that is.
pub(crate) fn stored_outside_items(dialect: Dialect) -> impl Iterator<Item = (SettingRef, StoredIn)> {
    let stored = OUTSIDE_ITEMS.iter().map(move |(item, _)| {
        let setting = SettingRef::general(item);
        (setting, StoredIn::of(dialect, setting.section, setting.item))
    });
    stored.filter(|(_, stored_in)| !stored_in.is_item())
}

/// The item whose setting an element below the root of a metadata file holds or repeats.
pub(crate) fn item_of_field(field: &str) -> Option<&'static str> {
    item_where(|stored_in| stored_in.field() == Some(field))
}

/// The item whose label an element below the root of a metadata file holds.
pub(crate) fn item_of_label_field(field: &str) -> Option<&'static str> {
    item_where(|stored_in| stored_in.label_field() == Some(field))
}

fn item_where(matches: impl Fn(StoredIn) -> bool) -> Option<&'static str> {
    OUTSIDE_ITEMS.iter().find(|(_, stored_in)| matches(*stored_in)).map(|(item, _)| *item)
}
