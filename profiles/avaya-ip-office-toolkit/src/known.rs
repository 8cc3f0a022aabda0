//! Items with their values in the known file.

use ccdef_core::prelude::*;

/// Yes or no.
const SWITCH: ValueKind = ValueKind::OneOf(&["Y", "N"]);

/// A switch that is on in the known file.
pub(crate) const fn on(name: &'static str, label: &'static str) -> ItemSpec {
    common::item_of_one_org(name, label, SWITCH).default("Y")
}

/// A switch that is off in the known file.
pub(crate) const fn off(name: &'static str, label: &'static str) -> ItemSpec {
    common::item_of_one_org(name, label, SWITCH).default("N")
}

/// A text with its value in the known file.
pub(crate) const fn text(name: &'static str, label: &'static str, default: &'static str) -> ItemSpec {
    common::item_of_one_org(name, label, ValueKind::Text).default(default)
}
