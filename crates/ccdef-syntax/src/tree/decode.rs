//! How raw text is decoded.

use crate::tokens::{Reference, Run, reference};

use std::ops::Range;

/// Where a text is, which decides how it is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextContext {
    /// The content of an element: comments and nested elements are skipped, CDATA is literal.
    Content,
    /// An attribute value: line ends and tabs become spaces.
    Attribute,
}

/// Raw bytes that are literal or represent one character.
pub(super) struct Piece {
    pub(super) raw: Range<usize>,
    pub(super) replacement: Option<char>,
}

impl Piece {
    pub(super) fn value_length(&self) -> usize {
        self.replacement.map_or(self.raw.len(), char::len_utf8)
    }

    /// The raw bytes of the byte `within` the decoded piece.
    pub(super) fn raw_of(&self, within: usize) -> Range<usize> {
        if self.replacement.is_some() {
            return self.raw.clone();
        }
        let byte = self.raw.start + within;
        byte..byte + 1
    }
}

/// The pieces of one run, in order.
pub(super) struct Pieces<'a> {
    pub(super) raw: &'a str,
    pub(super) run: Run,
    pub(super) context: TextContext,
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let rest = &self.raw[self.run.range.clone()];
        if rest.is_empty() {
            return None;
        }
        let start = self.run.range.start;
        let mut length = 0;
        let replaced = loop {
            let Some(found) = self.special(&rest.as_bytes()[length..]) else {
                length = rest.len();
                break None;
            };
            length += found;
            match self.replacement(&rest[length..]) {
                Some(replaced) => break Some(replaced),
                None => length += 1,
            }
        };
        let (length, replacement) = match replaced {
            Some((character, written)) if length == 0 => (written, Some(character)),
            _ => (length, None),
        };
        self.run.range.start += length;
        Some(Piece { raw: start..start + length, replacement })
    }
}

impl Pieces<'_> {
    /// The next byte that may not be literal.
    fn special(&self, bytes: &[u8]) -> Option<usize> {
        match (self.context, self.run.cdata) {
            (TextContext::Content, true) => memchr::memchr(b'\r', bytes),
            (TextContext::Content, false) => memchr::memchr2(b'\r', b'&', bytes),
            (TextContext::Attribute, _) => bytes.iter().position(|byte| matches!(byte, b'&' | b'\r' | b'\n' | b'\t')),
        }
    }

    /// The character that the beginning of `rest` represents, and the length of that in bytes.
    fn replacement(&self, rest: &str) -> Option<(char, usize)> {
        let line_end = if self.context == TextContext::Attribute { ' ' } else { '\n' };
        match rest.as_bytes() {
            [b'\r', b'\n', ..] => Some((line_end, 2)),
            [b'\r', ..] => Some((line_end, 1)),
            [b'\n' | b'\t', ..] => Some((' ', 1)),
            _ => match reference(rest) {
                (Reference::Character(character), length) => Some((character, length)),
                _ => None,
            },
        }
    }
}
