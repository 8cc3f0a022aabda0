//! The result of a search for credentials.

use std::ops::Range;

/// A credential within a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CredentialRange {
    pub(super) range: Range<usize>,
    pub(super) what: &'static str,
    pub(super) is_private_key: bool,
}

impl CredentialRange {
    pub(super) fn of(range: Range<usize>, what: &'static str) -> Self {
        Self { range, what, is_private_key: false }
    }
}
