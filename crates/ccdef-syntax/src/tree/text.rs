//! A piece of text as its author meant it, and the way back to how it is written.

use super::decode::{Carrier, Piece, Pieces};
use crate::source::{Span, span};
use crate::tokens::{Run, runs};

use std::borrow::Cow;
use std::ops::Range;

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
        Self::with_runs(raw, span, carrier, markup.then(|| runs(raw).into()))
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

#[cfg(test)]
mod tests;
