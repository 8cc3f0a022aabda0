//! Cuts texts between characters.

/// The character boundary at or before `at`, which is not behind the end of the text.
pub(crate) fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
