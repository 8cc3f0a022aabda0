//! Text to tokens: where each part of markup begins and ends.
//!
//! Well-formed tags are delimited by quick-xml. It is never shown more than the text up to the next `<`, which no
//! tag may contain: a missing quote cannot make it swallow the rest of the file, and no byte is read repeatedly,
//! however broken the file is.

use std::ops::Range;
use std::rc::Rc;

use memchr::{memchr, memmem};
use quick_xml::parser::{ElementParser, Parser};

use super::conflict::{Conflict, conflicts};
use super::doctype;
use super::markup::markup_at;
use super::token::{Token, TokenKind};

/// The tokens of a text, from any place on.
#[derive(Debug, Clone)]
pub(crate) struct Tokens<'a> {
    text: &'a str,
    position: usize,
    /// The markup that begins at `position`, when that is known.
    next: Option<TokenKind>,
    comment_end: Seeker,
    outer_end: Seeker,
    comment_start: Seeker,
    cdata_end: Seeker,
    instruction_end: Seeker,
    doctypes: bool,
    /// Shared, because the tokens are cloned to look ahead.
    conflicts: Rc<[Conflict]>,
    /// The parts of the conflicts that are not read, in order, and the first one that is not behind.
    skipped: Rc<[Range<usize>]>,
    next_skipped: usize,
}

impl<'a> Tokens<'a> {
    /// The tokens from `position` on, where a token begins.
    pub(crate) fn new(text: &'a str, position: usize) -> Self {
        Self {
            text,
            position,
            next: None,
            comment_end: Seeker::new("-->"),
            outer_end: Seeker::new("-->"),
            comment_start: Seeker::new("<!--"),
            cdata_end: Seeker::new("]]>"),
            instruction_end: Seeker::new("?>"),
            doctypes: true,
            conflicts: Rc::default(),
            skipped: Rc::default(),
            next_skipped: 0,
        }
    }

    /// The same tokens, with the lines of merge conflicts as tokens of their own.
    pub(crate) fn with_conflicts(mut self) -> Self {
        self.conflicts = conflicts(self.text).into();
        self.skipped = self.conflicts.iter().flat_map(|found| found.skipped.iter()).cloned().collect();
        self
    }

    /// The merge conflicts of the text.
    pub(crate) fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// The end of the part of a conflict around `position` that is not read.
    pub(crate) fn skipped_at(&self, position: usize) -> Option<usize> {
        let first = self.skipped.partition_point(|skipped| skipped.end <= position);
        self.skipped.get(first).filter(|skipped| skipped.contains(&position)).map(|skipped| skipped.end)
    }

    /// The next part that is not read.
    fn next_skipped(&mut self) -> Option<Range<usize>> {
        while self.skipped.get(self.next_skipped).is_some_and(|skipped| skipped.end <= self.position) {
            self.next_skipped += 1;
        }
        self.skipped.get(self.next_skipped).cloned()
    }

    /// Continues at `position`, which is after the start of the last token.
    pub(crate) fn restart(&mut self, position: usize) {
        self.position = position;
        self.next = None;
    }

    /// Where the next token begins.
    pub(crate) fn position(&self) -> usize {
        self.position
    }

    /// The end of a comment around the one that ended at `position`: of a `-->` with no `<!--` before it.
    pub(crate) fn outer_comment_end(&mut self, position: usize) -> Option<usize> {
        let end = self.outer_end.after(self.text, position)?;
        let start = self.comment_start.after(self.text, position);
        start.is_none_or(|start| start > end).then_some(end)
    }

    fn markup(&mut self, kind: TokenKind, start: usize) -> Token {
        let found = match kind {
            TokenKind::Comment => self.comment_end.after(self.text, start + "<!--".len()),
            TokenKind::Cdata => self.cdata_end.after(self.text, start + "<![CDATA[".len()),
            TokenKind::Instruction => self.instruction_end.after(self.text, start + "<?".len()),
            TokenKind::Doctype if self.doctypes => doctype::end(self.text, start),
            TokenKind::Doctype | TokenKind::Text | TokenKind::Conflict => None,
            TokenKind::Open | TokenKind::Close | TokenKind::Unknown => {
                let tag = start..self.next_bracket(start + 1);
                return self.tag(kind, tag);
            }
        };
        self.doctypes &= kind != TokenKind::Doctype || found.is_some();
        Token { kind, start, end: found.unwrap_or(self.text.len()), complete: found.is_some() }
    }

    fn tag(&self, kind: TokenKind, range: Range<usize>) -> Token {
        let bytes = &self.text.as_bytes()[range.clone()];
        let found = match kind {
            TokenKind::Open => ElementParser::default().feed(bytes),
            _ => memchr(b'>', bytes),
        };
        let end = found.map_or(range.end, |last| range.start + last + 1);
        Token { kind, start: range.start, end, complete: found.is_some() }
    }

    /// The next `<`, or the next part that is not read.
    fn next_bracket(&self, from: usize) -> usize {
        let found = memchr(b'<', &self.text.as_bytes()[from..]).map_or(self.text.len(), |found| from + found);
        self.skipped.get(self.next_skipped).map_or(found, |skipped| found.min(skipped.start.max(from)))
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let start = self.position;
        if start >= self.text.len() {
            return None;
        }
        let skipped = self.next_skipped();
        if let Some(skipped) = skipped.as_ref().filter(|skipped| skipped.start <= start) {
            self.restart(skipped.end);
            return Some(Token { kind: TokenKind::Conflict, start, end: skipped.end, complete: true });
        }
        if let Some(kind) = self.next.take() {
            let token = self.markup(kind, start);
            self.position = token.end;
            return Some(token);
        }
        let mut end = start;
        self.next = loop {
            end = self.next_bracket(end);
            if end == self.text.len() || skipped.as_ref().is_some_and(|skipped| skipped.start == end) {
                break None;
            }
            match markup_at(self.text, end) {
                Some(kind) => break Some(kind),
                None => end += 1,
            }
        };
        if end == start {
            return self.next();
        }
        self.position = end;
        Some(Token { kind: TokenKind::Text, start, end, complete: true })
    }
}

/// Finds a delimiter; remembers the last result, so that many searches cost one pass over the text.
#[derive(Debug, Clone)]
struct Seeker {
    needle: &'static str,
    /// The last search and its result: the position after the delimiter.
    last: Option<(usize, Option<usize>)>,
}

impl Seeker {
    fn new(needle: &'static str) -> Self {
        Self { needle, last: None }
    }

    /// The place after the next delimiter that begins at or after `from`.
    fn after(&mut self, text: &str, from: usize) -> Option<usize> {
        if let Some((asked, found)) = self.last
            && asked <= from
            && found.is_none_or(|end| from + self.needle.len() <= end)
        {
            return found;
        }
        let rest = text.as_bytes().get(from..)?;
        let found = memmem::find(rest, self.needle.as_bytes()).map(|at| from + at + self.needle.len());
        self.last = Some((from, found));
        found
    }
}
