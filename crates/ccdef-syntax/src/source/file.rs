//! The text of one file and where its lines begin.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use line_index::{LineIndex, WideEncoding, WideLineCol};

use super::encoding::{self, Decoded, Stored};
use super::limits::Limits;
use super::problem::Problem;
use super::span::Span;

/// A position as line and column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct LineColumn {
    /// Line, from 1.
    pub line: u32,
    /// Column in Unicode scalar values, from 1; a byte order mark does not count.
    pub column: u32,
}

/// One file: its path and its text.
#[derive(Debug)]
pub struct Source {
    path: String,
    text: String,
    problems: Vec<Problem>,
    all_allowed: bool,
    lines: OnceLock<LineIndex>,
    /// Sorted; none overlaps another.
    hidden: Vec<Span>,
    stored: Stored,
}

impl Source {
    /// A source with text that is already decoded.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self::of(path.into(), Decoded::of(text.into()))
    }

    /// Decodes the bytes of a file. What cannot be decoded is among [`Source::problems`]; the rest is kept.
    pub fn decode(path: impl Into<String>, bytes: Vec<u8>, limits: &Limits) -> Self {
        Self::of(path.into(), encoding::decode(bytes, limits))
    }

    fn of(path: String, decoded: Decoded) -> Self {
        let Decoded { text, problems, all_allowed, stored } = decoded;
        Self { path, text, problems, all_allowed, lines: OnceLock::new(), hidden: Vec::new(), stored }
    }

    /// The bytes of `text` in the encoding of this file, to be written in its place.
    pub fn encode(&self, text: &str) -> Vec<u8> {
        self.stored.encode(text)
    }

    /// The path for display, with `/` between its parts.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole text. A UTF-8 byte order mark is part of it, so that offsets are the same as in the file; a file in
    /// UTF-16 is given as UTF-8.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Masks these parts of the text, which are secrets, in [`Source::shown`].
    pub fn hide(&mut self, spans: impl IntoIterator<Item = Span>) {
        self.hidden.extend(spans);
        self.hidden.sort_by_key(|span| (span.start(), span.end()));
        self.hidden.dedup_by(|next, kept| {
            let overlap = next.start() < kept.end();
            if overlap {
                *kept = kept.cover(*next);
            }
            overlap
        });
    }

    /// The parts that are secrets, in document order; none overlaps another.
    pub fn hidden(&self) -> &[Span] {
        &self.hidden
    }

    /// The text at `range` for display: every byte of a secret but its line ends is a `*`, so that offsets stay.
    ///
    /// Use it for all output; [`Source::text`] is for reading and editing. A range that is
    /// not on character boundaries, or that reaches beyond the end, gives nothing.
    pub fn shown(&self, range: Range<usize>) -> Cow<'_, str> {
        let Some(text) = self.text.get(range.clone()) else { return Cow::Borrowed("") };
        let first = self.hidden.partition_point(|span| usize::from(span.end()) <= range.start);
        let mut hidden =
            self.hidden[first..].iter().take_while(|span| usize::from(span.start()) < range.end).peekable();
        if hidden.peek().is_none() {
            return Cow::Borrowed(text);
        }
        let mut masked = String::with_capacity(text.len());
        let mut position = 0;
        for span in hidden {
            let (start, end) = (usize::from(span.start()), usize::from(span.end()));
            let (start, end) = (start.saturating_sub(range.start), (end - range.start).min(text.len()));
            masked.push_str(&text[position..start]);
            let star = |byte| if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { '*' };
            masked.extend(text.as_bytes()[start..end].iter().copied().map(star));
            position = end;
        }
        masked.push_str(&text[position..]);
        Cow::Owned(masked)
    }

    /// The problems found while decoding.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Whether XML allows every character of the text.
    pub(crate) fn all_allowed(&self) -> bool {
        self.all_allowed
    }

    /// The line and column of a byte offset. Offsets beyond the end give the end.
    pub fn line_column(&self, offset: u32) -> LineColumn {
        let mut offset = offset.min(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        while !self.text.is_char_boundary(offset as usize) {
            offset -= 1;
        }
        let lines = self.lines.get_or_init(|| LineIndex::new(&self.text));
        let utf8 = lines.line_col(offset.into());
        let wide = lines.to_wide(WideEncoding::Utf32, utf8).unwrap_or(WideLineCol { line: utf8.line, col: utf8.col });
        let mark = u32::from(utf8.line == 0 && self.text.starts_with('\u{feff}'));
        LineColumn { line: wide.line + 1, column: wide.col.saturating_sub(mark) + 1 }
    }
}

#[cfg(test)]
mod tests {
    use super::{LineColumn, Source};
    use crate::{Limits, span};

    #[test]
    fn a_file_is_written_back_in_its_encoding() {
        for bytes in [b"\xef\xbb\xbf<a/>".to_vec(), b"\xff\xfe<\0a\0/\0>\0".to_vec(), b"\xfe\xff\0<\0a\0/\0>".to_vec()]
        {
            let source = Source::decode("x", bytes.clone(), &Limits::default());
            assert_eq!(source.encode(source.text()), bytes);
        }
    }

    #[test]
    fn hidden_parts_are_masked_byte_for_byte() {
        let mut source = Source::new("x", "a=pässword;\nb=se\ncret;");
        source.hide([span(15, 22), span(2, 11), span(4, 6)]);
        assert_eq!(source.hidden(), [span(2, 11), span(15, 22)]);
        let all = source.text().len();
        assert_eq!(source.shown(0..all), "a=*********;\nb=**\n****;");
        assert_eq!(source.shown(3..13), "********;\n");
        assert_eq!(source.shown(11..15), ";\nb=");
        assert_eq!(source.shown(17..20), "\n**");
        assert_eq!(source.shown(4..999), "");
    }

    #[test]
    fn columns_count_characters_and_skip_a_byte_order_mark() {
        let source = Source::new("x", "\u{feff}é😀b\nc");
        assert_eq!(source.line_column(9), LineColumn { line: 1, column: 3 });
        assert_eq!(source.line_column(11), LineColumn { line: 2, column: 1 });
        assert_eq!(source.line_column(999), LineColumn { line: 2, column: 2 });
    }
}
