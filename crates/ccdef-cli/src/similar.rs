//! Finds similar names, for "did you mean …?".

use ccdef_core::engine::nearest;

/// The known name with the fewest differences to `word`, otherwise the first one that begins with `word`.
pub(crate) fn similar<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let begins = |name: &&str| name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    let first = || known.iter().copied().find(begins).filter(|_| word.len() > 1);
    nearest(word, known.iter().copied()).or_else(first)
}

#[cfg(test)]
mod tests {
    use super::similar;

    #[test]
    fn typos_and_beginnings_of_names_are_recognized() {
        let known = ["aircall", "amazon-connect", "amazon-connect-legacy"];
        assert_eq!(similar("aircal", &known), Some("aircall"));
        assert_eq!(similar("airc", &known), Some("aircall"));
        assert_eq!(similar("Amazon", &known), Some("amazon-connect"));
        assert_eq!(similar("a", &known), None);
        assert_eq!(similar("ringcentral", &known), None);
    }
}
