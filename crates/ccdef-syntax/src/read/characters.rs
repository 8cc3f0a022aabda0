//! Character data: references, bare `&` and `<`, and characters that XML does not allow.

use std::ops::Range;

use super::escapes::Escapes;
use super::reader::Reader;
use crate::dialect::{ELEMENTS, ElementRank};
use crate::source::{is_allowed, span};
use crate::tokens::{Reference, Token, name_fault, name_length, reference};
use crate::tree::{Classes, Node, TextContext};

impl Reader<'_, '_> {
    /// Character data between markup.
    pub(super) fn characters(&mut self, token: Token) {
        let range = token.start..token.end;
        let bytes = &self.text.as_bytes()[range.clone()];
        if !bytes.iter().all(u8::is_ascii_whitespace) {
            if self.open.is_empty() {
                self.stray.push(self.trimmed(range.clone()));
            } else if memchr::memchr3(b'&', b'<', b']', bytes).is_some() {
                self.check_text(range.clone());
            }
        }
        self.append_text(range);
    }

    fn check_text(&mut self, range: Range<usize>) {
        self.check_section_ends(range.clone());
        match self.misnamed_element(range.clone()) {
            Some(bracket) => {
                self.check_references(range.start..bracket, TextContext::Content);
                self.check_references(bracket + 1..range.end, TextContext::Content);
            }
            None => self.check_references(range, TextContext::Content),
        }
    }

    /// A CDATA section, which must be inside an element.
    pub(super) fn cdata(&mut self, token: Token) {
        let mut end = token.end;
        if !token.complete {
            let rest = &self.text[token.start..];
            end = rest.find("</").map_or(self.text.len(), |found| token.start + found);
            self.tokens.restart(end);
            self.unclosed_markup(token.start..end, "<![CDATA[".len(), "the CDATA section", "]]>");
        }
        let place = span(token.start, end);
        if self.open.is_empty() {
            self.stray.push(place);
        }
        self.append(Node::Cdata(place));
    }

    /// `<2nd>x</2nd>`: not a bare `<`, but an element with an invalid name. Reports it if the text at `range` is
    /// followed by such an end tag, skips that, and gives the place of the `<`.
    fn misnamed_element(&mut self, range: Range<usize>) -> Option<usize> {
        let name = self.text[range.end..].strip_prefix("</")?;
        if matches!(name.as_bytes().get(name_length(name)), None | Some(b'>')) {
            return None;
        }
        let name = &name[..name.find(|end: char| end.is_ascii_whitespace() || matches!(end, '<' | '>'))?];
        let fault = name_fault(name).filter(|_| !name.is_empty())?;
        let end = range.end + 2 + name.len();
        let mut brackets = memchr::memrchr_iter(b'<', &self.text.as_bytes()[range.clone()]).map(|at| range.start + at);
        let opens = |at: &usize| {
            self.text[at + 1..range.end].strip_prefix(name).is_some_and(|rest| rest.starts_with(['>', ' ']))
        };
        let bracket = brackets.find(opens).filter(|_| self.byte(end) == Some(b'>'))?;
        self.tokens.restart(end + 1);
        self.document.whole = false;
        let problem = Self::misnamed(bracket + 1, name, "an element", fault);
        self.report(problem.related(span(range.end, end + 1), "its end tag"));
        Some(bracket)
    }

    fn append_text(&mut self, range: Range<usize>) {
        let parent = self.parent();
        let place = span(range.start, range.end);
        let (_, last) = self.document.ends(parent);
        if let Some(link) = self.document.nodes.get_mut(last as usize)
            && let Node::Text(before) = &mut link.node
            && before.end() == place.start()
        {
            *before = before.cover(place);
            link.kinds = link.kinds | Classes::of(&self.text[place]);
            return;
        }
        self.append(Node::Text(place));
    }

    /// Reports what is wrong with the references in `range`, and characters that must be escaped.
    pub(super) fn check_references(&mut self, range: Range<usize>, context: TextContext) {
        let text = &self.text[range.clone()];
        let mut escapes = Escapes::default();
        let mut position = 0;
        while let Some(found) = memchr::memchr2(b'&', b'<', &text.as_bytes()[position..]) {
            let at = position + found;
            let place = range.start + at;
            if text.as_bytes()[at] == b'<' {
                position = at + 1;
                if context == TextContext::Content && self.is_broken_tag(place) {
                    self.broken_tag(place);
                } else {
                    escapes.character(place, "&lt;");
                }
                continue;
            }
            let (fault, length) = reference(&text[at..]);
            position = at + length;
            match fault {
                Reference::Character(_) => {}
                Reference::Bare => escapes.character(place, "&amp;"),
                Reference::Unterminated => escapes.semicolon(place, place + length),
                fault => self.report_reference(fault, span(place, place + length)),
            }
        }
        self.report_escapes(&escapes, context);
    }

    /// Whether a `<` that begins no markup belongs to a broken tag, rather than to a text: where no text is allowed, before
    /// another `<`, and before the beginning of a known name that another `<` cuts off.
    fn is_broken_tag(&self, bracket: usize) -> bool {
        let rest = &self.text[bracket + 1..];
        let word = &rest[..name_length(rest)];
        let is_cut = rest[word.len()..].starts_with('<');
        let is_known = word.is_empty() || ELEMENTS.iter().any(|(name, ..)| name.starts_with(word));
        let holds_no_text = self.parent().is_none_or(|parent| {
            matches!(self.document.data(parent).rank(), Some(ElementRank::Root | ElementRank::Section))
        });
        holds_no_text || (is_cut && is_known) || self.is_in_broken_tag(bracket)
    }

    /// Whether the innermost element has a broken start tag that the text at `position` continues.
    fn is_in_broken_tag(&self, position: usize) -> bool {
        self.parent()
            .and_then(|parent| self.broken_tags.bracket_after(parent))
            .is_some_and(|bracket| position <= bracket)
    }

    /// A `<` of a broken tag, unless it is in a start tag that was reported.
    fn broken_tag(&mut self, bracket: usize) {
        self.document.whole = false;
        if self.is_in_broken_tag(bracket) {
            return;
        }
        self.report(
            Self::malformed(bracket..bracket + 1, "unexpected `<`: not the start of a tag")
                .label("a name must follow")
                .help("complete the tag, or remove the `<`"),
        );
    }

    /// `]]>` is not allowed in text.
    fn check_section_ends(&mut self, range: Range<usize>) {
        let bytes = &self.text.as_bytes()[range.clone()];
        for found in memchr::memchr_iter(b']', bytes).filter(|found| bytes[*found..].starts_with(b"]]>")) {
            let start = range.start + found;
            self.report(
                Self::malformed(start..start + 3, "`]]>` is not allowed in text")
                    .note("it is reserved for the end of a CDATA section")
                    .help("write `]]&gt;`"),
            );
        }
    }

    /// Characters that are not allowed anywhere.
    pub(super) fn check_characters(&mut self) {
        if self.all_allowed {
            return;
        }
        let mut places = self.text.char_indices().filter(|(_, character)| !is_allowed(*character));
        let Some((start, character)) = places.next() else {
            return;
        };
        let others = places.count();
        let code = u32::from(character);
        let mut problem = Self::malformed(
            start..start + character.len_utf8(),
            format!("the character U+{code:04X} is not allowed in XML"),
        )
        .label("invisible control character")
        .help("delete it; such characters often come from copied text");
        if others > 0 {
            let more =
                if others == 1 { "1 more such character".to_owned() } else { format!("{others} more such characters") };
            problem = problem.note(format!("the file contains {more}"));
        }
        self.report(problem);
    }
}
