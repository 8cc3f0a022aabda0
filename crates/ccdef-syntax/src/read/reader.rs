//! The state of the pass over the text, and what every kind of markup needs of it.

use std::ops::Range;

use super::broken_tags::BrokenTags;
use super::content::Contents;
use super::prefixes::Prefixes;
use super::problems::{ProblemList, malformed};
use super::typographic::TypographicQuotes;
use crate::source::{Limits, Problem, Source, Span, span};
use crate::tokens::Tokens;
use crate::tree::{Document, ElementId, Node};

/// The state while a text is read.
#[expect(clippy::struct_excessive_bools, reason = "each is an independent fact about the text")]
pub(super) struct Reader<'a, 'l> {
    pub(super) text: &'a str,
    pub(super) limits: &'l Limits,
    pub(super) tokens: Tokens<'a>,
    pub(super) document: Document<'a>,
    pub(super) problems: ProblemList,
    /// The elements that are open here, outermost first.
    pub(super) open: Vec<ElementId>,
    pub(super) prefixes: Prefixes<'a>,
    /// Where the document begins: after the byte order mark.
    pub(super) start: usize,
    /// Where it ends: before the whitespace at the end of the text.
    pub(super) text_end: usize,
    /// The attribute values in typographic quotes.
    pub(super) typographic: TypographicQuotes,
    /// Text outside the root element.
    pub(super) stray: Vec<Span>,
    /// Whether a second root element was found; what follows is a consequence of it.
    pub(super) second_root: bool,
    /// Elements whose start tag has no `>`; a missing end tag is a consequence of that.
    pub(super) broken_tags: BrokenTags,
    /// Whether the root element continued after its end tag.
    pub(super) reopened: bool,
    /// Whether a document type declaration was reported.
    pub(super) has_doctype: bool,
    /// Whether the text ends inside markup; open elements are a consequence of that.
    pub(super) truncated: bool,
    /// What is inside the elements with a wrong end tag.
    pub(super) contents: Contents,
    /// Where reading stops, because a limit was reached.
    pub(super) stopped: Option<usize>,
    pub(super) sections: u32,
    pub(super) items: u32,
    /// Whether XML allows every character of the text.
    pub(super) all_allowed: bool,
    /// Whether nothing could be decoded, so that the empty text is not reported.
    pub(super) undecoded: bool,
}

impl<'a, 'l> Reader<'a, 'l> {
    pub(super) fn new(source: &'a Source, limits: &'l Limits) -> Self {
        let text = source.text();
        let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Self {
            text,
            limits,
            tokens: Tokens::new(text, start).with_conflicts(),
            document: Document::with_room(text),
            problems: ProblemList::default(),
            open: Vec::new(),
            prefixes: Prefixes::default(),
            start,
            text_end: text.trim_ascii_end().len(),
            typographic: TypographicQuotes::default(),
            stray: Vec::new(),
            second_root: false,
            broken_tags: BrokenTags::default(),
            reopened: false,
            has_doctype: false,
            truncated: false,
            contents: Contents::default(),
            stopped: None,
            sections: 0,
            items: 0,
            all_allowed: source.all_allowed(),
            undecoded: text.is_empty() && !source.problems().is_empty(),
        }
    }

    /// The innermost open element.
    pub(super) fn parent(&self) -> Option<ElementId> {
        self.open.last().copied()
    }

    pub(super) fn append(&mut self, node: Node) {
        self.document.append(self.parent(), node);
    }

    pub(super) fn report(&mut self, problem: Problem) {
        self.problems.report(problem);
    }

    /// Creates a problem of the most common kind.
    pub(super) fn malformed(range: Range<usize>, message: impl Into<String>) -> Problem {
        malformed(range, message)
    }

    /// Creates a problem about the name at `start`, which is not valid for `what`.
    pub(super) fn misnamed(start: usize, name: &str, what: &str, fault: String) -> Problem {
        Self::malformed(start..start + name.len(), format!("`{name}` is not a valid name for {what}"))
            .label(fault)
            .help("start the name with a letter, and use only letters, digits, `-`, `_` and `.`")
    }

    /// The byte at `position`, if the text is that long.
    pub(super) fn byte(&self, position: usize) -> Option<u8> {
        self.text.as_bytes().get(position).copied()
    }

    /// The first place from `position` on that is not whitespace.
    pub(super) fn skip_space(&self, position: usize) -> usize {
        let bytes = self.text.as_bytes()[position..].iter();
        position + bytes.take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')).count()
    }

    /// `range` without the whitespace at its end.
    pub(super) fn without_space(&self, range: Range<usize>) -> Range<usize> {
        let kept = self.text[range.clone()].trim_ascii_end().len();
        range.start..range.start + kept
    }
    /// `range` without the whitespace around it.
    pub(super) fn trimmed(&self, range: Range<usize>) -> Span {
        let range = self.without_space(range);
        span(self.skip_space(range.start).min(range.end), range.end)
    }
}
