//! `YOUR_API_KEY`, `your-tenant`: names of the values to fill in.

use std::ops::Range;

pub(super) fn find(value: &str) -> Option<Range<usize>> {
    let outside = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    let mut position = 0;
    value.split_inclusive(outside).find_map(|piece| {
        let word = piece.trim_end_matches(outside);
        let start = position;
        position += piece.len();
        let is_yours = word.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("your"))
            && word[4..].starts_with(['_', '-'])
            && word.len() > 5;
        is_yours.then(|| start..start + word.len())
    })
}

#[cfg(test)]
mod tests {
    use crate::model::placeholder::tests::found;

    #[test]
    fn names_that_start_with_your_are_placeholders() {
        assert_eq!(found("https://cti.acme.example/?key=YOUR_API_KEY").as_deref(), Some("YOUR_API_KEY"));
        assert_eq!(found("your-tenant").as_deref(), Some("your-tenant"));
        assert_eq!(found("yourself"), None);
    }
}
