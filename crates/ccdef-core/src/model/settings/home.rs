//! Where each dialect keeps a setting. Nothing else decides that metadata files hold some settings outside their items
//! (`format/metadata.md#file-name-is-the-internal-name`, `format/metadata.md#import-to-metadata`).

use ccdef_syntax::Dialect;

use crate::tables::{GENERAL, item};

/// Where a dialect keeps a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Home {
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
const OUTSIDE_ITEMS: &[(&str, Home)] = &[
    (item::INTERNAL_NAME, Home::FileName { label: "internalNameLabel" }),
    (item::DISPLAY_NAME, Home::Field { name: "displayName", label: "displayNameLabel" }),
    (item::ADAPTER_URL, Home::ItemAndField { name: ADAPTER_URL_FIELD }),
    (item::VERSION, Home::ItemOrField { name: VERSION_FIELD }),
];

/// The element below the root that repeats the item [`item::ADAPTER_URL`].
pub(crate) const ADAPTER_URL_FIELD: &str = "adapterUrl";

/// The element below the root that may stand for the item [`item::VERSION`].
pub(crate) const VERSION_FIELD: &str = "version";

/// The element below the root whose JSON repeats some settings.
pub(crate) const CUSTOM_SETTINGS_FIELD: &str = "customSettings";

impl Home {
    /// Where `dialect` keeps the setting `name` of `section`.
    pub(crate) fn of(dialect: Dialect, section: &str, name: &str) -> Self {
        match dialect {
            Dialect::Import => Self::Item,
            Dialect::Metadata if section != GENERAL => Self::Item,
            Dialect::Metadata => {
                let outside = OUTSIDE_ITEMS.iter().find(|(item, _)| *item == name);
                outside.map_or(Self::Item, |(_, home)| *home)
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

    fn is_file_name(self) -> bool {
        match self {
            Self::FileName { .. } => true,
            Self::Item | Self::ItemAndField { .. } | Self::ItemOrField { .. } | Self::Field { .. } => false,
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

/// Whether `dialect` keeps the setting `name` of `section` in an item, as it does with most settings.
pub fn is_kept_in_item(dialect: Dialect, section: &str, name: &str) -> bool {
    Home::of(dialect, section, name).is_item()
}

/// Whether the name of a file in `dialect` is the internal name of the call center.
pub fn is_named_by_file(dialect: Dialect) -> bool {
    Home::of(dialect, GENERAL, item::INTERNAL_NAME).is_file_name()
}

/// The item whose setting an element below the root of a metadata file holds or repeats.
pub(crate) fn item_of_field(field: &str) -> Option<&'static str> {
    item_where(|home| home.field() == Some(field))
}

/// The item whose label an element below the root of a metadata file holds.
pub(crate) fn item_of_label_field(field: &str) -> Option<&'static str> {
    item_where(|home| home.label_field() == Some(field))
}

fn item_where(is_it: impl Fn(Home) -> bool) -> Option<&'static str> {
    OUTSIDE_ITEMS.iter().find(|(_, home)| is_it(*home)).map(|(item, _)| *item)
}
