//! Characters: text between markup, and attribute values.

use super::PlainLane;
use crate::tokens::{Reference, reference};
use crate::tree::{Classes, Text, TextContext};

/// The markers of a merge conflict. The first `>` of a marker may end a tag.
const MARKERS: [&[u8]; 2] = [b"<<<<", b">>>"];

/// Where characters are, and their kinds.
#[derive(Clone, Copy)]
pub(super) struct Characters {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kinds: Classes,
}

impl<'a> PlainLane<'a, '_> {
    /// Characters between markup; outside the root element only whitespace.
    pub(super) fn text(&mut self, at: usize) -> Option<usize> {
        let (kinds, end) = self.characters(at, b'<', Classes::ANGLE | Classes::AMPERSAND)?;
        if self.open.is_none() && !kinds.has_only(Classes::WHITESPACE) {
            return None;
        }
        self.document.append_text(self.open, Self::span(at, end), kinds);
        Some(end)
    }

    /// The characters of an attribute value, which begins at `at`, and the position of the quote that ends it.
    #[inline]
    pub(super) fn quoted(&self, at: usize, quote: u8) -> Option<(Classes, usize)> {
        let found = self.characters(at, quote, Classes::QUOTE | Classes::ANGLE | Classes::AMPERSAND);
        found.filter(|(_, end)| *end < self.bytes.len())
    }

    /// The text of an attribute value.
    pub(super) fn value(&self, Characters { start, end, kinds }: Characters) -> Text<'a> {
        let (raw, place) = (&self.text[start..end], Self::span(start, end));
        Text::of_written(raw, place, TextContext::Attribute, kinds)
    }

    /// The kinds of characters before the next `end`, and the position of that or of the end of the text. `end` and
    /// everything that may not be plain is among the kinds of `stops`.
    #[inline]
    fn characters(&self, at: usize, end: u8, stops: Classes) -> Option<(Classes, usize)> {
        let (kinds, length) = Classes::before(&self.bytes[at..], stops);
        match self.byte(at + length) {
            Some(stop) if stop != end => self.more_characters(at + length, end, stops, kinds),
            _ => Some((kinds, at + length)),
        }
    }

    /// The same from the first character on that is checked.
    #[inline(never)]
    fn more_characters(&self, mut at: usize, end: u8, stops: Classes, mut kinds: Classes) -> Option<(Classes, usize)> {
        while let Some(stop) = self.byte(at).filter(|stop| *stop != end) {
            let stop = match stop {
                b'<' => return None,
                b'&' => self.reference(at)?,
                b'>' if self.bytes[..at].ends_with(b"]]") || self.begins_marker(at) => return None,
                _ => &self.text[at..=at],
            };
            at += stop.len();
            let (found, length) = Classes::before(&self.bytes[at..], stops);
            kinds = kinds | Classes::of(stop) | found;
            at += length;
        }
        Some((kinds, at))
    }

    /// A reference to a character.
    fn reference(&self, at: usize) -> Option<&'a str> {
        let rest = &self.text[at..];
        match reference(rest) {
            (Reference::Character(_), length) => Some(&rest[..length]),
            _ => None,
        }
    }

    /// Whether the bytes may be a marker of a merge conflict.
    pub(super) fn begins_marker(&self, at: usize) -> bool {
        MARKERS.iter().any(|marker| self.bytes[at..].starts_with(marker))
    }
}
