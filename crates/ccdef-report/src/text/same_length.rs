//! Replaces characters in excerpts so that offsets stay valid.

use ccdef_core::engine::is_deceptive;

/// `text` with the control characters replaced that `annotate-snippets` does not replace.
///
/// A replacement has the same number of bytes, so that offsets stay valid.
pub(super) fn same_length(text: &str) -> String {
    let picture = |character: char| match character.len_utf8() {
        _ if !is_deceptive(character) => character,
        2 => '¤',
        3 => char::REPLACEMENT_CHARACTER,
        _ => '\u{1fbc4}',
    };
    text.chars().map(picture).collect()
}

#[cfg(test)]
mod tests {
    use super::same_length;

    #[test]
    fn replacements_of_the_same_length_keep_offsets() {
        let text = "a\u{9b}b\u{202e}c\u{feff}d\u{e0041}";
        let shown = same_length(text);
        assert_eq!(shown.len(), text.len());
        assert_eq!(shown.find('d'), text.find('d'));
        assert!(!shown.contains(['\u{9b}', '\u{202e}', '\u{e0041}']));
    }
}
