//! Which characters XML allows.

use memchr::memchr_iter;

/// Whether XML 1.0 allows the character anywhere in a document.
pub(crate) fn is_allowed(character: char) -> bool {
    !matches!(character, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether XML 1.0 allows every character of a text.
pub(crate) fn all_allowed(text: &str) -> bool {
    let bytes = text.as_bytes();
    let control = |byte: u8| matches!(byte, 0..=8 | 0xb | 0xc | 0xe..=0x1f);
    // Without an early exit, whole blocks are checked many bytes at once.
    let any_control = |block: &[u8]| block.iter().fold(false, |any, byte| any | control(*byte));
    // U+FFFE and U+FFFF.
    let is_last = |at: usize| matches!(bytes.get(at + 1..at + 3), Some([0xbf, 0xbe | 0xbf]));
    !bytes.chunks(256).any(any_control) && !memchr_iter(0xef, bytes).any(is_last)
}

#[cfg(test)]
mod tests {
    use super::{all_allowed, is_allowed};

    #[test]
    fn a_text_is_allowed_if_every_character_is() {
        for character in (0..=0x11_ffff).filter_map(char::from_u32) {
            let text = format!("x{character}");
            assert_eq!(all_allowed(&text), is_allowed(character), "{character:?}");
        }
        assert!(all_allowed(""));
        assert!(!all_allowed(&format!("{}\u{1}", "é".repeat(1000))));
    }
}
