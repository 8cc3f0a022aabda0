//! Words prepared so that one that resembles none of them is rejected quickly.

/// The most edits between two words that resemble each other.
const MOST_EDITS: usize = 2;

/// Words, and which other words may be at most [`MOST_EDITS`] edits away from one of them.
#[derive(Debug, Default)]
pub(crate) struct NearWords {
    /// By length.
    shapes: Vec<Shape>,
}

/// What an edit changes little: how long a word is, and which letters it has.
#[derive(Debug, Clone, Copy)]
struct Shape {
    length: usize,
    letters: Letters,
}

/// The set of letters of a word, ignoring their case. Other characters share the bits of letters.
#[derive(Debug, Clone, Copy)]
struct Letters(u32);

impl NearWords {
    /// Prepares these words.
    pub(crate) fn new<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut shapes: Vec<Shape> =
            words.map(|word| Shape { length: word.len(), letters: Letters::of(word) }).collect();
        shapes.sort_unstable_by_key(|shape| shape.length);
        Self { shapes }
    }

    /// Whether one of the words may be at most two [edits](super::nearest::edits) away; almost all words that are further
    /// away are rejected.
    pub(crate) fn may_be_near(&self, word: &str) -> bool {
        let first = self.shapes.partition_point(|shape| shape.length + MOST_EDITS < word.len());
        let mut of_length = self.shapes[first..].iter().take_while(|shape| shape.length <= word.len() + MOST_EDITS);
        let Some(shortest) = of_length.next() else { return false };
        let letters = Letters::of(word);
        shortest.letters.may_be_near(letters) || of_length.any(|shape| shape.letters.may_be_near(letters))
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

    use super::{MOST_EDITS, NearWords};
    use crate::text::nearest::edits;

    #[test]
    fn unrelated_words_are_rejected() {
        let known = NearWords::new(["reqAdapterUrl", "reqUseApi"].into_iter());
        for near in ["reqadapterurl", "reqAdaptreUrl", "rqAdapterUl", "reqUseApi2"] {
            assert!(known.may_be_near(near), "{near}");
        }
        for other in ["", "LeadSkill", "CodeFormat10", "reqStandbyUrl"] {
            assert!(!known.may_be_near(other), "{other}");
        }
    }

    proptest! {
        #[test]
        fn no_word_that_is_near_is_rejected(known in "[a-dA-D0-2é.]{0,9}", word in "[a-dA-D0-2é.]{0,9}") {
            let words = NearWords::new([known.as_str()].into_iter());
            prop_assert!(words.may_be_near(&word) || edits(&word, &known, MOST_EDITS).is_none());
        }
    }
}
