//! The plain lane: reads a text in which nothing is wrong and nothing is rare, at a fraction of the cost.
//!
//! Nearly every file is well-formed and consists of tags with quoted attributes, text, the five entities, character
//! references, comments and CDATA sections. This lane reads only that, and stops at the first byte that is something else:
//! whatever the careful reader would report, and rare markup such as processing instructions. Then the careful reader
//! starts from the beginning, so this lane needs no way to continue and never explains anything.
//!
//! **Invariant:** when this lane reads a text to its end, the careful reader gives the same document and no problem. When
//! in doubt, it stops. The tests compare both lanes on fixtures and on changes of them.
//!
//! It is fast because it looks at each byte about once: the characters of a text are classified by one table, which also
//! finds their end ([`Classes::before`]); the name in an end tag is compared, not read; and nothing is searched that is known.
//! It does not look for merge conflicts: their markers consist of `<` and `>`, at which it looks anyway.

mod characters;
mod comments;
mod tags;

use super::declaration::is_declaration;
use super::prefixes::Prefixes;
use crate::source::{Limits, Source, Span};
use crate::tree::{Document, ElementId, Node};

/// The tree of a source, if the source is plain.
pub(super) fn read<'a>(source: &'a Source, limits: &Limits) -> Option<Document<'a>> {
    let is_short = u32::try_from(source.text().len()).is_ok();
    if !is_short || !source.problems().is_empty() || !source.all_allowed() {
        return None;
    }
    let mut lane = PlainLane::new(source.text(), limits);
    let mark = if lane.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut at = lane.declaration(mark)?;
    while let Some(byte) = lane.byte(at) {
        at = match (byte, lane.byte(at + 1)) {
            (b'<', Some(b'/')) => lane.end_tag(at)?,
            (b'<', Some(b'!')) => lane.comment_or_cdata(at)?,
            (b'<', _) => lane.start_tag(at)?,
            _ => lane.text(at)?,
        };
    }
    (lane.open.is_none() && lane.document.root.is_some()).then_some(lane.document)
}

/// The state of the lane. Each method reads the part of the text that begins `at` a position and gives the position after
/// it, or `None` if the part is not plain.
struct PlainLane<'a, 'l> {
    text: &'a str,
    bytes: &'a [u8],
    limits: &'l Limits,
    document: Document<'a>,
    /// The innermost open element.
    open: Option<ElementId>,
    depth: u32,
    sections: u32,
    items: u32,
    prefixes: Prefixes<'a>,
    /// Whether a name in the current tag has a prefix.
    prefixed: bool,
}

impl<'a, 'l> PlainLane<'a, 'l> {
    fn new(text: &'a str, limits: &'l Limits) -> Self {
        Self {
            text,
            bytes: text.as_bytes(),
            limits,
            document: Document::with_room(text),
            open: None,
            depth: 0,
            sections: 0,
            items: 0,
            prefixes: Prefixes::default(),
            prefixed: false,
        }
    }

    /// The XML declaration, if there is one.
    fn declaration(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        if !rest.starts_with("<?") {
            return Some(at);
        }
        let end = at + memchr::memchr(b'>', rest.as_bytes())? + 1;
        if !is_declaration(&self.text[at..end]) {
            return None;
        }
        let place = Self::span(at, end);
        self.document.declaration = Some(place);
        self.append(Node::Instruction(place));
        Some(end)
    }

    /// The span between two positions.
    #[expect(clippy::cast_possible_truncation, reason = "no longer text is read in this lane")]
    fn span(start: usize, end: usize) -> Span {
        Span::new((start as u32).into(), (end as u32).into())
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    /// The position after `byte`, which must be next.
    fn after(&self, byte: u8, at: usize) -> Option<usize> {
        (self.byte(at)? == byte).then_some(at + 1)
    }

    /// The position after the whitespace that is next, if any is.
    fn after_space(&self, mut at: usize) -> usize {
        while let Some(b' ' | b'\t' | b'\r' | b'\n') = self.byte(at) {
            at += 1;
        }
        at
    }

    fn append(&mut self, node: Node) {
        self.document.append(self.open, node);
    }
}
