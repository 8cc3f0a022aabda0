//! Character data: references, bare `&` and `<`, and characters that XML does not know.

use std::ops::Range;

use super::escapes::Escapes;
use super::names::name_fault;
use super::reader::Reader;
use super::tokens::Token;
use crate::references::{Reference, is_allowed, reference};
use crate::tree::Node;
use crate::{Carrier, Problem, ProblemKind, Span, span};

/// Entities that HTML has and XML has not, by what people use them for.
const HTML_ENTITIES: &[(&str, &str)] = &[
    ("nbsp", "&#160;"),
    ("copy", "&#169;"),
    ("reg", "&#174;"),
    ("trade", "&#8482;"),
    ("euro", "&#8364;"),
    ("pound", "&#163;"),
    ("deg", "&#176;"),
    ("ndash", "&#8211;"),
    ("mdash", "&#8212;"),
    ("hellip", "&#8230;"),
    ("bull", "&#8226;"),
    ("middot", "&#183;"),
    ("laquo", "&#171;"),
    ("raquo", "&#187;"),
    ("lsquo", "&#8216;"),
    ("rsquo", "&#8217;"),
    ("ldquo", "&#8220;"),
    ("rdquo", "&#8221;"),
    ("auml", "&#228;"),
    ("ouml", "&#246;"),
    ("uuml", "&#252;"),
    ("Auml", "&#196;"),
    ("Ouml", "&#214;"),
    ("Uuml", "&#220;"),
    ("szlig", "&#223;"),
    ("eacute", "&#233;"),
    ("egrave", "&#232;"),
    ("agrave", "&#224;"),
    ("ccedil", "&#231;"),
    ("ntilde", "&#241;"),
];

impl Reader<'_, '_> {
    /// Character data between markup.
    pub(super) fn characters(&mut self, token: Token) {
        let range = token.start..token.end;
        if self.open.is_empty() && !self.text[range.clone()].trim_ascii().is_empty() {
            self.stray.push(self.trimmed(range.clone()));
        }
        if !self.open.is_empty() {
            self.check_section_ends(range.clone());
            match self.misnamed_element(range.clone()) {
                Some(bracket) => {
                    self.check_references(range.start..bracket, Carrier::Content);
                    self.check_references(bracket + 1..range.end, Carrier::Content);
                }
                None => self.check_references(range.clone(), Carrier::Content),
            }
        }
        self.append_text(range);
    }

    /// A CDATA section, which belongs inside an element.
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

    /// `<2nd>x</2nd>`: not a bare `<`, but an element whose name is none. Reports it if the text at `range` is followed
    /// by such an end tag, passes over that, and gives the place of the `<`.
    fn misnamed_element(&mut self, range: Range<usize>) -> Option<usize> {
        let name = self.text[range.end..].strip_prefix("</")?;
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
        self.report(
            Self::malformed(bracket + 1..bracket + 1 + name.len(), format!("`{name}` is no name for an element"))
                .label(fault)
                .related(span(range.end, end + 1), "its end tag"),
        );
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
            return;
        }
        self.append(Node::Text(place));
    }

    /// Reports what is wrong with the references in `range`, and characters that should have been references.
    pub(super) fn check_references(&mut self, range: Range<usize>, carrier: Carrier) {
        let text = &self.text[range.clone()];
        let mut escapes = Escapes::default();
        let mut position = 0;
        while let Some(found) = memchr::memchr2(b'&', b'<', &text.as_bytes()[position..]) {
            let at = position + found;
            let place = range.start + at;
            if text.as_bytes()[at] == b'<' {
                escapes.character(place, "&lt;");
                position = at + 1;
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
        self.report_escapes(&escapes, carrier);
    }

    fn report_reference(&mut self, fault: Reference, place: Span) {
        let written = &self.text[place];
        let problem = match fault {
            Reference::Undefined => undefined_entity(written, place),
            Reference::Forbidden => Problem::new(
                ProblemKind::Malformed,
                place,
                format!("`{written}` refers to a character that XML does not allow"),
            )
            .help("remove it"),
            _ => Problem::new(ProblemKind::Malformed, place, format!("`{written}` is no complete character reference"))
                .help("write `&#233;` or `&#xE9;` for a character, `&amp;` for a plain `&`"),
        };
        self.report(problem);
    }

    /// `]]>` must not stand in text.
    fn check_section_ends(&mut self, range: Range<usize>) {
        for found in memchr::memmem::find_iter(&self.text.as_bytes()[range.clone()], b"]]>") {
            let start = range.start + found;
            self.report(
                Self::malformed(start..start + 3, "`]]>` must not stand in text")
                    .note("it is kept for the end of a CDATA section")
                    .help("write `]]&gt;`"),
            );
        }
    }

    /// Characters that must not stand anywhere.
    pub(super) fn check_characters(&mut self) {
        let suspicious = |byte: &u8| (*byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) || *byte == 0xef;
        if !self.text.as_bytes().iter().any(suspicious) {
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
        .label("an invisible control character")
        .help("delete it; it often comes from copying out of another program");
        if others > 0 {
            problem = problem.note(format!("there are {others} more characters like this in the file"));
        }
        self.report(problem);
    }

    /// `range` without the white space around it.
    pub(super) fn trimmed(&self, range: Range<usize>) -> Span {
        let range = self.without_space(range);
        span(self.skip_space(range.start).min(range.end), range.end)
    }
}

fn undefined_entity(written: &str, place: Span) -> Problem {
    let name = written.trim_matches(['&', ';']);
    let known = HTML_ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, reference)| (*reference).to_owned());
    let lower = name.to_ascii_lowercase();
    let slip = ["amp", "lt", "gt", "quot", "apos"].contains(&lower.as_str()).then(|| format!("&{lower};"));
    let help = known.or(slip).map_or_else(
        || format!("write `&amp;{name};` if the characters `{written}` are meant, else the character itself"),
        |better| format!("write `{better}`"),
    );
    Problem::new(ProblemKind::UndefinedEntity, place, format!("`{written}` is not defined"))
        .note("XML defines only `&amp;`, `&lt;`, `&gt;`, `&quot;` and `&apos;`; others are a matter of HTML")
        .help(help)
}
