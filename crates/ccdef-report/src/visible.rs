//! Makes control characters visible, so that a file cannot send control sequences to a terminal.

use std::borrow::Cow;

/// `text` with all control characters except line feed and tab replaced by visible characters.
pub fn visible(text: &str) -> Cow<'_, str> {
    replace(text, |character| match character {
        '\n' | '\t' => None,
        other => picture(other),
    })
}

/// `text` on one line: line feeds and tabs are replaced as well.
pub fn visible_line(text: &str) -> Cow<'_, str> {
    replace(text, picture)
}

/// `text` with the control characters replaced that `annotate-snippets` does not replace.
///
/// A replacement has the same number of bytes, so that offsets stay valid.
pub(crate) fn same_length(text: &str) -> Cow<'_, str> {
    replace(text, |character| match character {
        _ if !is_deceptive(character) => None,
        _ if character.len_utf8() == 2 => Some('¤'),
        _ => Some(char::REPLACEMENT_CHARACTER),
    })
}

fn replace(text: &str, picture: impl Fn(char) -> Option<char>) -> Cow<'_, str> {
    if text.chars().all(|character| picture(character).is_none()) {
        return Cow::Borrowed(text);
    }
    let shown = text.chars().map(|character| picture(character).unwrap_or(character));
    Cow::Owned(shown.collect())
}

fn picture(character: char) -> Option<char> {
    match u32::from(character) {
        code @ 0..0x20 => char::from_u32(0x2400 + code),
        0x7f => Some('\u{2421}'),
        _ if is_deceptive(character) => Some(char::REPLACEMENT_CHARACTER),
        _ => None,
    }
}

/// Whether a non-ASCII character controls a terminal or changes how the text around it is displayed.
fn is_deceptive(character: char) -> bool {
    matches!(
        character,
        '\u{80}'..='\u{9f}'
            | '\u{61c}'
            | '\u{200b}'
            | '\u{200e}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::{same_length, visible, visible_line};

    #[test]
    fn control_characters_become_visible() {
        assert_eq!(visible("a\u{1b}[31m\u{9b}b\u{7f}\r\n"), "a␛[31m\u{fffd}b␡␍\n");
        assert_eq!(visible_line("a\tb\nc"), "a␉b␊c");
    }

    #[test]
    fn ordinary_text_is_borrowed() {
        for text in ["", "plain", "Ünïcode 漢字 😀"] {
            assert!(matches!(visible_line(text), std::borrow::Cow::Borrowed(_)));
        }
    }

    #[test]
    fn replacements_of_the_same_length_keep_offsets() {
        let text = "a\u{9b}b\u{202e}c\u{feff}d";
        let shown = same_length(text);
        assert_eq!(shown.len(), text.len());
        assert_eq!(shown.find('d'), text.find('d'));
        assert!(!shown.contains('\u{9b}') && !shown.contains('\u{202e}'));
    }
}
