//! Characters: text between markup, and attribute values.

use super::PlainLane;
use crate::source::span;
use crate::tokens::{Reference, reference};
use crate::tree::{Classes, Node, Text, TextContext};

/// The markers of a merge conflict. The first `>` of a marker may end a tag.
const MARKERS: [&[u8]; 2] = [b"<<<<<<<", b">>>>>>"];

impl<'a> PlainLane<'a, '_> {
    /// Characters between markup; outside the root element only whitespace.
    pub(super) fn text(&mut self) -> Option<()> {
        let start = self.position;
        let kinds = self.characters(b'<', Classes::ANGLE | Classes::AMPERSAND)?;
        if self.open.is_none() && !kinds.has_only(Classes::WHITESPACE) {
            return None;
        }
        self.append(Node::Text(span(start, self.position)));
        Some(())
    }

    /// An attribute value in quotes, which are next.
    pub(super) fn value(&mut self) -> Option<Text<'a>> {
        let quote = self.byte().filter(|quote| matches!(quote, b'"' | b'\''))?;
        self.position += 1;
        let start = self.position;
        let kinds = self.characters(quote, Classes::QUOTE | Classes::ANGLE | Classes::AMPERSAND)?;
        let (raw, place) = (&self.text[start..self.position], span(start, self.position));
        self.expect(quote)?;
        if kinds.has_any(Classes::AMPERSAND | Classes::BREAK) {
            return Some(Text::decode(raw, place, TextContext::Attribute));
        }
        Some(Text::of_classes(raw, place, TextContext::Attribute, kinds))
    }

    /// Moves to the next `end`, or to the end of the text; gives the kinds of characters before it. `end` and everything that
    /// may not be plain is among the kinds of `stops`.
    fn characters(&mut self, end: u8, stops: Classes) -> Option<Classes> {
        let mut kinds = Classes::default();
        loop {
            let (found, length) = Classes::before(&self.bytes[self.position..], stops);
            kinds = kinds | found;
            self.position += length;
            let Some(stop) = self.byte().filter(|stop| *stop != end) else { return Some(kinds) };
            kinds = kinds | Classes::of_byte(stop);
            self.position += match stop {
                b'<' => return None,
                b'&' => self.reference()?,
                b'>' if self.is_section_end() || self.begins_marker(self.position) => return None,
                _ => 1,
            };
        }
    }

    /// The length of the reference that is next.
    fn reference(&self) -> Option<usize> {
        match reference(&self.text[self.position..]) {
            (Reference::Character(_), length) => Some(length),
            _ => None,
        }
    }

    /// Whether the `>` that is next belongs to `]]>`.
    fn is_section_end(&self) -> bool {
        self.bytes[..self.position].ends_with(b"]]")
    }

    /// Whether the bytes at `position` may be a marker of a merge conflict.
    pub(super) fn begins_marker(&self, position: usize) -> bool {
        MARKERS.iter().any(|marker| self.bytes[position..].starts_with(marker))
    }
}
