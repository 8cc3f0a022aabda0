//! Value kinds and items that several sections share.

use ccdef_core::prelude::*;

/// Prefixes separated by commas.
pub(crate) const PREFIXES: ValueKind = ValueKind::list(',', &ValueKind::Prefix);

/// A list of field mappings; the two flags are strings (F1).
pub(crate) const MAPPINGS: ValueKind = ValueKind::JsonRecords(&[
    JsonKey::new("wxccFieldName", ValueKind::Text),
    JsonKey::new("sfdcFieldName", ValueKind::Text),
    JsonKey::new("isDefaultValueEnabled", ValueKind::Bool),
    JsonKey::new("isConditionalEnabled", ValueKind::Bool),
]);

/// An item that every file of the current generation has.
pub(crate) const fn in_every_version(
    name: &'static str,
    label: &'static str,
    kind: ValueKind,
    default: &'static str,
) -> ItemSpec {
    ItemSpec::recommended(name, label, kind).default(default).source("F1, F0")
}

/// A switch that is off by default.
pub(crate) const fn switch(name: &'static str, label: &'static str) -> ItemSpec {
    in_every_version(name, label, ValueKind::Bool, "false")
}
