//! Finds credentials in any text, whatever its structure: one pass looks for the anchors of all forms, and only where one
//! of them is the text around it is read.
//!
//! What is read around an anchor has a maximum length, or ends at the next anchor, so that the time is linear.

mod signs;

use std::cmp::Reverse;
use std::ops::Range;

use super::anchors::{CredentialAnchor, any_word, at};
use super::credential_range::CredentialRange;
use super::joined::Joined;
use super::unescaped::Unescaped;
use super::{pair, unseparated};
use crate::text::word_table::WordHit;

/// How often a text may be escaped, such as JSON in JSON.
const MAX_ESCAPED: usize = 4;

/// Whether an anchor in `text` is accepted.
fn any_anchor(text: &str, mut accept: impl FnMut(WordHit<CredentialAnchor>) -> bool) -> bool {
    any_word(text, &mut accept) || signs::anchors(text).any(accept)
}

/// Every anchor in `text` from left to right, at each place the longest first.
fn all_anchors(text: &str) -> Vec<WordHit<CredentialAnchor>> {
    let mut hits = Vec::new();
    any_anchor(text, |hit| {
        hits.push(hit);
        false
    });
    hits.sort_by_key(|hit| (hit.range.start, Reverse(hit.range.end)));
    hits
}

/// What is in a text.
pub(super) struct Scan {
    /// Every credential, in order; none overlaps another.
    pub(super) credentials: Vec<CredentialRange>,
    /// Whether a word may be in it that names of credentials contain.
    pub(super) may_have_names: bool,
}

impl Scan {
    /// Adds what is in another form of the text; [`Self::sort`] comes after the last one.
    fn add(&mut self, other: Self, source: impl Fn(&Range<usize>) -> Range<usize>) {
        self.may_have_names |= other.may_have_names;
        let found = other.credentials.into_iter();
        self.credentials.extend(found.map(|found| CredentialRange { range: source(&found.range), ..found }));
    }

    fn sort(&mut self) {
        in_order(&mut self.credentials);
    }
}

/// Sorts credentials, and makes one of those that overlap.
fn in_order(credentials: &mut Vec<CredentialRange>) {
    credentials.sort_by_key(|found| (found.range.start, Reverse(found.range.end)));
    credentials.dedup_by(|next, kept| kept.absorb(next));
}

/// Every credential of `text`, in order; none overlaps another.
pub(super) fn find(text: &str) -> Vec<CredentialRange> {
    scan(text).credentials
}

/// Looks for credentials, and for what could name one: in the text as written, without its escapes, and in its values
/// without the markup in them.
pub(super) fn scan(text: &str) -> Scan {
    let mut scan = scan_whole(text);
    if let Some(joined) = Joined::of(text) {
        scan.add(scan_whole(&joined.text), |range| joined.source_range(range));
        for part in &joined.left_out {
            scan.add(self::scan(&text[part.clone()]), |range| range.start + part.start..range.end + part.start);
        }
        scan.sort();
    }
    scan
}

/// Looks in a text whose values have no markup in them: as written, and without its escapes.
pub(super) fn scan_whole(text: &str) -> Scan {
    scan_escaped(text, MAX_ESCAPED)
}

fn scan_escaped(text: &str, levels: usize) -> Scan {
    let mut scan = scan_as_written(text);
    if levels > 0
        && let Some(unescaped) = Unescaped::of(text)
    {
        scan.add(scan_escaped(&unescaped.text, levels - 1), |range| unescaped.source_range(range));
        scan.sort();
    }
    scan
}

/// Looks only in the text as written.
fn scan_as_written(text: &str) -> Scan {
    // Of the many words that a long name may have only some are looked at, so those are left to the search itself.
    let may_have_some = any_anchor(text, |hit| hit.kind == CredentialAnchor::Name || at(&hit, text).is_some());
    let credentials = if may_have_some { credentials(text) } else { Vec::new() };
    Scan { credentials, may_have_names: may_have_some }
}

fn credentials(text: &str) -> Vec<CredentialRange> {
    let mut found: Vec<CredentialRange> = Vec::new();
    // What ends last of all that was found, which may be far behind the name beside it.
    let mut last = 0..0;
    let mut names_from = 0;
    // No anchor hides another, because only the text after it decides: `accessKey` contains the anchors `AC`, `sK` and `key`.
    for hit in all_anchors(text) {
        let is_name = hit.kind == CredentialAnchor::Name;
        let is_in_last = last.contains(&hit.range.start);
        // What is at the end of a credential can be the beginning of another.
        if is_in_last && hit.range.end < last.end {
            continue;
        }
        let is_glued = is_in_last && matches!(hit.kind, CredentialAnchor::Token | CredentialAnchor::DottedToken);
        let is_within_name = is_name && hit.range.start < names_from;
        let credential = if is_glued {
            glued(&hit, text)
        } else if is_within_name {
            None
        } else {
            at(&hit, text)
        };
        // What looks like the rest of the name before a separator may be a credential, too: `the password is x -u user:y`.
        let beside = if is_name { unseparated::credential(text, &hit.range) } else { None };
        if is_name && !is_within_name {
            names_from = pair::end_of_name(text, hit.range.end);
        }
        for credential in [credential, beside].into_iter().flatten() {
            last = if credential.range.end > last.end { credential.range.clone() } else { last };
            found.push(credential);
        }
    }
    in_order(&mut found);
    found
}

/// A token at the end of another credential, which counts as the beginning of a word.
fn glued(hit: &WordHit<CredentialAnchor>, text: &str) -> Option<CredentialRange> {
    let start = hit.range.start;
    let found = at(&WordHit { range: 0..hit.range.len(), ..hit.clone() }, &text[start..])?;
    Some(CredentialRange { range: found.range.start + start..found.range.end + start, ..found })
}

#[cfg(test)]
mod other_text;
#[cfg(test)]
mod tests;
