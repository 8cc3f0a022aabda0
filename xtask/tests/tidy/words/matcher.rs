//! Finds phrases in texts, however they are wrapped and capitalized.

use std::collections::BTreeMap;

use super::terms::{Scope, Term};

/// A lowercase word of a text. An empty one separates words that do not belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    /// Its line, starting at 1.
    pub(super) line: usize,
}

/// The terms, by the first word of each phrase.
pub(super) struct Matcher {
    phrases: BTreeMap<String, Vec<(Vec<String>, &'static Term)>>,
}

/// Matches one to [`MAX_ANY`] words in a phrase.
const ANY: &str = "*";
const MAX_ANY: usize = 3;

impl Matcher {
    /// The terms that apply to `scope`.
    pub(super) fn new(terms: &'static [Term], scope: Scope) -> Self {
        let mut phrases: BTreeMap<String, Vec<(Vec<String>, &'static Term)>> = BTreeMap::new();
        for term in terms.iter().filter(|term| term.only.is_none_or(|only| only == scope)) {
            for phrase in term.avoid.iter().flat_map(|pattern| expand(pattern)) {
                let words: Vec<String> = phrase.split(' ').map(str::to_owned).collect();
                phrases.entry(words[0].clone()).or_default().push((words, term));
            }
        }
        Self { phrases }
    }

    /// Every phrase in `words`, with its line and its term.
    pub(super) fn find(&self, words: &[Word]) -> Vec<(usize, String, &'static Term)> {
        let mut found = Vec::new();
        for (index, word) in words.iter().enumerate() {
            for (phrase, term) in self.phrases.get(&word.text).into_iter().flatten() {
                let is_accepted = || index > 0 && term.accepted_after.contains(&words[index - 1].text.as_str());
                if starts_with(&words[index..], phrase) && !is_accepted() {
                    found.push((word.line, phrase.join(" "), *term));
                }
            }
        }
        found
    }
}

/// Whether `words` starts with `phrase`.
fn starts_with(words: &[Word], phrase: &[String]) -> bool {
    let Some((first, rest)) = phrase.split_first() else { return true };
    if first != ANY {
        return words.first().is_some_and(|word| word.text == *first) && starts_with(&words[1..], rest);
    }
    let any = words.iter().take(MAX_ANY).take_while(|word| !word.text.is_empty()).count();
    (1..=any).any(|count| starts_with(&words[count..], rest))
}

/// All phrases of a pattern, in which `(a|b)` is one of `a` and `b`, and `(a|b)?` can be absent. `*` is kept.
pub(super) fn expand(pattern: &str) -> Vec<String> {
    let Some((before, rest)) = pattern.split_once('(') else { return vec![pattern.to_owned()] };
    let Some((choices, after)) = rest.split_once(')') else { return vec![pattern.to_owned()] };
    let mut choices: Vec<&str> = choices.split('|').collect();
    let after = match after.strip_prefix('?') {
        Some(after) => {
            choices.push("");
            after
        }
        None => after,
    };
    let ends = expand(after);
    choices.iter().flat_map(|choice| ends.iter().map(move |end| format!("{before}{choice}{end}"))).collect()
}

/// The words of a text. Punctuation separates phrases; a line break does not. File names, paths and identifiers are not words.
pub(super) fn words_of_text(text: &str, first_line: usize) -> Vec<Word> {
    let mut words = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line_number = first_line + index;
        for chunk in line.split_whitespace() {
            if is_code(chunk) {
                words.push(Word { text: String::new(), line: line_number });
                continue;
            }
            words.extend(words_of_chunk(chunk).map(|text| Word { text, line: line_number }));
        }
    }
    words
}

/// Whether a part of a text between spaces is a file name, a path or an identifier.
fn is_code(chunk: &str) -> bool {
    let chunk = chunk.trim_matches(|character: char| !character.is_alphanumeric());
    chunk.contains('_')
        || chunk.contains("::")
        || chunk.split('.').skip(1).any(|end| end.starts_with(char::is_alphanumeric))
}

/// Runs of letters, with hyphens and apostrophes inside them; an empty word for other characters between them.
fn words_of_chunk(chunk: &str) -> impl Iterator<Item = String> {
    let is_inner = |character: char| character.is_alphanumeric() || matches!(character, '-' | '\'' | '’');
    let parts = chunk.split_inclusive(move |character| !is_inner(character));
    parts.flat_map(move |part| {
        let word = part.trim_end_matches(|character| !is_inner(character));
        let is_separated = word.len() < part.len();
        let word = word.trim_matches(['-', '\'', '’']).to_lowercase();
        let word = word.trim_end_matches("'s").trim_end_matches("’s").to_owned();
        let separator = is_separated.then(String::new);
        Some(word).filter(|word| !word.is_empty()).into_iter().chain(separator)
    })
}

/// The words of an identifier in `snake_case` or `CamelCase`. Digits and acronyms are words too.
pub(super) fn words_of_identifier(identifier: &str, line: usize) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut previous = '_';
    let mut characters = identifier.chars().peekable();
    while let Some(character) = characters.next() {
        let is_before_small = characters.peek().is_some_and(|next| next.is_lowercase());
        let begins_capitalized = character.is_uppercase() && (!previous.is_uppercase() || is_before_small);
        let begins = begins_capitalized || character.is_ascii_digit() != previous.is_ascii_digit();
        if begins || previous == '_' {
            words.push(Word { text: String::new(), line });
        }
        if let Some(word) = words.last_mut().filter(|_| character != '_') {
            word.text.extend(character.to_lowercase());
        }
        previous = character;
    }
    words.retain(|word| !word.text.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::{ANY, Matcher, Scope, Term, Word, expand, words_of_identifier, words_of_text};
    use crate::words::terms::{EXEMPT, TERMS};

    fn found(words: &[Word]) -> Vec<(usize, String)> {
        let found = Matcher::new(TERMS, Scope::Printed).find(words).into_iter();
        found.map(|(line, phrase, _)| (line, phrase)).collect()
    }

    fn in_text(text: &str) -> Vec<(usize, String)> {
        found(&words_of_text(text, 1))
    }

    #[test]
    fn patterns_are_expanded() {
        assert_eq!(expand("mend(s|ed)?"), ["mends", "mended", "mend"]);
        assert_eq!(expand("(a|the) slip"), ["a slip", "the slip"]);
        assert_eq!(expand("in here"), ["in here"]);
    }

    #[test]
    fn phrases_are_found_across_lines_and_in_any_case() {
        assert_eq!(
            in_text("This Mends the file,\nwithout white\nspace."),
            [(1, "mends".into()), (2, "white space".into())]
        );
        assert_eq!(in_text("it is nobody's"), [(1, "nobody".into())]);
        assert_eq!(in_text("the vendor was not recognised (see below)"), [(1, "recognised".into())]);
    }

    #[test]
    fn longer_words_punctuation_and_code_are_not_found() {
        for text in
            ["amended", "misspelt-name", "white, space", "Odd.xml", "set_aside", "https://odd.example/", "see a.b"]
        {
            assert_eq!(in_text(text), [], "{text}");
        }
    }

    #[test]
    fn identifiers_are_split() {
        let words =
            |identifier| words_of_identifier(identifier, 7).into_iter().map(|word| word.text).collect::<Vec<_>>();
        assert_eq!(words("NearMiss"), ["near", "miss"]);
        assert_eq!(words("other_names_are_nobodys"), ["other", "names", "are", "nobodys"]);
        assert_eq!(words("parseJSONText"), ["parse", "json", "text"]);
        assert_eq!(words("HTMLStranger"), ["html", "stranger"]);
        assert_eq!(words("stranger1_of2"), ["stranger", "1", "of", "2"]);
        assert_eq!(found(&words_of_identifier("is_near_miss", 7)), [(7, "near miss".into())]);
    }

    #[test]
    fn a_wildcard_matches_up_to_three_words_of_a_phrase() {
        assert_eq!(in_text("it gives the vendor away"), [(1, "gives * away".into())]);
        assert_eq!(in_text("it gives the one known vendor away"), []);
        assert_eq!(in_text("it gives the vendor, away from here"), []);
    }

    #[test]
    fn a_command_may_ask_for_a_value() {
        assert_eq!(in_text("the page asks for two items"), [(1, "asks for".into())]);
        for text in ["ccdef asks for the name", "the command asks for the name"] {
            assert_eq!(in_text(text), []);
        }
    }

    #[test]
    fn a_term_applies_only_to_its_scope() {
        let clue = words_of_text("a clue", 1);
        let count = |scope| Matcher::new(TERMS, scope).find(&clue).len();
        assert_eq!((count(Scope::Printed), count(Scope::Source)), (1, 0));
    }

    #[test]
    fn every_term_has_a_replacement_and_is_found() {
        for Term { avoid, instead, .. } in TERMS {
            assert!(!instead.is_empty(), "{avoid:?}");
            for phrase in avoid.iter().flat_map(|pattern| expand(&pattern.replace(ANY, "x"))) {
                assert!(!in_text(&phrase).is_empty(), "{phrase}");
            }
        }
    }
    #[test]
    fn every_exempt_word_has_a_reason_and_no_term() {
        for (word, reason) in EXEMPT {
            assert!(!reason.is_empty() && in_text(word).iter().all(|(_, phrase)| phrase != word), "{word}");
        }
    }
}
