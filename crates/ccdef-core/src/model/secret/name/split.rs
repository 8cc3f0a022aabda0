//! The words of a name, and how they are compared.

/// The letters of a word, lower case; of the Turkish `İ`, without its dot.
pub(super) fn letters(word: &str) -> impl DoubleEndedIterator<Item = char> {
    word.chars().flat_map(char::to_lowercase).filter(|letter| *letter != '\u{307}')
}

/// Whether a word is `expected`, which is lower case.
pub(super) fn is(word: &str, expected: &str) -> bool {
    letters(word).eq(expected.chars())
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
