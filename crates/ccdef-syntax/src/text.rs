//! A piece of text as its author meant it, and the way back to how it is written.

use std::borrow::Cow;
use std::ops::Range;

use crate::references::{Reference, reference};
use crate::{Span, read, span};

/// What carries a text, which decides how it is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carrier {
    /// The content of an element: comments and nested elements are passed over, CDATA is taken as it is.
    Content,
    /// An attribute value: line ends and tabs become blanks.
    Attribute,
}

/// A stretch of characters without markup inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    /// Bytes of the raw text.
    pub(crate) range: Range<usize>,
    /// Whether references are ordinary characters in it.
    pub(crate) cdata: bool,
}

/// A decoded text and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text<'a> {
    raw: &'a str,
    value: Cow<'a, str>,
    span: Span,
    carrier: Carrier,
    /// The characters between the markup; `None` when there is no markup.
    runs: Option<Box<[Run]>>,
}

impl<'a> Text<'a> {
    /// Decodes `raw`, which stands at `span`. What is not XML is taken literally.
    pub fn decode(raw: &'a str, span: Span, carrier: Carrier) -> Self {
        let markup = carrier == Carrier::Content && memchr::memchr(b'<', raw.as_bytes()).is_some();
        Self::with_runs(raw, span, carrier, markup.then(|| read::runs(raw).into()))
    }

    /// A text that is known to be written as it is.
    pub(crate) fn plain(raw: &'a str, span: Span, carrier: Carrier) -> Self {
        Self { raw, value: Cow::Borrowed(raw), span, carrier, runs: None }
    }

    /// Decodes `raw` of which only `runs` are characters; all of it when there are none given.
    pub(crate) fn with_runs(raw: &'a str, span: Span, carrier: Carrier, runs: Option<Box<[Run]>>) -> Self {
        let mut text = Self { raw, value: Cow::Borrowed(raw), span, carrier, runs };
        if text.runs.is_some() || text.is_written_otherwise() {
            text.value = text.decoded();
        }
        text
    }

    /// The text as its author meant it.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The text as it is written in the file.
    pub fn raw(&self) -> &'a str {
        self.raw
    }

    /// Where it stands; for an empty text the place where it would stand.
    pub fn span(&self) -> Span {
        self.span
    }

    /// What carries it.
    pub fn carrier(&self) -> Carrier {
        self.carrier
    }

    /// The value without white space around it.
    pub fn trimmed(&self) -> &str {
        self.value().trim()
    }

    /// Whether there is nothing but white space.
    pub fn is_blank(&self) -> bool {
        self.trimmed().is_empty()
    }

    /// Where the value stands without the white space around it; the whole span when it is blank.
    pub fn trimmed_span(&self) -> Span {
        let value = self.value();
        let start = value.len() - value.trim_start().len();
        if self.is_blank() { self.span } else { self.span_of(start..value.trim_end().len()) }
    }

    /// Where the bytes `range` of [`Text::value`] stand in the file.
    ///
    /// A reference is never split: a range that touches it covers all of it. An empty range gives the place before
    /// the byte it names. Ranges beyond the value are clamped.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        Places::new(self).span_of(range)
    }

    fn decoded(&self) -> Cow<'a, str> {
        let mut pieces = self.pieces();
        let Some(first) = pieces.next() else {
            return Cow::Borrowed(&self.raw[..0]);
        };
        let second = pieces.next();
        if second.is_none() && first.replacement.is_none() {
            return Cow::Borrowed(&self.raw[first.raw]);
        }
        let mut value = String::with_capacity(self.raw.len());
        for piece in [first].into_iter().chain(second).chain(pieces) {
            match piece.replacement {
                Some(character) => value.push(character),
                None => value.push_str(&self.raw[piece.raw]),
            }
        }
        Cow::Owned(value)
    }

    /// Whether some byte of the raw text may not stand for itself.
    fn is_written_otherwise(&self) -> bool {
        let bytes = self.raw.as_bytes();
        match self.carrier {
            Carrier::Content => memchr::memchr2(b'\r', b'&', bytes).is_some(),
            Carrier::Attribute => bytes.iter().any(|byte| matches!(byte, b'&' | b'\r' | b'\n' | b'\t')),
        }
    }

    fn pieces(&self) -> impl Iterator<Item = Piece> {
        let whole = self.runs.is_none().then_some(Run { range: 0..self.raw.len(), cdata: false });
        let runs = self.runs.as_deref().unwrap_or_default().iter().cloned();
        whole.into_iter().chain(runs).flat_map(|run| Pieces { raw: self.raw, run, carrier: self.carrier })
    }
}

/// Raw bytes that stand for themselves or for one character.
struct Piece {
    raw: Range<usize>,
    replacement: Option<char>,
}

impl Piece {
    fn value_length(&self) -> usize {
        self.replacement.map_or(self.raw.len(), char::len_utf8)
    }

    /// The raw bytes behind byte `within` of what this piece stands for.
    fn raw_of(&self, within: usize) -> Range<usize> {
        if self.replacement.is_some() {
            return self.raw.clone();
        }
        let byte = self.raw.start + within;
        byte..byte + 1
    }
}

/// The way from the bytes of a value back to the file, for many look-ups in one text.
pub(crate) struct Places {
    /// Where the value begins in the file when it is written as it is.
    offset: usize,
    length: usize,
    /// Pieces by where they begin in the value; empty when the value is written as it is.
    pieces: Vec<(usize, Piece)>,
}

impl Places {
    pub(crate) fn new(text: &Text<'_>) -> Self {
        let offset = usize::from(text.span.start());
        let length = text.value.len();
        if let Cow::Borrowed(value) = &text.value {
            let before = (value.as_ptr() as usize).saturating_sub(text.raw.as_ptr() as usize);
            return Self { offset: offset + before, length, pieces: Vec::new() };
        }
        let mut position = 0;
        let place = |piece: Piece| {
            let start = position;
            position += piece.value_length();
            (start, piece)
        };
        Self { offset, length, pieces: text.pieces().map(place).collect() }
    }

    /// See [`Text::span_of`].
    pub(crate) fn span_of(&self, range: Range<usize>) -> Span {
        let end = range.end.min(self.length);
        let start = range.start.min(end);
        let first = self.raw_of(start).start;
        let last = if start == end { first } else { self.raw_of(end - 1).end };
        span(self.offset + first, self.offset + last)
    }

    /// The raw bytes behind one byte of the value; the place after the last one when there is no such byte.
    fn raw_of(&self, byte: usize) -> Range<usize> {
        let index = self.pieces.partition_point(|(start, _)| *start <= byte);
        match index.checked_sub(1).map(|index| &self.pieces[index]) {
            None => byte..byte + 1,
            Some((_, piece)) if byte >= self.length => piece.raw.end..piece.raw.end,
            Some((start, piece)) => piece.raw_of(byte - start),
        }
    }
}

/// The pieces of one run, in order.
struct Pieces<'a> {
    raw: &'a str,
    run: Run,
    carrier: Carrier,
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

#[cfg(test)]
mod tests;
