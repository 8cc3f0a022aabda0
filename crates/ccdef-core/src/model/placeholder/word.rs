//! One word that stands for a value: `YOUR_API_KEY`, `yourcompany`, `CHANGE_ME`.

use std::ops::Range;

use super::words::{
    HERE, is_api_name, is_instruction, is_instruction_sentence, is_mine, is_placeholder_sentence, is_yours,
    without_ending,
};

/// The first such word, wherever it is in the value.
pub(super) fn find(value: &str) -> Option<Range<usize>> {
    if is_sentence(value) {
        return Some(0..value.len());
    }
    let outside = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    let mut position = 0;
    value.split_inclusive(outside).find_map(|piece| {
        let word = piece.trim_end_matches(outside);
        let start = position;
        position += piece.len();
        is_placeholder(word, word.len() == value.len()).then(|| start..start + word.len())
    })
}

/// A sentence of more than one word: an instruction in capitals, or one about "your" value.
pub(super) fn is_sentence(value: &str) -> bool {
    let is_capital = !value.chars().any(char::is_lowercase);
    let sentence = value.trim_end_matches(['.', '!', ':']);
    value.len() < 120
        && value.contains(' ')
        && ((is_capital || without_ending(value, HERE).is_some()) && is_instruction_sentence(sentence)
            || is_capital && is_instruction(sentence)
            || is_placeholder_sentence(sentence))
}

/// In the middle of a text, a mark such as `TBD` counts only in capitals, and an instruction only if its words are joined.
fn is_placeholder(word: &str, is_whole: bool) -> bool {
    let in_capitals = !word.chars().any(char::is_lowercase);
    is_yours(word)
        || in_capitals && is_mine(word)
        || is_api_name(word)
        || is_instruction(word) && (is_whole || in_capitals || word.contains(['_', '-']))
}
