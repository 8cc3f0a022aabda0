//! Character references in a text whose references are resolved already: a character that was escaped twice.

use std::ops::Range;

/// A character that is still escaped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EscapedCharacter {
    /// The reference, as bytes of the text.
    pub(crate) range: Range<usize>,
    /// The character that it means.
    pub(crate) character: char,
}

/// The references of XML, without `&`, and the numbers of the characters that need one.
const REFERENCES: &[(&str, char)] = &[
    ("amp;", '&'),
    ("lt;", '<'),
    ("gt;", '>'),
    ("quot;", '"'),
    ("apos;", '\''),
    ("#38;", '&'),
    ("#x26;", '&'),
    ("#60;", '<'),
    ("#x3C;", '<'),
    ("#x3c;", '<'),
];

/// Every reference in `text`; one that is escaped several times counts once.
pub(crate) fn escaped_characters(text: &str) -> Vec<EscapedCharacter> {
    let found = text.match_indices('&').filter_map(|(start, _)| {
        let (length, character) = reference(&text[start + 1..])?;
        Some(EscapedCharacter { range: start..start + 1 + length, character })
    });
    found.collect()
}

/// The text with every such reference replaced by its character.
pub(crate) fn unescaped(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut position = 0;
    for found in escaped_characters(text) {
        result.push_str(&text[position..found.range.start]);
        result.push(found.character);
        position = found.range.end;
    }
    result.push_str(&text[position..]);
    result
}

/// The reference at the start of `text`, which follows `&`: its length and its character.
fn reference(text: &str) -> Option<(usize, char)> {
    let next = |rest: &str| REFERENCES.iter().find(|(name, _)| rest.starts_with(name)).copied();
    let (mut length, mut character) = (0, None);
    while let Some((name, found)) = next(&text[length..]).filter(|_| matches!(character, None | Some('&'))) {
        length += name.len();
        character = Some(found);
    }
    Some((length, character?))
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn references_are_resolved_however_often_they_are_escaped() {
        for (text, expected) in [
            ("a&amp;b", "a&b"),
            ("a&amp;amp;b&lt;c", "a&b<c"),
            ("&amp;lt;x", "<x"),
            ("&lt;amp;", "<amp;"),
            ("a&b;c&copy;&", "a&b;c&copy;&"),
            ("&#38;&#x26;", "&&"),
        ] {
            assert_eq!(unescaped(text), expected);
        }
    }
}
