//! Samples of vendors: the values that a profile lists as never filled in.
//!
//! Nearly every value has none. So one look at each block of it shows whether a sample may be there: a part of a sample of
//! [`PART`] bytes covers a whole block, wherever it begins.

use std::ops::Range;

use ccdef_syntax::Classes;

use crate::tables::Profile;

/// The length of a block.
const BLOCK: usize = 4;
/// How long a part is that covers a whole block.
const PART: usize = 2 * BLOCK - 1;

/// The placeholders that profiles list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Samples {
    /// First those that have a part by which they are found.
    list: Vec<KnownSample>,
    /// The number of those.
    long: usize,
    /// The blocks of their parts.
    parts: Vec<SampleBlock>,
    blocks: BlockSet,
    /// Whether one of them is a number.
    has_numbers: bool,
}

/// A placeholder, with the part of it by which it is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct KnownSample {
    text: &'static str,
    /// Whether it is a whole value or a whole part of a list; otherwise it is a separate word anywhere.
    is_alone: bool,
    /// Where in the text the part is; `None` if the text is too short for one.
    part: Option<usize>,
}

/// A block of the part of a sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct SampleBlock {
    /// In lower case.
    bytes: [u8; BLOCK],
    /// The index of the sample.
    sample: usize,
    /// Where in the sample it is.
    at: usize,
}

impl Samples {
    /// No samples.
    pub const NONE: Self =
        Self { list: Vec::new(), long: 0, parts: Vec::new(), blocks: BlockSet::EMPTY, has_numbers: false };

    /// The samples of these profiles.
    pub fn of(profiles: impl IntoIterator<Item = &'static Profile>) -> Self {
        let samples = |profile: &'static Profile| {
            let anywhere = profile.placeholders.iter().map(|text| KnownSample::new(text, false));
            anywhere.chain(profile.sample_values.iter().map(|text| KnownSample::new(text, true)))
        };
        let (mut list, mut short): (Vec<_>, Vec<_>) =
            profiles.into_iter().flat_map(samples).partition(|sample| sample.part.is_some());
        let long = list.len();
        list.append(&mut short);
        let parts: Vec<SampleBlock> =
            list.iter().enumerate().flat_map(|(index, sample)| sample.blocks(index)).collect();
        let mut blocks = BlockSet::EMPTY;
        for part in &parts {
            blocks.insert(part.bytes);
        }
        let has_numbers = list.iter().any(|sample| Classes::of(sample.text).has_only(Classes::DIGIT));
        Self { list, long, parts, blocks, has_numbers }
    }

    /// A quick look: whether a placeholder may be in a value with these kinds of characters. A number is none, unless a
    /// profile lists one.
    pub(crate) fn may_be_in(&self, classes: Classes) -> bool {
        self.has_numbers || !classes.has_only(Classes::DIGIT)
    }

    /// The first sample in `value`.
    pub(crate) fn find(&self, value: &str) -> Option<Range<usize>> {
        if self.list.is_empty() {
            return None;
        }
        let (blocks, _) = value.as_bytes().as_chunks::<BLOCK>();
        let with_part = blocks.iter().enumerate().find_map(|(index, block)| {
            let block = in_lower_case(*block);
            self.blocks.contains(block).then(|| self.at_block(value, index * BLOCK, block))?
        });
        with_part.or_else(|| {
            let mut short = self.list[self.long..].iter();
            short.find_map(|sample| (0..value.len()).find_map(|start| sample.found_at(value, start)))
        })
    }

    /// The first sample that covers the block of `value` at `at`.
    fn at_block(&self, value: &str, at: usize, block: [u8; BLOCK]) -> Option<Range<usize>> {
        let covering = self.parts.iter().filter(|part| part.bytes == block);
        covering
            .filter_map(|part| self.list[part.sample].found_at(value, at.checked_sub(part.at)?))
            .min_by_key(|range| range.start)
    }
}

impl KnownSample {
    /// The part of a text is the beginning of its longest word, which is rarer in other texts than its own beginning, such
    /// as `https`.
    fn new(text: &'static str, is_alone: bool) -> Self {
        let words = text.split(|c: char| !is_word(c)).filter(|word| word.len() >= PART);
        let word = words.max_by_key(|word| word.len()).unwrap_or(text);
        let at = word.as_ptr().addr() - text.as_ptr().addr();
        Self { text, is_alone, part: (word.len() >= PART).then_some(at) }
    }

    /// The blocks of its part, if this is the index of the sample.
    fn blocks(&self, sample: usize) -> impl Iterator<Item = SampleBlock> + use<> {
        let bytes = self.text.as_bytes();
        let starts = self.part.map_or(0..0, |at| at..at + PART - BLOCK + 1);
        let block = move |at: usize| bytes[at..].first_chunk().map(|block| (at, in_lower_case(*block)));
        starts.filter_map(block).map(move |(at, bytes)| SampleBlock { bytes, sample, at })
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

/// Both cases of a letter give the same block; some other characters do, too.
fn in_lower_case(block: [u8; BLOCK]) -> [u8; BLOCK] {
    (u32::from_le_bytes(block) | 0x2020_2020).to_le_bytes()
}

/// What separates the parts of a list.
const SEPARATORS: [char; 2] = [',', ';'];

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// A set of blocks, as hashes: it may contain more than was added.
#[derive(Debug, Clone, PartialEq, Eq)]
struct BlockSet([u64; Self::WORDS]);

impl BlockSet {
    const WORDS: usize = 256;
    const EMPTY: Self = Self([0; Self::WORDS]);

    fn insert(&mut self, block: [u8; BLOCK]) {
        let (word, bit) = Self::place(block);
        self.0[word] |= bit;
    }

    fn contains(&self, block: [u8; BLOCK]) -> bool {
        let (word, bit) = Self::place(block);
        self.0[word] & bit != 0
    }

    /// Where the hash of a block is in the set.
    fn place(block: [u8; BLOCK]) -> (usize, u64) {
        let hash = u32::from_le_bytes(block).wrapping_mul(0x9E37_79B1);
        ((hash >> 24) as usize, 1 << (hash >> 18 & 63))
    }
}

#[cfg(test)]
mod tests {
    use ccdef_syntax::Classes;
    use proptest::prelude::*;

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
    fn a_number_is_a_sample_only_if_a_profile_lists_it() {
        static NUMBER: Profile = Profile { sample_values: &["12345"], ..Profile::EMPTY };
        let number = Classes::of("12345");
        assert!(!Samples::of([&ACME]).may_be_in(number));
        assert!(Samples::of([&ACME]).may_be_in(Classes::of("12345x")));
        assert!(Samples::of([&NUMBER]).may_be_in(number));
    }

    proptest! {
        #[test]
        fn a_sample_is_found_wherever_it_is(before in "[-:/.=—]{0,9}", after in "[-:/.=—]{0,9}", index in 0..3_usize) {
            let sample = ACME.placeholders[index];
            let text = format!("{before}{sample}{after}");
            prop_assert_eq!(found(&text), Some(sample));
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
