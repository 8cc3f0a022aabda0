//! Finds every word of a fixed list anywhere in a text, in one pass, whatever its case.
//!
//! The compiler builds the table, so that a program pays nothing for it before its first search, and a text without any of
//! the words costs a few instructions a byte. It is the automaton of Aho and Corasick: each state is the end of the text
//! so far that some word begins with.

use std::ops::Range;

/// The number of cells.
const CELLS: usize = 1 << 15;
/// The maximum number of states. There are fewer if a row has more than 64 columns.
const STATES: usize = 512;
/// The maximum number of words.
const WORDS: usize = 256;
/// How much of a word the table has, in bytes; the rest is compared where a word begins. One byte more would be compared
/// more seldom, but would need a fifth more states for each byte.
const HEAD: usize = 4;
/// Marks a cell whose state is the end of a word. The rest of a cell is the first cell of the state.
const END: u16 = 1 << 15;
/// How many bytes are read before the mark is looked at.
const BLOCK: usize = 8;

/// Words in groups, each of a kind, as a table.
///
/// `COLUMNS` is the number of columns of a row, a power of two: one for each different byte of the words and one for all
/// others.
pub(crate) struct WordTable<K: 'static, const COLUMNS: usize = 64> {
    groups: &'static [(K, &'static [&'static str])],
    /// The column of each byte; both cases of a letter have the same.
    columns: [u8; 256],
    /// The next state, by state and column, twice: so a state with its mark is a place in the table, too, and no step
    /// needs a check.
    next: [u16; 2 * CELLS],
    /// The last word that ends in a state, counted from 1.
    ends: [u16; STATES],
    /// The group of each word, and its position there.
    places: [(u16, u16); WORDS],
    /// For each word, the one before it that ends in the same state.
    same: [u16; WORDS],
    /// The longest ending of a state that is the end of a word, too.
    shorter: [u16; STATES],
}

/// A word in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WordHit<K> {
    /// The kind of its group.
    pub(crate) kind: K,
    /// Its position in the group.
    pub(crate) index: usize,
    /// Where it is.
    pub(crate) range: Range<usize>,
}

impl<K: Copy, const COLUMNS: usize> WordTable<K, COLUMNS> {
    /// The table of these words. Too many of them do not compile.
    #[expect(clippy::large_stack_arrays, reason = "it is on the stack of the compiler only")]
    pub(crate) const fn new(groups: &'static [(K, &'static [&'static str])]) -> Self {
        assert!(COLUMNS.is_power_of_two(), "a cell is the number of its row and its column in one");
        let mut table = Self {
            groups,
            columns: [0; 256],
            next: [0; 2 * CELLS],
            ends: [0; STATES],
            places: [(0, 0); WORDS],
            same: [0; WORDS],
            shorter: [0; STATES],
        };
        let mut size = Size { words: 0, states: 1, columns: 1 };
        let mut group = 0;
        while group < groups.len() {
            let mut word = 0;
            while word < groups[group].1.len() {
                table.places[size.words] = (number(group), number(word));
                table.insert(groups[group].1[word].as_bytes(), &mut size);
                word += 1;
            }
            group += 1;
        }
        table.link();
        table
    }

    /// Adds the states of a word. Cells hold the numbers of states until [`Self::link`].
    const fn insert(&mut self, word: &[u8], size: &mut Size) {
        let mut state = 0;
        let mut at = 0;
        while at < word.len() && at < HEAD {
            let cell = state * COLUMNS + self.column(word[at], size);
            if self.next[cell] == 0 {
                self.next[cell] = number(size.states);
                size.states += 1;
            }
            state = self.next[cell] as usize;
            at += 1;
        }
        self.same[size.words] = self.ends[state];
        size.words += 1;
        self.ends[state] = number(size.words);
    }

    /// The column of a byte, a new one if it has none.
    const fn column(&mut self, byte: u8, size: &mut Size) -> usize {
        if self.columns[byte as usize] == 0 {
            assert!((size.columns as usize) < COLUMNS, "the words have too many different bytes");
            self.columns[byte.to_ascii_lowercase() as usize] = size.columns;
            self.columns[byte.to_ascii_uppercase() as usize] = size.columns;
            size.columns += 1;
        }
        self.columns[byte as usize] as usize
    }

    /// Fills the cells that lead to no longer beginning of a word: they lead where the longest ending of the text so far
    /// leads that is a beginning itself. States come in the order of their length, so that it is filled already.
    const fn link(&mut self) {
        let mut ending = [0_u16; STATES];
        let mut queue = [0_u16; STATES];
        let (mut first, mut last) = (0, 1);
        while first < last {
            let state = queue[first] as usize;
            let mut column = 0;
            while column < COLUMNS {
                let beyond = if state == 0 { 0 } else { self.next[ending[state] as usize * COLUMNS + column] };
                let longer = self.next[state * COLUMNS + column] as usize;
                if longer == 0 {
                    self.next[state * COLUMNS + column] = beyond;
                } else {
                    let is_end = self.ends[beyond as usize] != 0;
                    self.shorter[longer] = if is_end { beyond } else { self.shorter[beyond as usize] };
                    ending[longer] = beyond;
                    queue[last] = number(longer);
                    last += 1;
                }
                column += 1;
            }
            first += 1;
        }
        self.number_cells();
    }

    /// Replaces the number of a state by its first cell, so that a step needs no multiplication.
    const fn number_cells(&mut self) {
        let mut cell = 0;
        while cell < CELLS {
            let state = self.next[cell] as usize;
            let is_end = self.ends[state] != 0 || self.shorter[state] != 0;
            self.next[cell] = number(state * COLUMNS) | if is_end { END } else { 0 };
            self.next[CELLS + cell] = self.next[cell];
            cell += 1;
        }
    }

    fn step(&self, state: u16, byte: u8) -> u16 {
        self.next[usize::from(state) | usize::from(self.columns[usize::from(byte)])]
    }

    /// Whether a word in `text` is accepted. Words may overlap; they come in the order of their ends.
    pub(crate) fn any(&self, text: &str, mut accept: impl FnMut(WordHit<K>) -> bool) -> bool {
        let search = TableSearch { table: self, text };
        let blocks = text.as_bytes().chunks_exact(BLOCK);
        let rest = blocks.remainder();
        let (mut state, mut position) = (0, 0);
        for block in blocks {
            let (before, mut seen) = (state, 0);
            for byte in block {
                state = self.step(state, *byte);
                seen |= state;
            }
            if seen & END != 0 && search.any_in(block, position, before, &mut accept) {
                return true;
            }
            position += BLOCK;
        }
        let (before, mut seen) = (state, 0);
        for byte in rest {
            state = self.step(state, *byte);
            seen |= state;
        }
        seen & END != 0 && search.any_in(rest, position, before, &mut accept)
    }
}

/// A search for words in a text.
struct TableSearch<'s, K: 'static, const COLUMNS: usize> {
    table: &'s WordTable<K, COLUMNS>,
    text: &'s str,
}

impl<K: Copy, const COLUMNS: usize> TableSearch<'_, K, COLUMNS> {
    /// Whether a word is accepted that ends in a part of the text, which begins at `position` in that state.
    fn any_in(
        &self,
        part: &[u8],
        position: usize,
        mut state: u16,
        accept: &mut impl FnMut(WordHit<K>) -> bool,
    ) -> bool {
        part.iter().zip(position + 1..).any(|(byte, end)| {
            state = self.table.step(state, *byte);
            state & END != 0 && self.any_at(usize::from(state & !END) / COLUMNS, end, accept)
        })
    }

