//! Words prepared so that one that resembles none of them is rejected quickly.

use super::look_alike::look_alike;
use super::nearest::edits;

/// The most edits between two words that resemble each other.
const MOST_EDITS: usize = 2;

/// Words, to find out whether another one is at most [`MOST_EDITS`] edits away from one of them.
#[derive(Debug, Default)]
pub(crate) struct NearWords {
    /// By length.
    words: Vec<(&'static str, Letters)>,
}

/// The set of letters of a word, ignoring their case. Other characters share the bits of letters.
#[derive(Debug, Clone, Copy)]
struct Letters(u32);

impl NearWords {
    /// Prepares these words.
    pub(crate) fn new(words: impl Iterator<Item = &'static str>) -> Self {
        let mut words: Vec<(&str, Letters)> = words.map(|word| (word, Letters::of(word))).collect();
        words.sort_unstable_by_key(|(word, _)| word.len());
        Self { words }
    }

    /// Whether `word` is near one of the words, or equal to it.
    pub(crate) fn has_near(&self, word: &str) -> bool {
        let word = &*look_alike(word);
        let first = self.words.partition_point(|(known, _)| known.len() + MOST_EDITS < word.len());
        let of_length = self.words[first..].iter().take_while(|(known, _)| known.len() <= word.len() + MOST_EDITS);
        let letters = Letters::of(word);
        let mut may_be_near = of_length.filter(|(_, known)| known.may_be_near(letters));
        may_be_near.any(|(known, _)| edits(word, known, MOST_EDITS).is_some())
    }

    /// Whether one of the words is `word` after `prefix` bytes more, ignoring case.
    pub(crate) fn has_ending(&self, word: &str, prefix: usize) -> bool {
        let length = word.len() + prefix;
        let first = self.words.partition_point(|(known, _)| known.len() < length);
        let mut of_length = self.words[first..].iter().take_while(|(known, _)| known.len() == length);
        of_length.any(|(known, _)| known.get(prefix..).is_some_and(|end| end.eq_ignore_ascii_case(word)))
    }
}

impl Letters {
    fn of(word: &str) -> Self {
        Self(word.bytes().fold(0, |letters, byte| letters | 1 << (byte & 31)))
    }

    /// One edit removes at most one letter and adds at most one.
    fn may_be_near(self, other: Self) -> bool {
        (self.0 ^ other.0).count_ones() as usize <= 2 * MOST_EDITS
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::{Letters, MOST_EDITS, NearWords};
    use crate::text::look_alike::look_alike;
    use crate::text::nearest::edits;

    #[test]
    fn words_up_to_two_edits_away_are_near() {
        let known = NearWords::new(["reqAdapterUrl", "reqUseApi"].into_iter());
        for near in ["reqUseApi", "reqadapterurl", "reqAdaptreUrl", "rqAdapterUl", "reqUseApi2", "réqUse\u{200b}Аpi"]
        {
            assert!(known.has_near(near), "{near}");
        }
        for other in ["", "LeadSkill", "UpApi13", "reqStandbyUrl"] {
            assert!(!known.has_near(other), "{other}");
        }
    }

    proptest! {
        #[test]
        fn no_word_that_is_near_is_rejected_by_its_letters(a in "[a-dA-D0-2é.]{0,9}", b in "[a-dA-D0-2é.]{0,9}") {
            let (a, b) = (look_alike(&a), look_alike(&b));
            prop_assert!(Letters::of(&a).may_be_near(Letters::of(&b)) || edits(&a, &b, MOST_EDITS).is_none());
        }
    }
}
