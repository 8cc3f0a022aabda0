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
use crate::source::{Limits, Source, span};
use crate::tree::{Document, ElementId, Node};

/// The tree of a source, if the source is plain.
pub(super) fn read<'a>(source: &'a Source, limits: &Limits) -> Option<Document<'a>> {
    if !source.problems().is_empty() || !source.all_allowed() {
        return None;
    }
    let mut lane = PlainLane::new(source.text(), limits);
    lane.declaration()?;
    while let Some(byte) = lane.byte() {
        match (byte, lane.bytes.get(lane.position + 1)) {
            (b'<', Some(b'/')) => lane.end_tag()?,
            (b'<', Some(b'!')) => lane.comment_or_cdata()?,
            (b'<', _) => lane.start_tag()?,
            _ => lane.text()?,
        }
    }
    (lane.open.is_none() && lane.document.root.is_some()).then_some(lane.document)
}

/// The state of the lane. Each method reads one part of the text and moves behind it; it gives `None` if that part is not
/// plain.
struct PlainLane<'a, 'l> {
    text: &'a str,
    bytes: &'a [u8],
    position: usize,
    limits: &'l Limits,
    document: Document<'a>,
    /// The innermost open element.
    open: Option<ElementId>,
    depth: u32,
    sections: u32,
    items: u32,
    prefixes: Prefixes<'a>,
}

impl<'a, 'l> PlainLane<'a, 'l> {
    fn new(text: &'a str, limits: &'l Limits) -> Self {
        let mark = text.len() - text.trim_start_matches('\u{feff}').len();
        Self {
            text,
            bytes: text.as_bytes(),
            position: mark.min('\u{feff}'.len_utf8()),
            limits,
            document: Document::with_room(text),
            open: None,
            depth: 0,
            sections: 0,
            items: 0,
            prefixes: Prefixes::default(),
        }
    }

    /// The XML declaration, if the text begins with one.
    fn declaration(&mut self) -> Option<()> {
        let rest = &self.text[self.position..];
        if !rest.starts_with("<?") {
            return Some(());
        }
        let length = memchr::memchr(b'>', rest.as_bytes())? + 1;
        if !is_declaration(&rest[..length]) {
            return None;
        }
        let place = span(self.position, self.position + length);
        self.document.declaration = Some(place);
        self.append(Node::Instruction(place));
        self.position += length;
        Some(())
    }

    /// The byte at the current position.
    fn byte(&self) -> Option<u8> {
        self.bytes.get(self.position).copied()
    }

    /// Moves behind `byte`, which must be next.
    fn expect(&mut self, byte: u8) -> Option<()> {
        (self.byte()? == byte).then(|| self.position += 1)
    }

    /// Moves behind the whitespace that is next, if any is.
    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\r' | b'\n') = self.byte() {
            self.position += 1;
        }
    }

    fn append(&mut self, node: Node) {
        self.document.append(self.open, node);
    }
}
