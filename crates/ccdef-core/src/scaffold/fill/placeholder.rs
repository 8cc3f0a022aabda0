//! Placeholders for missing answers.

use crate::tables::{KnownItem, item};

/// The placeholder for an internal name, which `invalid-internal-name` accepts.
const INTERNAL_NAME_PLACEHOLDER: &str = "CHANGEME";

/// A text that `placeholder-value` reports.
pub(super) fn placeholder(known: &KnownItem) -> String {
    if item::is_identity(known.section, known.spec.name) && known.spec.name == item::INTERNAL_NAME {
        return INTERNAL_NAME_PLACEHOLDER.to_owned();
    }
    format!("<{}>", known.spec.label)
}

/// Whether a value is a placeholder that was written for a missing answer.
pub(super) fn is_placeholder(value: &str) -> bool {
    value == INTERNAL_NAME_PLACEHOLDER || (value.starts_with('<') && value.ends_with('>'))
}
