//! What form a credential cannot have.

use crate::model::placeholder::{Samples, find_placeholder};
use crate::tables::ValueKind;

/// Whether a text still has to be replaced by a value.
pub(super) fn is_placeholder(text: &str) -> bool {
    find_placeholder(text, &ValueKind::Text, "", &Samples::NONE).is_some()
}

/// Whether a value has a form that a credential can have: not an address, a resource name, a merge field or a call in code.
pub(super) fn may_be_credential(value: &str) -> bool {
    const NOT_BEGINNINGS: &[&str] = &["/", "arn:", "{!", "-----BEGIN "];
    let begins_otherwise = NOT_BEGINNINGS.iter().any(|beginning| value.starts_with(beginning));
    !begins_otherwise && !value.contains("://") && !value.ends_with('(')
}
