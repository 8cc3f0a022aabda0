//! A decoded text, with the map back to its raw form.

use super::classes::Classes;
use super::decode::{Piece, Pieces, TextContext};
use crate::source::{Span, span};
use crate::tokens::{Run, runs};

use std::borrow::Cow;
use std::ops::Range;

/// A decoded text and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text<'a> {
    raw: &'a str,
    value: Cow<'a, str>,
    span: Span,
    context: TextContext,
    /// The kinds of characters in the value.
    classes: Classes,
    /// The characters between the markup; `None` when there is no markup.
    runs: Option<Box<[Run]>>,
}

impl<'a> Text<'a> {
    /// Decodes `raw`, which is at `span`. Invalid XML is kept literally.
    pub fn decode(raw: &'a str, span: Span, context: TextContext) -> Self {
        let markup = context == TextContext::Content && memchr::memchr(b'<', raw.as_bytes()).is_some();
        Self::with_runs(raw, span, context, markup.then(|| runs(raw).into()))
    }

    /// A text that needs no decoding.
    pub(crate) fn plain(raw: &'a str, span: Span, context: TextContext) -> Self {
        Self { raw, value: Cow::Borrowed(raw), span, context, classes: Classes::of(raw), runs: None }
    }

    /// Decodes `raw` of which only `runs` are characters; all of it when there are none given.
    pub(crate) fn with_runs(raw: &'a str, span: Span, context: TextContext, runs: Option<Box<[Run]>>) -> Self {
        let mut text = Self { runs, ..Self::plain(raw, span, context) };
        if text.runs.is_some() || text.needs_decoding() {
            text.value = text.decoded();
            text.classes = Classes::of(&text.value);
        }
        text
    }

    /// The decoded text.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The text as written in the file.
    pub fn raw(&self) -> &'a str {
        self.raw
    }

    /// The kinds of characters in the value.
    pub fn classes(&self) -> Classes {
        self.classes
    }

    /// Where it is; for an empty text, where it would be.
    pub fn span(&self) -> Span {
        self.span
    }

    /// Where it is, which decides how it is decoded.
    pub fn context(&self) -> TextContext {
        self.context
    }

    /// The value without whitespace around it: the four characters that XML counts as whitespace, so a no-break space stays.
    pub fn trimmed(&self) -> &str {
        self.value().trim_ascii()
    }

    /// Whether the value is empty or only whitespace.
    pub fn is_whitespace(&self) -> bool {
        self.classes.has_only(Classes::WHITESPACE)
    }

    /// Where the value is without the whitespace around it; the whole span if it is only whitespace.
    pub fn trimmed_span(&self) -> Span {
        let value = self.value();
        let start = value.len() - value.trim_ascii_start().len();
        if self.is_whitespace() { self.span } else { self.span_of(start..value.trim_ascii_end().len()) }
    }

    /// Where the bytes `range` of [`Text::value`] are in the file.
    ///
    /// A reference is never split: a range that touches it covers all of it. An empty range gives the position before
    /// its byte. Ranges beyond the value are clamped.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        SourceMap::new(self).span_of(range)
    }

    /// [`Text::span_of`] for many ranges of one text.
    pub fn spans_of_all(&self, ranges: impl IntoIterator<Item = Range<usize>>) -> Vec<Span> {
        let map = SourceMap::new(self);
        ranges.into_iter().map(|range| map.span_of(range)).collect()
    }

    /// Where the bytes `range` of [`Text::value`] are in the file, without the markup among them, such as comments.
    pub fn spans_of(&self, range: Range<usize>) -> Vec<Span> {
        let mut spans: Vec<Range<usize>> = Vec::new();
        let mut at = 0;
        for piece in self.pieces() {
            let (start, end) = (range.start.max(at), range.end.min(at + piece.value_length()));
            if start < end {
                let raw = piece.raw_of(start - at).start..piece.raw_of(end - 1 - at).end;
                match spans.last_mut().filter(|last| last.end == raw.start) {
                    Some(last) => last.end = raw.end,
                    None => spans.push(raw),
                }
            }
            at += piece.value_length();
        }
        let offset = usize::from(self.span.start());
        spans.into_iter().map(|raw| span(offset + raw.start, offset + raw.end)).collect()
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

    /// Whether some byte of the raw text may not be literal.
    fn needs_decoding(&self) -> bool {
        let bytes = self.raw.as_bytes();
        match self.context {
            TextContext::Content => memchr::memchr2(b'\r', b'&', bytes).is_some(),
            TextContext::Attribute => bytes.iter().any(|byte| matches!(byte, b'&' | b'\r' | b'\n' | b'\t')),
        }
    }

    fn pieces(&self) -> impl Iterator<Item = Piece> {
        let whole = self.runs.is_none().then_some(Run { range: 0..self.raw.len(), cdata: false });
        let runs = self.runs.as_deref().unwrap_or_default().iter().cloned();
        whole.into_iter().chain(runs).flat_map(|run| Pieces { raw: self.raw, run, context: self.context })
    }
}

/// Maps the bytes of a value back to the file, for many look-ups in one text.
pub(crate) struct SourceMap {
    /// Where the value begins in the file if nothing in it is decoded.
    offset: usize,
    length: usize,
    /// Pieces by where they begin in the value; empty if nothing in the value is decoded.
    pieces: Vec<(usize, Piece)>,
}

impl SourceMap {
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

    /// The raw bytes of one byte of the value; the position after the last one if there is no such byte.
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
