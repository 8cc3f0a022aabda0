//! The result of a search for credentials.

use std::ops::Range;

use crate::text::boundary::boundary;

/// A credential within a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CredentialRange {
    pub(super) range: Range<usize>,
    pub(super) what: &'static str,
    pub(super) is_private_key: bool,
}

impl CredentialRange {
    pub(super) fn key(range: Range<usize>) -> Self {
        Self { range, what: "a private key", is_private_key: true }
    }

    pub(super) fn of(range: Range<usize>, what: &'static str) -> Self {
        Self { range, what, is_private_key: false }
    }

    /// The same, with whole characters: what looks for bytes may end within one.
    pub(super) fn of_characters(mut self, text: &str) -> Self {
        self.range.start = boundary(text, self.range.start);
        while !text.is_char_boundary(self.range.end) {
            self.range.end += 1;
        }
        self
    }

    /// Covers another one that overlaps it, too; of the two, the longer one says what it is. `false` if they do not
    /// overlap. The other one is found later.
    pub(super) fn absorb(&mut self, next: &Self) -> bool {
        if next.range.start >= self.range.end {
            return false;
        }
        if next.range.len() > self.range.len() {
            self.what = next.what;
        }
        self.is_private_key |= next.is_private_key;
        self.range = self.range.start.min(next.range.start)..self.range.end.max(next.range.end);
        true
    }
}
