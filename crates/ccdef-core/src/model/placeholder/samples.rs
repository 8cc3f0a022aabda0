//! Samples of vendors: the values that a profile lists as never filled in.
//!
//! Nearly every value has none. So one look at each four bytes of it shows whether a sample may be in it.

use std::ops::Range;

use crate::tables::Profile;

/// How many bytes are looked at together. A shorter sample may be in any value.
const HEAD: usize = 4;

/// The placeholders that profiles list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Samples {
    /// Those that are found anywhere in a value, as a separate word.
    anywhere: Vec<&'static str>,
    /// Those that are the whole value, or a whole part of a list.
    alone: Vec<&'static str>,
    /// The first bytes of all of them.
    heads: Heads,
}

impl Samples {
    /// No samples.
    pub const NONE: Self = Self { anywhere: Vec::new(), alone: Vec::new(), heads: Heads::NONE };

    /// The samples of these profiles.
    pub fn of(profiles: impl IntoIterator<Item = &'static Profile>) -> Self {
        let mut samples = Self::NONE;
        for profile in profiles {
            samples.anywhere.extend(profile.placeholders);
            samples.alone.extend(profile.sample_values);
        }
        samples.anywhere.iter().chain(&samples.alone).for_each(|sample| samples.heads.insert(sample));
        samples
    }

    /// The first sample in `value`.
    pub(super) fn find(&self, value: &str) -> Option<Range<usize>> {
        if !self.heads.may_be_in(value) {
            return None;
        }
        let anywhere = self.anywhere.iter().find_map(|sample| as_word(value, sample));
        anywhere.or_else(|| parts(value).find(|part| self.alone.contains(&&value[part.clone()])))
    }
}

/// A set of the first bytes of texts, as hashes. Case does not matter.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Heads([u64; 16]);

impl Heads {
    const NONE: Self = Self([0; 16]);
    const EVERY: Self = Self([u64::MAX; 16]);

    fn insert(&mut self, text: &str) {
        match text.as_bytes().first_chunk() {
            Some(head) => {
                let (word, bit) = Self::place(*head);
                self.0[word] |= bit;
            }
            None => *self = Self::EVERY,
        }
    }

    /// Whether one of the texts may be in `value`.
    fn may_be_in(&self, value: &str) -> bool {
        let is_one = |head: [u8; HEAD]| {
            let (word, bit) = Self::place(head);
            self.0[word] & bit != 0
        };
        *self == Self::EVERY
            || value.as_bytes().windows(HEAD).any(|head| head.first_chunk().is_some_and(|head| is_one(*head)))
    }

    /// Where the hash of some bytes is in the set.
    fn place(head: [u8; HEAD]) -> (usize, u64) {
        /// Sets the bit that distinguishes the cases of a letter.
        const LOWER: u32 = 0x2020_2020;
        let hash = (u32::from_le_bytes(head) | LOWER).wrapping_mul(0x9E37_79B1);
        ((hash >> 28) as usize, 1 << (hash >> 22 & 63))
    }
}

/// Where `value` contains `token` without a letter, digit or underscore on either side. Case does not matter.
fn as_word(value: &str, token: &str) -> Option<Range<usize>> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let places = value.as_bytes().windows(token.len().max(1)).enumerate();
    places.filter(|(_, bytes)| bytes.eq_ignore_ascii_case(token.as_bytes())).find_map(|(start, _)| {
        let end = start + token.len();
        let joined_before = token.starts_with(is_word) && value[..start].ends_with(is_word);
        let joined_after = token.ends_with(is_word) && value[end..].starts_with(is_word);
        (!joined_before && !joined_after).then_some(start..end)
    })
}

/// The parts of a list joined by `,` or `;`, without the whitespace around them.
fn parts(value: &str) -> impl Iterator<Item = Range<usize>> {
    let mut position = 0;
    value.split([',', ';']).map(move |part| {
        let start = position + part.len() - part.trim_ascii_start().len();
        position += part.len() + 1;
        start..start + part.trim_ascii().len()
    })
}

#[cfg(test)]
mod tests {
    use super::Samples;
    use crate::tables::{Profile, ProfileId};

    static ACME: Profile = Profile {
        id: ProfileId::new("acme"),
        placeholders: &["[ACME_URL]", "acmeServerA", "https://acme/phone"],
        sample_values: &["AcmeStatus1", "AcmeCode", "ACME-"],
        ..Profile::EMPTY
    };

    fn found(value: &str) -> Option<&str> {
        Samples::of([&ACME]).find(value).map(|range| &value[range])
    }

    #[test]
    fn samples_are_separate_words_or_whole_parts_of_a_list() {
        for (value, sample) in [
            ("https://acmeservera/x", "acmeservera"),
            ("https://cti-[ACME_URL]/x?t=1", "[ACME_URL]"),
            ("https://acme/phone", "https://acme/phone"),
            ("AcmeStatus1,Busy", "AcmeStatus1"),
            ("Case; AcmeCode", "AcmeCode"),
            ("ACME-", "ACME-"),
        ] {
            assert_eq!(found(value), Some(sample));
        }
        for real in ["https://theacmeServerA:8443/x", "MyAcmeCode", "AcmeCode2", "acmecode", "ACME", "[AcmeCode]"] {
            assert_eq!(found(real), None, "{real}");
        }
    }

    #[test]
    fn a_sample_may_be_shorter_than_what_is_looked_at_together() {
        static SHORT: Profile = Profile { sample_values: &["x1"], ..Profile::EMPTY };
        let samples = Samples::of([&SHORT]);
        assert_eq!((samples.find("x1"), samples.find("x2")), (Some(0..2), None));
        assert_eq!(Samples::NONE.find("x1"), None);
    }
}
