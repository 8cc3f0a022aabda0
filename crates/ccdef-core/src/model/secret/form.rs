//! What form a credential cannot have.

/// Whether a value has a form that a credential can have: not an address or a resource name.
pub(super) fn may_be_credential(value: &str) -> bool {
    !value.starts_with('/') && !value.starts_with("arn:") && !value.contains("://") && !value.starts_with("-----BEGIN ")
}
