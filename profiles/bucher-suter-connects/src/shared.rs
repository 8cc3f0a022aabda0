//! What the items of all sections share.

use ccdef_core::prelude::*;

/// An item that both files have.
pub(crate) const fn both(name: &'static str, label: &'static str, kind: ValueKind, default: &'static str) -> ItemSpec {
    ItemSpec::recommended(name, label, kind).default(default).source("O1")
}
