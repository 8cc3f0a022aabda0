//! Small parsers and text helpers that are independent of call centers: URLs, certificates, names, prose.
//!
//! The lowest layer: it uses no other. Whatever needs a table, a definition or a finding belongs further up.

#[cfg(feature = "engine")]
pub(crate) mod adapter_url;
#[cfg(feature = "engine")]
pub(crate) mod boundary;
#[cfg(feature = "certificates")]
pub(crate) mod certificate;
#[cfg(feature = "engine")]
pub(crate) mod escape;
#[cfg(feature = "engine")]
pub(crate) mod internal_name;
#[cfg(feature = "engine")]
pub(crate) mod look_alike;
#[cfg(feature = "engine")]
pub(crate) mod near_words;
#[cfg(feature = "engine")]
pub(crate) mod nearest;
#[cfg(feature = "engine")]
pub(crate) mod pem;
pub(crate) mod prose;
#[cfg(feature = "engine")]
pub(crate) mod reference;
#[cfg(feature = "engine")]
pub(crate) mod setting_path;
#[cfg(feature = "engine")]
pub(crate) mod template;
#[cfg(feature = "engine")]
pub(crate) mod visible;
#[cfg(feature = "engine")]
pub(crate) mod word;
#[cfg(feature = "engine")]
pub(crate) mod word_table;
