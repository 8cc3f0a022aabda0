//! The words of a name or a phrase.

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
pub(crate) fn keywords(text: &str) -> Vec<String> {
    words(text).into_iter().filter(|word| !COMMON.contains(&word.as_str())).map(|word| stem(&word).to_owned()).collect()
}

/// A word without the ending of a plural or a verb form.
fn stem(word: &str) -> &str {
    let cut = |ending| word.strip_suffix(ending).filter(|stem: &&str| stem.len() > 2);
    ["ing", "es", "ed", "s", "e"].into_iter().find_map(cut).unwrap_or(word)
}

/// The number of keywords of `query`, and how many of them `text` has.
pub fn shared_keywords(query: &str, text: &str) -> (usize, usize) {
    let (mut expected, given) = (keywords(query), keywords(text));
    expected.sort_unstable();
    expected.dedup();
    (expected.len(), expected.iter().filter(|word| given.contains(word)).count())
}

#[cfg(test)]
mod tests {
    use super::{shared_keywords, words};

    #[test]
    fn keywords_match_in_any_form() {
        assert_eq!(shared_keywords("How do I clone call centers?", "Cloning a call center"), (3, 3));
        assert_eq!(shared_keywords("foo bar", "Cloning a call center"), (2, 0));
        assert_eq!(shared_keywords("the", "the"), (0, 0));
    }

    #[test]
    fn names_and_phrases_have_the_same_words() {
        assert_eq!(words("sortOrder"), ["sort", "order"]);
        assert_eq!(words("Sort-order, required"), ["sort", "order", "required"]);
        assert_eq!(words("reqUseApi CTI"), ["req", "use", "api", "cti"]);
        assert!(words(" - ").is_empty());
    }
}
