//! What form a credential cannot have.

use crate::model::placeholder::{Samples, find_placeholder};
use crate::tables::ValueKind;

/// Whether a text still has to be replaced by a value.
pub(super) fn is_placeholder(text: &str) -> bool {
    find_placeholder(text, &ValueKind::Text, "", &Samples::NONE).is_some()
}

/// Whether a value has a form that a credential can have: not an address or a resource name.
pub(super) fn may_be_credential(value: &str) -> bool {
    !value.starts_with('/') && !value.starts_with("arn:") && !value.contains("://") && !value.starts_with("-----BEGIN ")
}
