//! What a file says, whichever dialect it is spelt in: its settings, the facts they add up to, and what it is detected as.
//!
//! Everything here is derived from one definition and the tables; nothing here judges.

pub(crate) mod detect;
pub(crate) mod draft;
pub(crate) mod facts;
pub(crate) mod placeholder;
pub(crate) mod secret;
pub(crate) mod settings;

pub use detect::{Detection, HintMatch, ProfileChoice};
pub use facts::Facts;
pub use placeholder::Placeholder;
pub use secret::Secret;
pub(crate) use settings::{
    ADAPTER_URL_FIELD, CUSTOM_SETTINGS_FIELD, Home, VERSION_FIELD, item_of_field, item_of_label_field,
};
pub use settings::{Carrier, Setting, Settings, is_kept_in_item, is_named_by_file};
