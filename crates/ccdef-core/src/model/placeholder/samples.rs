//! Samples of vendors: the values that a profile lists as never filled in.
//!
//! Nearly every value has none. So one look at each four bytes of it shows whether a sample may be there.

use std::ops::Range;

use crate::tables::Profile;

/// How many bytes are looked at together.
const KEY: usize = 4;

/// The placeholders that profiles list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Samples {
    list: Vec<KnownSample>,
    /// The keys of all of them.
    keys: KeySet,
}

/// A placeholder, with the part of it by which it is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct KnownSample {
    text: &'static str,
    /// Whether it is a whole value or a whole part of a list; otherwise it is a separate word anywhere.
    is_alone: bool,
    /// The key, without case; `None` if the text is too short for one.
    key: Option<[u8; KEY]>,
    /// Where in the text the key is.
    at: usize,
}

impl Samples {
    /// No samples.
    pub const NONE: Self = Self { list: Vec::new(), keys: KeySet([0; 16]) };

    /// The samples of these profiles.
    pub fn of(profiles: impl IntoIterator<Item = &'static Profile>) -> Self {
        let samples = |profile: &'static Profile| {
            let anywhere = profile.placeholders.iter().map(|text| KnownSample::new(text, false));
            anywhere.chain(profile.sample_values.iter().map(|text| KnownSample::new(text, true)))
        };
        let list: Vec<KnownSample> = profiles.into_iter().flat_map(samples).collect();
        let mut keys = KeySet([0; 16]);
        list.iter().filter_map(|sample| sample.key).for_each(|key| keys.insert(key));
        Self { list, keys }
    }

    /// The first sample in `value`.
    pub(crate) fn find(&self, value: &str) -> Option<Range<usize>> {
        if self.list.is_empty() {
            return None;
        }
        let with_key = value.as_bytes().windows(KEY).enumerate().find_map(|(at, bytes)| {
            let key = in_lower_case(*bytes.first_chunk()?);
            if !self.keys.contains(key) {
                return None;
            }
            let mut of_key = self.list.iter().filter(|sample| sample.key == Some(key));
            of_key.find_map(|sample| sample.found_at(value, at.checked_sub(sample.at)?))
        });
        with_key.or_else(|| {
            let mut short = self.list.iter().filter(|sample| sample.key.is_none());
            short.find_map(|sample| (0..value.len()).find_map(|start| sample.found_at(value, start)))
        })
    }
}

impl KnownSample {
    /// The key of a text is the beginning of its longest word, which is rarer in other texts than its own beginning, such
    /// as `https`.
    fn new(text: &'static str, is_alone: bool) -> Self {
        let words = text.split(|c: char| !is_word(c)).filter(|word| word.len() >= KEY);
        let word = words.max_by_key(|word| word.len()).unwrap_or(text);
        let at = word.as_ptr().addr() - text.as_ptr().addr();
        Self { text, is_alone, key: word.as_bytes().first_chunk().copied().map(in_lower_case), at }
    }

    /// Where the sample is, if it starts there.
    fn found_at(&self, value: &str, start: usize) -> Option<Range<usize>> {
        let range = start..start + self.text.len();
        let found = value.get(range.clone())?;
        let (before, after) = (&value[..range.start], &value[range.end..]);
        let is_found = if self.is_alone {
            let (before, after) = (before.trim_ascii_end(), after.trim_ascii_start());
            found == self.text
                && (before.is_empty() || before.ends_with(SEPARATORS))
                && (after.is_empty() || after.starts_with(SEPARATORS))
        } else {
            let joined_before = found.starts_with(is_word) && before.ends_with(is_word);
            let joined_after = found.ends_with(is_word) && after.starts_with(is_word);
            found.eq_ignore_ascii_case(self.text) && !joined_before && !joined_after
        };
        is_found.then_some(range)
    }
}

/// Both cases of a letter give the same key; some other characters do, too.
fn in_lower_case(key: [u8; KEY]) -> [u8; KEY] {
    (u32::from_le_bytes(key) | 0x2020_2020).to_le_bytes()
}

/// What separates the parts of a list.
const SEPARATORS: [char; 2] = [',', ';'];

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// A set of keys, as hashes: it may contain more than was added.
#[derive(Debug, Clone, PartialEq, Eq)]
struct KeySet([u64; 16]);

impl KeySet {
    fn insert(&mut self, key: [u8; KEY]) {
        let (word, bit) = Self::place(key);
        self.0[word] |= bit;
    }

    fn contains(&self, key: [u8; KEY]) -> bool {
        let (word, bit) = Self::place(key);
        self.0[word] & bit != 0
    }

    /// Where the hash of a key is in the set.
    fn place(key: [u8; KEY]) -> (usize, u64) {
        let hash = u32::from_le_bytes(key).wrapping_mul(0x9E37_79B1);
        ((hash >> 28) as usize, 1 << (hash >> 22 & 63))
    }
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
