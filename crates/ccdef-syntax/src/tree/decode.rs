//! How raw text is decoded, piece by piece.

use crate::tokens::{Reference, Run, reference};

use std::ops::Range;

/// What carries a text, which decides how it is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carrier {
    /// The content of an element: comments and nested elements are passed over, CDATA is taken as it is.
    Content,
    /// An attribute value: line ends and tabs become blanks.
    Attribute,
}

/// Raw bytes that stand for themselves or for one character.
pub(super) struct Piece {
    pub(super) raw: Range<usize>,
    pub(super) replacement: Option<char>,
}

impl Piece {
    pub(super) fn value_length(&self) -> usize {
        self.replacement.map_or(self.raw.len(), char::len_utf8)
    }

    /// The raw bytes behind byte `within` of what this piece stands for.
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
    pub(super) carrier: Carrier,
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
    /// The next byte that may not stand for itself.
    fn special(&self, bytes: &[u8]) -> Option<usize> {
        match (self.carrier, self.run.cdata) {
            (Carrier::Content, true) => memchr::memchr(b'\r', bytes),
            (Carrier::Content, false) => memchr::memchr2(b'\r', b'&', bytes),
            (Carrier::Attribute, _) => bytes.iter().position(|byte| matches!(byte, b'&' | b'\r' | b'\n' | b'\t')),
        }
    }

    /// The character that `rest` begins with in other words, and how long these are.
    fn replacement(&self, rest: &str) -> Option<(char, usize)> {
        let line_end = if self.carrier == Carrier::Attribute { ' ' } else { '\n' };
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
