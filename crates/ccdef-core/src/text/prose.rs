//! Lists of words and counts for sentences.

/// "`a`, `b` or `c`"; an empty word becomes "empty".
pub(crate) fn either<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    join(words.into_iter().map(quote).collect(), "or")
}

/// "`a`, `b` and `c`"; an empty word becomes "empty".
#[cfg(feature = "engine")]
pub(crate) fn all<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    join(words.into_iter().map(quote).collect(), "and")
}

/// "`a`, `b`, `c`, `d` and 3 others": all words if there is at most one more than `shown`.
#[cfg(feature = "engine")]
pub(crate) fn some(words: &[&str], shown: usize) -> String {
    match words.len().checked_sub(shown) {
        None | Some(0 | 1) => all(words.iter().copied()),
        Some(more) => {
            let first = words.iter().take(shown).map(|word| quote(word));
            join(first.chain([others(more)]).collect(), "and")
        }
    }
}

/// "1 other", "2 others".
#[cfg(feature = "engine")]
pub(crate) fn others(number: usize) -> String {
    if number == 1 { "1 other".to_owned() } else { format!("{number} others") }
}

/// "a, b or c", with `last` before the last one.
pub(crate) fn join(mut words: Vec<String>, last: &str) -> String {
    match words.pop() {
        None => String::new(),
        Some(only) if words.is_empty() => only,
        Some(end) => format!("{} {last} {end}", words.join(", ")),
    }
}

/// "1 day", "2 days".
#[cfg(feature = "engine")]
pub(crate) fn count(number: impl Into<i64>, one: &str) -> String {
    match number.into() {
        1 => format!("1 {one}"),
        many => format!("{many} {one}s"),
    }
}

fn quote(word: &str) -> String {
    if word.is_empty() { "empty".to_owned() } else { format!("`{word}`") }
}

#[cfg(test)]
#[cfg(feature = "engine")]
mod tests {
    use super::{all, count, either, others, some};

    #[test]
    fn the_last_word_is_joined_by_or_and_by_and() {
        assert_eq!(either([]), "");
        assert_eq!(either(["a"]), "`a`");
        assert_eq!(either(["a", "b", ""]), "`a`, `b` or empty");
        assert_eq!(all(["a", "b"]), "`a` and `b`");
        assert_eq!((count(1, "day"), count(0, "day")), ("1 day".into(), "0 days".into()));
    }

    #[test]
    fn of_many_words_some_are_named_and_the_others_are_counted() {
        assert_eq!(some(&["a", "b"], 2), "`a` and `b`");
        assert_eq!(some(&["a", "b", "c"], 2), "`a`, `b` and `c`");
        assert_eq!(some(&["a", "b", "c", "d"], 2), "`a`, `b` and 2 others");
        assert_eq!(others(1), "1 other");
    }
}
