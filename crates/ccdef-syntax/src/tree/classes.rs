//! The kinds of characters in a text: a cheap look before a costly search.

use std::ops::BitOr;

/// A set of kinds of characters.
///
/// A text is scanned once, when it is read. A search that needs some kind of character asks this set first, so that it
/// runs only for the few texts in which it can find something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Classes(u16);

impl Classes {
    /// `a` to `z`.
    pub const LOWER: Self = Self(1);
    /// `A` to `Z`.
    pub const UPPER: Self = Self(1 << 1);
    /// `0` to `9`.
    pub const DIGIT: Self = Self(1 << 2);
    /// The space.
    pub const SPACE: Self = Self(1 << 3);
    /// Tab, line feed and carriage return.
    pub const BREAK: Self = Self(1 << 4);
    /// All other control characters of ASCII.
    pub const CONTROL: Self = Self(1 << 5);
    /// `&`
    pub const AMPERSAND: Self = Self(1 << 6);
    /// `<` and `>`
    pub const ANGLE: Self = Self(1 << 7);
    /// `(`, `)`, `[`, `]`, `{` and `}`
    pub const BRACKET: Self = Self(1 << 8);
    /// `"`, `'` and a backtick
    pub const QUOTE: Self = Self(1 << 9);
    /// `:`
    pub const COLON: Self = Self(1 << 10);
    /// `/`
    pub const SLASH: Self = Self(1 << 11);
    /// `.`
    pub const DOT: Self = Self(1 << 12);
    /// `-` and `_`
    pub const DASH: Self = Self(1 << 13);
    /// All other punctuation of ASCII, such as `=`, `%`, `$` and `@`.
    pub const PUNCTUATION: Self = Self(1 << 14);
    /// Every character beyond ASCII.
    pub const NON_ASCII: Self = Self(1 << 15);
    /// The four characters that XML counts as whitespace.
    pub const WHITESPACE: Self = Self(Self::SPACE.0 | Self::BREAK.0);

    /// The kinds of characters in `text`.
    pub fn of(text: &str) -> Self {
        Self(text.bytes().fold(0, |found, byte| found | TABLE[usize::from(byte)]))
    }

    /// The kinds of characters before the first byte that is of the kinds of `stops`, and how many bytes that are.
    #[inline(never)]
    pub(crate) fn before(bytes: &[u8], stops: Self) -> (Self, usize) {
        let (mut found, mut rest) = (Self::default(), bytes);
        // Four bytes at once cost hardly more than one.
        while let Some((block, after)) = rest.split_first_chunk::<4>() {
            let kinds = block.iter().fold(Self::default(), |kinds, byte| kinds | Self(TABLE[usize::from(*byte)]));
            if kinds.has_any(stops) {
                break;
            }
            (found, rest) = (found | kinds, after);
        }
        while let Some((byte, after)) = rest.split_first() {
            let kind = Self(TABLE[usize::from(*byte)]);
            if kind.has_any(stops) {
                break;
            }
            (found, rest) = (found | kind, after);
        }
        (found, bytes.len() - rest.len())
    }

    /// These kinds and others.
    #[must_use]
    pub const fn with(self, kinds: Self) -> Self {
        Self(self.0 | kinds.0)
    }

    /// Whether a character of any of these kinds is among them.
    pub const fn has_any(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

    /// Whether only characters of these kinds are among them.
    pub const fn has_only(self, kinds: Self) -> bool {
        self.0 & !kinds.0 == 0
    }

    /// The kind of one byte of a text.
    pub(crate) const fn of_byte(byte: u8) -> Self {
        match byte {
            b'a'..=b'z' => Self::LOWER,
            b'A'..=b'Z' => Self::UPPER,
            b'0'..=b'9' => Self::DIGIT,
            b' ' => Self::SPACE,
            b'\t' | b'\n' | b'\r' => Self::BREAK,
            b'&' => Self::AMPERSAND,
            b'<' | b'>' => Self::ANGLE,
            b'(' | b')' | b'[' | b']' | b'{' | b'}' => Self::BRACKET,
            b'"' | b'\'' | b'`' => Self::QUOTE,
            b':' => Self::COLON,
            b'/' => Self::SLASH,
            b'.' => Self::DOT,
            b'-' | b'_' => Self::DASH,
            0x80.. => Self::NON_ASCII,
            0..=0x1f | 0x7f => Self::CONTROL,
            _ => Self::PUNCTUATION,
        }
    }
}

impl BitOr for Classes {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The kind of each byte.
static TABLE: [u16; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < table.len() {
        #[expect(clippy::cast_possible_truncation, reason = "the table has one entry per byte")]
        let kind = Classes::of_byte(byte as u8);
        table[byte] = kind.0;
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::Classes;

    #[test]
    fn every_character_has_one_kind() {
        for character in (0..=0x2ff_u32).filter_map(char::from_u32) {
            let kinds = Classes::of(&character.to_string());
            assert_eq!(kinds.0.count_ones(), 1, "{character:?}");
            assert_eq!(kinds == Classes::NON_ASCII, !character.is_ascii(), "{character:?}");
            assert_eq!(kinds == Classes::CONTROL, character.is_ascii_control() && !"\t\n\r".contains(character));
            assert_eq!(kinds.has_only(Classes::WHITESPACE), " \t\n\r".contains(character), "{character:?}");
        }
    }

    #[test]
    fn a_set_is_asked_for_some_or_only_some_kinds() {
        let kinds = Classes::of("https://a.b/9");
        assert!(kinds.has_any(Classes::DIGIT | Classes::NON_ASCII));
        assert!(!kinds.has_any(Classes::UPPER | Classes::WHITESPACE));
        assert!(kinds.has_only(Classes::LOWER | Classes::DIGIT | Classes::COLON | Classes::SLASH | Classes::DOT));
        assert!(!kinds.has_only(Classes::LOWER));
        assert!(Classes::of("").has_only(Classes::default()));
    }
}
