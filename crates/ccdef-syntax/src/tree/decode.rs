//! How raw text is decoded.

use crate::tokens::{Reference, TextRun, reference};

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
    raw: &'a str,
    run: TextRun,
    context: TextContext,
    /// A piece that was found behind the last one.
    next: Option<Piece>,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(raw: &'a str, run: TextRun, context: TextContext) -> Self {
        Self { raw, run, context, next: None }
    }
}

impl Iterator for Pieces<'_> {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        if self.next.is_some() {
            return self.next.take();
        }
        let rest = &self.raw[self.run.range.clone()];
        if rest.is_empty() {
            return None;
        }
        let start = self.run.range.start;
        let mut length = 0;
        while let Some(found) = self.special(&rest.as_bytes()[length..]) {
            length += found;
            if let Some((character, written)) = self.replacement(&rest[length..]) {
                let end = start + length + written;
                self.run.range.start = end;
                self.next = Some(Piece { raw: start + length..end, replacement: Some(character) });
                return if length == 0 {
                    self.next.take()
                } else {
                    Some(Piece { raw: start..start + length, replacement: None })
                };
            }
            length += 1;
        }
        self.run.range.start = self.run.range.end;
        Some(Piece { raw: start..self.run.range.end, replacement: None })
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
