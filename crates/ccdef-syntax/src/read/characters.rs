//! Character data: references, bare `&` and `<`, and characters that XML does not know.

use std::ops::Range;

use super::reader::Reader;
use super::tokens::Token;
use crate::references::{Reference, is_allowed, reference};
use crate::tree::Node;
use crate::{Carrier, Edit, Problem, ProblemKind, Span, span};

/// How many further places of one problem are pointed at.
const SHOWN: usize = 4;

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
            self.check_references(range.clone(), Carrier::Content);
            self.check_section_ends(range.clone());
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
            self.unclosed_markup(token.start..end, "the CDATA section", "]]>");
        }
        let place = span(token.start, end);
        if self.open.is_empty() {
            self.stray.push(place);
        }
        self.append(Node::Cdata(place));
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
        let mut bare = Vec::new();
        let mut position = 0;
        while let Some(found) = memchr::memchr2(b'&', b'<', &text.as_bytes()[position..]) {
            let at = position + found;
            let place = range.start + at;
            let (fault, length) =
                if text.as_bytes()[at] == b'<' { (Reference::Bare, 1) } else { reference(&text[at..]) };
            position = at + length;
            match fault {
                Reference::Character(_) => {}
                Reference::Bare => bare.push(span(place, place + 1)),
                Reference::Unterminated => bare.push(span(place + length, place + length)),
                fault => self.report_reference(fault, span(place, place + length)),
            }
        }
        if !bare.is_empty() {
            self.report_bare(&bare, carrier);
        }
    }

    /// Reports the bare `<` at `range`.
    pub(super) fn check_bare(&mut self, range: Range<usize>) {
        self.report_bare(&[span(range.start, range.end)], Carrier::Content);
    }

    /// One problem for all the characters of one text that should have been written in other words.
    fn report_bare(&mut self, bare: &[Span], carrier: Carrier) {
        let escape = |place: Span| match &self.text[place] {
            "&" => "&amp;",
            "<" => "&lt;",
            _ => ";",
        };
        let edits = bare.iter().map(|place| Edit::replace(*place, escape(*place))).collect();
        let first = bare[0];
        let written = escape(first);
        let mut problem = if written == ";" {
            let start = self.text[..usize::from(first.start())].rfind('&').unwrap_or_default();
            let place = span(start, first.start().into());
            Problem::new(
                ProblemKind::UnescapedCharacter,
                place,
                format!("`;` is missing after `{}`", &self.text[place]),
            )
            .fix("Add the semicolon", edits)
        } else {
            let place = if carrier == Carrier::Content { "text" } else { "an attribute value" };
            let character = &self.text[first];
            Problem::new(
                ProblemKind::UnescapedCharacter,
                first,
                format!("`{character}` must be written `{written}` in {place}"),
            )
            .label(format!("write `{written}`"))
            .fix(format!("Write `{written}`"), edits)
        };
        for place in bare.iter().skip(1).take(SHOWN).filter(|place| !place.is_empty()) {
            problem = problem.related(*place, format!("write `{}`", escape(*place)));
        }
        self.report(
            problem
                .note("`&` begins a reference and `<` begins a tag, so an XML parser stops here")
                .help("in XML `&` is written `&amp;` and `<` is written `&lt;`; Salesforce stores the plain character"),
        );
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
