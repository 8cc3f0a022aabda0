//! Small parsers and text helpers that know nothing of call centers: URLs, certificates, names, prose.
//!
//! The lowest layer: it uses no other. Whatever needs a table, a definition or a finding belongs further up.

pub(crate) mod adapter_url;
#[cfg(feature = "certificates")]
pub(crate) mod certificate;
pub(crate) mod internal_name;
pub(crate) mod nearest;
pub(crate) mod pem;
pub(crate) mod prose;
pub(crate) mod spelling;
pub(crate) mod template;
pub(crate) mod trim;
