//! The part of a source that is shown: whole lines if they are short enough, otherwise a part of one line. Credentials are
//! masked.

use std::ops::Range;

use ccdef_core::syntax::{Source, Span};

use super::same_length::same_length;

/// The maximum length of an excerpt, in bytes.
const MOST: usize = 16 * 1024;
/// Lines longer than this, in bytes, are cut.
const LONGEST_LINE: usize = 400;
/// How much of a cut line is shown before and after the span, in characters.
const CONTEXT: usize = 40;
/// How much of the span itself is shown in a cut line, in characters.
const LONGEST_SPAN: usize = 60;
/// Marks where a line is cut.
const ELLIPSIS: &str = "...";

/// A part of a source for a terminal.
pub(super) struct Excerpt {
    /// The text to show.
    pub(super) text: String,
    /// The number of its first line, from 1.
    pub(super) line: usize,
    /// Whether it is a part of a line, so that its columns are not those of the source.
    pub(super) is_cut: bool,
    /// The shown bytes of the source.
    shown: Range<usize>,
    /// The number of bytes before the shown bytes.
    lead: usize,
}

impl Excerpt {
    /// The lines of one span, cut if they are too long.
    pub(super) fn of(source: &Source, span: Span) -> Self {
        Self::lines(source, &[span]).unwrap_or_else(|| Self::cut(source, span))
    }

    /// The whole lines of all `spans` and between them; `None` if they are too long.
    pub(super) fn lines(source: &Source, spans: &[Span]) -> Option<Self> {
        let text = source.text();
        let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let first = spans.iter().map(|span| usize::from(span.start())).min()?.clamp(mark, text.len());
        let last = spans.iter().map(|span| usize::from(span.end())).max()?.clamp(first, text.len());
        if last - first > MOST {
            return None;
        }
        let start = line_start(text, first)?.max(mark);
        let end = line_end(text, last)?;
        let shown = source.shown(start..end);
        if shown.lines().any(|line| line.len() > LONGEST_LINE) {
            return None;
        }
        let mut shown = same_length(&shown);
        if shown.ends_with('\n') {
            shown.push(' ');
        }
        Some(Self { text: shown, line: line_of(source, start), is_cut: false, shown: start..end, lead: 0 })
    }

    /// A part of the line on which `span` begins.
    fn cut(source: &Source, span: Span) -> Self {
        let text = source.text();
        let (first, last) = (usize::from(span.start()), usize::from(span.end()));
        let start = back(text, first);
        let span_end = forward(text, first, LONGEST_SPAN).min(last);
        let end = forward(text, span_end, CONTEXT);
        let is_cut = start > 0 && !text[..start].ends_with('\n');
        let goes_on = !matches!(text.as_bytes().get(end), None | Some(b'\n' | b'\r'));
        let (lead, trail) = (if is_cut { ELLIPSIS } else { "" }, if goes_on { ELLIPSIS } else { "" });
        Self {
            text: format!("{lead}{}{trail}", same_length(&source.shown(start..end))),
            line: line_of(source, start),
            is_cut,
            shown: start..end,
            lead: lead.len(),
        }
    }

    /// Whether all of `span` is shown.
    pub(super) fn holds(&self, span: Span) -> bool {
        self.shown.start <= usize::from(span.start()) && usize::from(span.end()) <= self.shown.end
    }

    /// The shown part of `span`, as a range of [`Excerpt::text`].
    pub(super) fn range(&self, span: Span) -> Range<usize> {
        let offset = |offset: usize| offset.clamp(self.shown.start, self.shown.end) - self.shown.start + self.lead;
        offset(span.start().into())..offset(span.end().into())
    }
}

fn line_of(source: &Source, offset: usize) -> usize {
    let line = source.line_column(u32::try_from(offset).unwrap_or(u32::MAX)).line;
    usize::try_from(line).unwrap_or(usize::MAX)
}

/// The start of the line of the byte at `offset`; `None` if it is too far away.
fn line_start(text: &str, offset: usize) -> Option<usize> {
    let from = offset.saturating_sub(LONGEST_LINE);
    let line_feed = text.as_bytes()[from..offset].iter().rposition(|byte| *byte == b'\n');
    match line_feed {
        Some(position) => Some(from + position + 1),
        None => (from == 0).then_some(0),
    }
}

/// The end of the line of the byte at `offset`, before the line break; `None` if it is too far away.
fn line_end(text: &str, offset: usize) -> Option<usize> {
    let to = text.len().min(offset + LONGEST_LINE);
    let line_feed = text.as_bytes()[offset..to].iter().position(|byte| *byte == b'\n');
    let Some(position) = line_feed else { return (to == text.len()).then_some(to) };
    let end = offset + position;
    let carriage_return = position > 0 && text.as_bytes()[end - 1] == b'\r';
    Some(end - usize::from(carriage_return))
}

/// The offset of some characters before the byte at `offset`, on the same line.
fn back(text: &str, offset: usize) -> usize {
    let before = text[..offset].char_indices().rev().take(CONTEXT);
    before.take_while(|(_, character)| *character != '\n').last().map_or(offset, |(index, _)| index)
}

/// The offset of at most `count` characters after the byte at `offset`, on the same line.
fn forward(text: &str, offset: usize, count: usize) -> usize {
    let mut after = text[offset..].char_indices();
    let end = after.by_ref().take(count).find(|(_, character)| matches!(character, '\n' | '\r'));
    let length = end.or_else(|| after.next()).map_or(text.len() - offset, |(index, _)| index);
    offset + length
}
