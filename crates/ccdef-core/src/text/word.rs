//! The words of a name or a phrase.

use std::collections::BTreeSet;

/// The words of `text` in lower case: parts between spaces and punctuation, and the parts of a name such as `sortOrder`.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut after_small = false;
    for character in text.chars() {
        if !character.is_alphanumeric() || (after_small && character.is_uppercase()) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| character.is_alphanumeric()) {
            word.extend(character.to_lowercase());
        }
        after_small = character.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Words of questions and sentences that say nothing about their topic.
const COMMON: &[&str] = &[
    "a", "an", "and", "are", "at", "be", "by", "can", "do", "does", "for", "from", "how", "i", "in", "is", "it", "my",
    "of", "on", "or", "that", "the", "this", "to", "was", "what", "when", "why", "with",
];

/// The words of `text` that say what it is about, without endings: "How do I clone it?" and "cloning" have the same.
fn keywords(text: &str) -> impl Iterator<Item = String> {
    words(text).into_iter().filter(|word| !COMMON.contains(&word.as_str())).map(|word| stem(&word).to_owned())
}

/// A word without the ending of a plural or a verb form.
fn stem(word: &str) -> &str {
    let cut = |ending| word.strip_suffix(ending).filter(|stem: &&str| stem.len() > 2);
    ["ing", "es", "ed", "s", "e"].into_iter().find_map(cut).unwrap_or(word)
}

/// What a user searches for: the keywords of a text.
#[derive(Debug, Clone)]
pub struct Query(BTreeSet<String>);

impl Query {
    /// The query for a text of any length.
    pub fn new(text: &str) -> Self {
        Self(keywords(text).collect())
    }

    /// The number of its keywords.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it has no keyword.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many of its keywords `text` has.
    pub fn shared_with(&self, text: &str) -> usize {
        let given: BTreeSet<String> = keywords(text).collect();
        given.intersection(&self.0).count()
    }
}

#[cfg(test)]
mod tests {
    use super::{Query, words};

    #[test]
    fn keywords_match_in_any_form() {
        let clone = Query::new("How do I clone call centers?");
        assert_eq!((clone.len(), clone.shared_with("Cloning a call center, or a call")), (3, 3));
        assert_eq!(Query::new("foo bar").shared_with("Cloning a call center"), 0);
        assert!(Query::new("the").is_empty());
    }

    #[test]
    fn names_and_phrases_have_the_same_words() {
        assert_eq!(words("sortOrder"), ["sort", "order"]);
        assert_eq!(words("Sort-order, required"), ["sort", "order", "required"]);
        assert_eq!(words("reqUseApi CTI"), ["req", "use", "api", "cti"]);
        assert!(words(" - ").is_empty());
    }
}
