//! Which internal names Salesforce accepts (`format/names.md#the-internal-name`).

use crate::text::look_alike::is_invisible;

/// Maximum length of an internal name.
pub(crate) const LONGEST: usize = 40;

/// What is wrong with an internal name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameProblem {
    /// A character that is not an ASCII letter or digit.
    Character(char),
    /// The first character is not a letter.
    FirstCharacter(char),
    /// Too many characters, with their number.
    Length(usize),
}

/// The most important problem with `name`, which is not empty.
pub(crate) fn problem(name: &str) -> Option<NameProblem> {
    if let Some(unexpected) = name.chars().find(|c| !c.is_ascii_alphanumeric()) {
        return Some(NameProblem::Character(unexpected));
    }
    let first = name.chars().next().filter(|first| !first.is_ascii_alphabetic());
    if let Some(first) = first {
        return Some(NameProblem::FirstCharacter(first));
    }
    (name.len() > LONGEST).then_some(NameProblem::Length(name.len()))
}

/// Whether a character that a name must not have divides words, as spaces and hyphens do. A character that cannot be seen
/// or looks like a space was not typed to do so: it may be in the middle of a word.
fn divides_words(character: char) -> bool {
    // Any whitespace: no-break spaces are copied from web pages.
    let is_stray = (character.is_whitespace() && !character.is_ascii()) || is_invisible(character);
    !character.is_ascii_alphanumeric() && !is_stray
}

/// A name without the characters that it must not have; each word after one that divides words is capitalized: `my-item`
/// becomes `myItem`.
pub(crate) fn camel_case(name: &str) -> String {
    let mut joined = String::with_capacity(name.len());
    let mut starts_word = false;
    for character in name.chars() {
        if !character.is_ascii_alphanumeric() {
            starts_word |= divides_words(character) && !joined.is_empty();
        } else if std::mem::take(&mut starts_word) {
            joined.push(character.to_ascii_uppercase());
        } else {
            joined.push(character);
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::{NameProblem, camel_case, divides_words, problem};

    #[test]
    fn a_character_that_is_not_allowed_starts_a_new_word() {
        assert_eq!(camel_case("my-item"), "myItem");
        assert_eq!(camel_case("my\u{a0}item"), "myitem");
        assert_eq!(camel_case("_Server Name 2"), "ServerName2");
        assert_eq!(camel_case("--"), "");
    }

    #[test]
    fn characters_that_cannot_be_seen_divide_no_words() {
        assert!([' ', '-', '_', '.', '\t'].into_iter().all(divides_words));
        assert!(!['a', '\u{a0}', '\u{200b}', '\u{feff}', '\u{2009}'].into_iter().any(divides_words));
    }

    #[test]
    fn names_are_up_to_forty_letters_and_digits_and_start_with_a_letter() {
        assert_eq!(problem("AcmeCallCenter2"), None);
        assert_eq!(problem(&"a".repeat(40)), None);
        assert_eq!(problem("Acme_CC"), Some(NameProblem::Character('_')));
        assert_eq!(problem("Zürich"), Some(NameProblem::Character('ü')));
        assert_eq!(problem("2Acme"), Some(NameProblem::FirstCharacter('2')));
        assert_eq!(problem(&"a".repeat(41)), Some(NameProblem::Length(41)));
    }
}
