//! The words of a name, and how they are compared.

/// The letters of a word, lower case; of the Turkish `İ`, without its dot.
pub(super) fn letters(word: &str) -> impl DoubleEndedIterator<Item = char> {
    word.chars().flat_map(char::to_lowercase).filter(|letter| *letter != '\u{307}')
}

/// Whether a word is `expected`, which is lower case.
pub(super) fn is(word: &str, expected: &str) -> bool {
    if word.is_ascii() { word.eq_ignore_ascii_case(expected) } else { letters(word).eq(expected.chars()) }
}

/// Whether a word ends with `expected`, which is lower case.
pub(super) fn ends_with(word: &str, expected: &str) -> bool {
    if word.is_ascii() {
        let end = word.len().checked_sub(expected.len()).and_then(|start| word.as_bytes().get(start..));
        return end.is_some_and(|end| end.eq_ignore_ascii_case(expected.as_bytes()));
    }
    let mut letters = letters(word).rev();
    expected.chars().rev().all(|letter| letters.next() == Some(letter))
}

/// Whether a word is the plural of `expected`, which is lower case.
pub(super) fn is_plural(word: &str, expected: &str) -> bool {
    let ends_in_s = word.ends_with(['s', 'S']);
    ends_in_s && is(&word[..word.len() - 1], expected)
}

/// Whether nothing divides two words of a name but what divides the words of a term: "token server", not "token (server)".
pub(super) fn are_joined(name: &str, word: &str, next: &str) -> bool {
    let at = |address: *const u8| address.addr().saturating_sub(name.as_ptr().addr());
    let between = name.get(at(word.as_ptr()) + word.len()..at(next.as_ptr())).unwrap_or_default();
    let is_dash = between.len() > 1 && between.contains(['-', '–', '—']);
    !is_dash && !between.contains(['(', '[', ',', ';', ':', '|', '/'])
}

/// The words of `reqProviderAuthToken`, `API Key` or `client_secret`.
pub(super) fn words(name: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut previous, mut start) = (' ', 0);
    let mut characters = name.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let is_before_small = characters.peek().is_some_and(|(_, next)| next.is_lowercase());
        let is_boundary = !character.is_alphabetic()
            || !previous.is_alphabetic()
            || (character.is_uppercase() && (previous.is_lowercase() || is_before_small));
        if is_boundary {
            words.push(&name[start..at]);
            start = at;
        }
        previous = character;
    }
    words.push(&name[start..]);
    words.retain(|word| word.starts_with(char::is_alphabetic));
    words
}
