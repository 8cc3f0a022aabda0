//! Anchors by a sign that is rarer in other texts than they are: `//` before the `@` of an address, and the first of the two
//! dots of a token. A search for one byte costs less than a word of the table that is in every file.

use std::ops::Range;

use memchr::memchr_iter;

use crate::model::secret::anchors::CredentialAnchor;
use crate::model::secret::{forms, url};
use crate::text::word_table::WordHit;

/// Every such anchor in `text`.
pub(super) fn anchors(text: &str) -> impl Iterator<Item = WordHit<CredentialAnchor>> {
    authorities(text).chain(dotted_tokens(text))
}

/// What comes before each user with an `@`.
fn authorities(text: &str) -> impl Iterator<Item = WordHit<CredentialAnchor>> {
    let ats = memchr_iter(b'@', text.as_bytes());
    let beginnings = ats.flat_map(|at| url::beginnings(text, at));
    beginnings.map(|range| WordHit { kind: CredentialAnchor::Authority, index: 0, range })
}

/// The first dot of each token with two dots at this distance.
fn dotted_tokens(text: &str) -> impl Iterator<Item = WordHit<CredentialAnchor>> {
    let bytes = text.as_bytes();
    let has_second = move |at: &usize| bytes.get(at + 1 + forms::BETWEEN_DOTS) == Some(&b'.');
    let range = |at| -> Range<usize> { at..at + 1 };
    memchr_iter(b'.', bytes).filter(has_second).map(range).map(|range| WordHit {
        kind: CredentialAnchor::DottedToken,
        index: 0,
        range,
    })
}