    /// Whether a word is accepted whose beginning ends at `end`.
    fn any_at(&self, mut state: usize, end: usize, accept: &mut impl FnMut(WordHit<K>) -> bool) -> bool {
        while state != 0 {
            let mut word = usize::from(self.table.ends[state]);
            while let Some(number) = word.checked_sub(1) {
                if self.hit(number, end).is_some_and(&mut *accept) {
                    return true;
                }
                word = usize::from(self.table.same[number]);
            }
            state = usize::from(self.table.shorter[state]);
        }
        false
    }

    /// The word with that number, if all of it is where its beginning ends at `end`.
    fn hit(&self, number: usize, end: usize) -> Option<WordHit<K>> {
        let (group, index) = self.table.places[number];
        let (kind, words) = self.table.groups[usize::from(group)];
        let word = words[usize::from(index)];
        let start = end - word.len().min(HEAD);
        let range = start..start + word.len();
        let is_whole = word.len() <= HEAD || {
            let rest = self.text.as_bytes().get(end..range.end)?;
            rest.eq_ignore_ascii_case(&word.as_bytes()[HEAD..])
        };
        is_whole.then_some(WordHit { kind, index: usize::from(index), range })
    }
}

/// How much of a table is in use.
struct Size {
    words: usize,
    states: usize,
    columns: u8,
}

/// A number as the table holds it.
#[expect(clippy::cast_possible_truncation, reason = "it is checked that nothing is cut off")]
const fn number(value: usize) -> u16 {
    assert!(value < END as usize, "the table is too small for so many words");
    value as u16
}

#[cfg(test)]
mod tests {
    use std::cmp::Reverse;

    use aho_corasick::AhoCorasick;
    use proptest::prelude::*;

    use super::WordTable;

    const WORDS: &[&str] = &["key", "apikey", "SK", "skeleton-key", "skeleton-ring", "密码", "e", "::"];
    static TABLE: WordTable<char> = WordTable::new(&[('a', &["he", "she", "hers"]), ('b', WORDS)]);

    fn all(text: &str) -> Vec<(char, &str)> {
        let mut found = Vec::new();
        TABLE.any(text, |hit| {
            found.push((hit.kind, &text[hit.range]));
            false
        });
        found
    }

    #[test]
    fn overlapping_words_are_all_found_in_any_case() {
        assert_eq!(all("uSHErs"), [('a', "SHE"), ('a', "HE"), ('b', "E"), ('a', "HErs")]);
        assert_eq!(all("x密码x"), [('b', "密码")]);
        assert_eq!(all("skeleton"), [('b', "sk"), ('b', "e"), ('b', "e")]);
        assert!(all("").is_empty());
    }

    #[test]
    fn a_search_ends_with_the_first_word_that_is_accepted() {
        let mut seen = 0;
        let found = TABLE.any("key key", |hit| {
            seen += 1;
            hit.kind == 'b'
        });
        assert_eq!((found, seen), (true, 1));
    }

    proptest! {
        #[test]
        fn the_words_are_the_same_as_in_a_known_search(pieces in prop::collection::vec("he|rs|s|SK|k?ey|api|eleton-|ring|密|码|[a-z: ]", 0..40)) {
            let text = pieces.concat();
            let words = [["he", "she", "hers"].as_slice(), WORDS].concat();
            let search = AhoCorasick::builder()
                .ascii_case_insensitive(true)
                .build(words)
                .expect("few words");
            let mut expected: Vec<_> = search.find_overlapping_iter(&text).map(|found| found.range()).collect();
            expected.sort_by_key(|range| (range.start, Reverse(range.end)));
            let mut found = Vec::new();
            TABLE.any(&text, |hit| {
                found.push(hit.range);
                false
            });
            found.sort_by_key(|range| (range.start, Reverse(range.end)));
            prop_assert_eq!(found, expected);
        }
    }
}
