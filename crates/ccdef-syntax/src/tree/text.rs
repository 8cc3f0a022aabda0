//! A decoded text, with the map back to its raw form.

use super::classes::Classes;
use super::decode::{Piece, Pieces, TextContext};
use crate::source::{Span, TextSize, span};
use crate::tokens::{TextRun, runs};

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

/// A decoded text and where it is.
///
/// It is kept small, because a document consists of them: most texts are their own value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text<'a> {
    raw: &'a str,
    /// `None` when the raw text is the value.
    decoded: Option<Arc<DecodedValue<'a>>>,
    start: TextSize,
    context: TextContext,
    /// The kinds of characters in the value.
    classes: Classes,
}

/// The value of a text that is not its raw form.
#[derive(Debug, PartialEq, Eq)]
struct DecodedValue<'a> {
    value: Cow<'a, str>,
    /// The characters between the markup; `None` when there is no markup.
    runs: Option<Box<[TextRun]>>,
}

impl<'a> Text<'a> {
    /// Decodes `raw`, which is at `span`. Invalid XML is kept literally.
    pub fn decode(raw: &'a str, span: Span, context: TextContext) -> Self {
        if context == TextContext::Content && memchr::memchr(b'<', raw.as_bytes()).is_some() {
            return Self::with_runs(raw, span, context, runs(raw).into());
        }
        Self::of_written(raw, span, context, Classes::of(raw))
    }

    /// A text that needs no decoding, of which the kinds of characters are known.
    pub(crate) fn of_classes(raw: &'a str, span: Span, context: TextContext, classes: Classes) -> Self {
        Self { raw, decoded: None, start: span.start(), context, classes }
    }

    /// Decodes `raw`, which is all characters; `written` are their kinds.
    pub(crate) fn of_written(raw: &'a str, span: Span, context: TextContext, written: Classes) -> Self {
        let text = Self::of_classes(raw, span, context, written);
        if !text.needs_decoding() {
            return text;
        }
        match decode(raw, None, context) {
            Cow::Borrowed(_) => text,
            value @ Cow::Owned(_) => text.decoded_as(DecodedValue { value, runs: None }),
        }
    }

    /// Decodes `raw` of which only `runs` are characters.
    pub(crate) fn with_runs(raw: &'a str, span: Span, context: TextContext, runs: Box<[TextRun]>) -> Self {
        let value = decode(raw, Some(&runs), context);
        let text = Self::of_classes(raw, span, context, Classes::default());
        text.decoded_as(DecodedValue { value, runs: Some(runs) })
    }

    fn decoded_as(mut self, decoded: DecodedValue<'a>) -> Self {
        self.classes = Classes::of(&decoded.value);
        self.decoded = Some(Arc::new(decoded));
        self
    }

    /// The decoded text.
    pub fn value(&self) -> &str {
        self.decoded.as_ref().map_or(self.raw, |decoded| &decoded.value)
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
        let start = usize::from(self.start);
        span(start, start + self.raw.len())
    }

    /// Where it is, which decides how it is decoded.
    pub fn context(&self) -> TextContext {
        self.context
    }

    /// The value without whitespace around it: the four characters that XML counts as whitespace, so a no-break space stays.
    pub fn trimmed(&self) -> &str {
        let value = self.value();
        if self.classes.has_any(Classes::WHITESPACE) { value.trim_ascii() } else { value }
    }

    /// Whether the value is empty or only whitespace.
    pub fn is_whitespace(&self) -> bool {
        self.classes.has_only(Classes::WHITESPACE)
    }

    /// Where the value is without the whitespace around it; the whole span if it is only whitespace.
    pub fn trimmed_span(&self) -> Span {
        let value = self.value();
        let start = value.len() - value.trim_ascii_start().len();
        let trimmed = start..value.trim_ascii_end().len();
        let is_whole = trimmed == (0..value.len()) && self.has_no_markup();
        if is_whole || self.is_whitespace() { self.span() } else { self.span_of(trimmed) }
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
        let mut ranges = ranges.into_iter().peekable();
        if ranges.peek().is_none() {
            return Vec::new();
        }
        let map = SourceMap::new(self);
        ranges.map(|range| map.span_of(range)).collect()
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
        let offset = usize::from(self.start);
        spans.into_iter().map(|raw| span(offset + raw.start, offset + raw.end)).collect()
    }

    /// Whether some byte of the raw text may not be literal.
    fn needs_decoding(&self) -> bool {
        let special = match self.context {
            TextContext::Content => Classes::AMPERSAND,
            TextContext::Attribute => Classes::AMPERSAND | Classes::BREAK,
        };
        let carriage_return = || memchr::memchr(b'\r', self.raw.as_bytes()).is_some();
        self.classes.has_any(special) || (self.classes.has_any(Classes::BREAK) && carriage_return())
    }

    fn has_no_markup(&self) -> bool {
        self.decoded.as_ref().is_none_or(|decoded| decoded.runs.is_none())
    }

    fn pieces(&self) -> impl Iterator<Item = Piece> {
        let runs = self.decoded.as_ref().and_then(|decoded| decoded.runs.as_deref());
        let whole = runs.is_none().then_some(TextRun { range: 0..self.raw.len(), cdata: false });
        let runs = runs.unwrap_or_default().iter().cloned();
        whole.into_iter().chain(runs).flat_map(|run| Pieces::new(self.raw, run, self.context))
    }
}

/// The value of `raw`, of which only `runs` are characters; all of it when there are none given.
fn decode<'a>(raw: &'a str, runs: Option<&[TextRun]>, context: TextContext) -> Cow<'a, str> {
    let whole = [TextRun { range: 0..raw.len(), cdata: false }];
    let mut value = Cow::Borrowed(&raw[..0]);
    for run in runs.unwrap_or(&whole) {
        for piece in Pieces::new(raw, run.clone(), context) {
            match piece.replacement {
                Some(character) => owned(&mut value, raw.len()).push(character),
                None if value.is_empty() => value = Cow::Borrowed(&raw[piece.raw]),
                None => owned(&mut value, raw.len()).push_str(&raw[piece.raw]),
            }
        }
    }
    value
}

/// The value as a string with room for `length` bytes.
fn owned<'v>(value: &'v mut Cow<'_, str>, length: usize) -> &'v mut String {
    if let Cow::Borrowed(text) = value {
        let mut copy = String::with_capacity(length);
        copy.push_str(text);
        *value = Cow::Owned(copy);
    }
    value.to_mut()
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
        let offset = usize::from(text.start);
        let length = text.value().len();
        let borrowed = match text.decoded.as_deref() {
            None => Some(text.raw),
            Some(DecodedValue { value: Cow::Borrowed(value), .. }) => Some(*value),
            Some(_) => None,
        };
        if let Some(value) = borrowed {
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
