//! The settings of a file in either dialect, the facts derived from them, and what the file is detected as.
//!
//! Everything is derived from one definition and the tables; no rule is checked in this layer.

pub(crate) mod detect;
pub(crate) mod draft;
pub(crate) mod facts;
pub(crate) mod misplaced;
pub(crate) mod misspelled_names;
pub(crate) mod misspelled_xml;
pub(crate) mod placeholder;
pub(crate) mod secret;
pub(crate) mod settings;
pub(crate) mod shown;
pub(crate) mod sort_order;
pub(crate) mod suggested_name;
pub(crate) mod unexpected;

pub use detect::{Detection, HintMatch, ProfileChoice};
pub use facts::Facts;
pub use placeholder::Placeholder;
pub use secret::{Secret, SecretLocation};
pub(crate) use settings::{
    ADAPTER_URL_FIELD, CUSTOM_SETTINGS_FIELD, StoredIn, VERSION_FIELD, item_of_field, item_of_label_field,
    stored_outside_items,
};
pub use settings::{Setting, Settings, WrittenAs, is_kept_in_file_name, is_kept_in_item, is_named_by_file};
