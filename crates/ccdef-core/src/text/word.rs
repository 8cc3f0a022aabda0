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

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn names_and_phrases_have_the_same_words() {
        assert_eq!(words("sortOrder"), ["sort", "order"]);
        assert_eq!(words("Sort-order, required"), ["sort", "order", "required"]);
        assert_eq!(words("reqUseApi CTI"), ["req", "use", "api", "cti"]);
        assert!(words(" - ").is_empty());
    }
}
