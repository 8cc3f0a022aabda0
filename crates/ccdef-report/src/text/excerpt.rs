//! The part of a source that is shown: whole lines where they are short enough, else a piece of one line. Credentials are
//! masked in it.

use std::ops::Range;

use ccdef_core::syntax::{Source, Span};

use crate::visible::same_length;

/// The most that is shown of a file at once, in bytes.
const MOST: usize = 16 * 1024;
/// Lines longer than this, in bytes, are cut.
const LONGEST_LINE: usize = 400;
/// How much of a cut line is shown on either side of the place, in characters.
const CONTEXT: usize = 40;
/// How much of the place itself is shown in a cut line, in characters.
const LONGEST_PLACE: usize = 60;
/// What stands where a line is cut.
const ELLIPSIS: &str = "...";

/// A part of a source, fit for the screen.
pub(super) struct Excerpt {
    /// What is shown.
    pub(super) text: String,
    /// The number of its first line, from 1.
    pub(super) line: usize,
    /// Whether it is a piece of a line, so that columns in it mean nothing.
    pub(super) is_cut: bool,
    /// The bytes of the source that it shows.
    shown: Range<usize>,
    /// How many bytes it has before the first one of the source.
    lead: usize,
}

impl Excerpt {
    /// The lines of one place, cut where they are too long.
    pub(super) fn of(source: &Source, span: Span) -> Self {
        Self::lines(source, &[span]).unwrap_or_else(|| Self::cut(source, span))
    }

    /// The whole lines of all `spans` and what lies between; `None` when that is too much.
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
        let mut shown = same_length(&shown).into_owned();
        if shown.ends_with('\n') {
            shown.push(' ');
        }
        Some(Self { text: shown, line: line_of(source, start), is_cut: false, shown: start..end, lead: 0 })
    }

    /// A piece of the line on which `span` begins.
    fn cut(source: &Source, span: Span) -> Self {
        let text = source.text();
        let (first, last) = (usize::from(span.start()), usize::from(span.end()));
        let start = back(text, first);
        let place = forth(text, first, LONGEST_PLACE).min(last);
        let end = forth(text, place, CONTEXT);
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

    /// Where the shown part of `span` is in [`Excerpt::text`].
    pub(super) fn place(&self, span: Span) -> Range<usize> {
        let place = |offset: usize| offset.clamp(self.shown.start, self.shown.end) - self.shown.start + self.lead;
        place(span.start().into())..place(span.end().into())
    }
}

fn line_of(source: &Source, offset: usize) -> usize {
    let line = source.line_column(u32::try_from(offset).unwrap_or(u32::MAX)).line;
    usize::try_from(line).unwrap_or(usize::MAX)
}

/// Where the line of the byte at `offset` begins; `None` when that is far off.
fn line_start(text: &str, offset: usize) -> Option<usize> {
    let from = offset.saturating_sub(LONGEST_LINE);
    let line_feed = text.as_bytes()[from..offset].iter().rposition(|byte| *byte == b'\n');
    match line_feed {
        Some(position) => Some(from + position + 1),
        None => (from == 0).then_some(0),
    }
}

/// Where the line of the byte at `offset` ends, without its line end; `None` when that is far off.
fn line_end(text: &str, offset: usize) -> Option<usize> {
    let to = text.len().min(offset + LONGEST_LINE);
    let line_feed = text.as_bytes()[offset..to].iter().position(|byte| *byte == b'\n');
    let Some(position) = line_feed else { return (to == text.len()).then_some(to) };
    let end = offset + position;
    let carriage_return = position > 0 && text.as_bytes()[end - 1] == b'\r';
    Some(end - usize::from(carriage_return))
}

/// Some characters before the byte at `offset`, on the same line.
fn back(text: &str, offset: usize) -> usize {
    let before = text[..offset].char_indices().rev().take(CONTEXT);
    before.take_while(|(_, character)| *character != '\n').last().map_or(offset, |(index, _)| index)
}

/// At most `count` characters after the byte at `offset`, on the same line.
fn forth(text: &str, offset: usize, count: usize) -> usize {
    let mut after = text[offset..].char_indices();
    let end = after.by_ref().take(count).find(|(_, character)| matches!(character, '\n' | '\r'));
    let length = end.or_else(|| after.next()).map_or(text.len() - offset, |(index, _)| index);
    offset + length
}
