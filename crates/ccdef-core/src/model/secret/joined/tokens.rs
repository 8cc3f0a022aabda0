//! The markup of a text, however broken it is.

use std::ops::Range;

use memchr::{memchr, memmem};

/// A part of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct TextPiece {
    pub(super) kind: TextPieceKind,
    pub(super) range: Range<usize>,
}

impl TextPiece {
    pub(super) fn is_whitespace(&self, text: &str) -> bool {
        self.kind == TextPieceKind::Text && text[self.range.clone()].trim_ascii().is_empty()
    }
}

/// What a part of a text is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum TextPieceKind {
    Text,
    /// A start tag.
    Start,
    /// An end tag.
    End,
    /// The tag of an empty element.
    Empty,
    /// The beginning or the end of a CDATA section, whose content is text.
    CdataMark,
    /// A comment or an instruction, with its content.
    Aside(Range<usize>),
}

impl TextPieceKind {
    pub(super) fn is_tag(&self) -> bool {
        matches!(self, Self::Start | Self::End | Self::Empty)
    }
}

/// The parts of `text` in order. What looks like markup but does not end is text.
pub(super) fn tokens(text: &str) -> Vec<TextPiece> {
    let mut lexer = Lexer { text, tokens: Vec::new(), from: 0, unfinished: 0, missing: Vec::new() };
    let mut at = 0;
    while let Some(open) = memchr(b'<', &text.as_bytes()[at..]) {
        at = lexer.markup(at + open).unwrap_or(at + open + 1);
    }
    lexer.text_until(text.len());
    lexer.tokens
}

struct Lexer<'t> {
    text: &'t str,
    tokens: Vec<TextPiece>,
    /// Where the text begins that is in no token yet.
    from: usize,
    /// How many bytes were read of tags that do not end.
    unfinished: usize,
    /// What the rest of the text does not have, so that it is searched only once.
    missing: Vec<&'static str>,
}

impl Lexer<'_> {
    /// Adds the markup that begins at `at`, and the text before it. Its end; `None` if it is none.
    fn markup(&mut self, at: usize) -> Option<usize> {
        const CDATA: &str = "<![CDATA[";
        let rest = &self.text[at..];
        if rest.starts_with("<!--") {
            return self.aside(at, "<!--".len(), "-->");
        }
        if rest.starts_with("<?") {
            return self.aside(at, "<?".len(), "?>");
        }
        if rest.starts_with(CDATA) {
            let content = at + CDATA.len();
            let end = self.find(content, "]]>")?;
            self.push(TextPieceKind::CdataMark, at..content);
            return Some(self.push(TextPieceKind::CdataMark, end..end + "]]>".len()));
        }
        let end = self.end_of_tag(at)?;
        let kind = match &self.text[at..end] {
            tag if tag.starts_with("</") => TextPieceKind::End,
            tag if tag.ends_with("/>") => TextPieceKind::Empty,
            _ => TextPieceKind::Start,
        };
        Some(self.push(kind, at..end))
    }

    fn aside(&mut self, at: usize, open: usize, close: &'static str) -> Option<usize> {
        let content = at + open;
        let end = self.find(content, close)?;
        Some(self.push(TextPieceKind::Aside(content..end), at..end + close.len()))
    }

    fn push(&mut self, kind: TextPieceKind, range: Range<usize>) -> usize {
        self.text_until(range.start);
        self.from = range.end;
        self.tokens.push(TextPiece { kind, range });
        self.from
    }

    fn text_until(&mut self, end: usize) {
        if self.from < end {
            self.tokens.push(TextPiece { kind: TextPieceKind::Text, range: self.from..end });
        }
        self.from = end;
    }

    fn find(&mut self, from: usize, close: &'static str) -> Option<usize> {
        if self.missing.contains(&close) {
            return None;
        }
        let found = memmem::find(&self.text.as_bytes()[from..], close.as_bytes());
        if found.is_none() {
            self.missing.push(close);
        }
        found.map(|found| from + found)
    }

    /// The end of the tag at `at`; in quotation marks a `>` does not count. A text with so many unfinished tags that they
    /// would take more time than the text itself has no more of them.
    fn end_of_tag(&mut self, at: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let name = at + 1 + usize::from(bytes.get(at + 1) == Some(&b'/'));
        let is_name = bytes.get(name).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'_' || *byte >= 0x80);
        if !is_name || self.unfinished > self.text.len() {
            return None;
        }
        let mut position = name;
        loop {
            match bytes.get(position) {
                Some(b'>') => return Some(position + 1),
                Some(quote @ (b'"' | b'\'')) if bytes[position - 1] == b'=' => {
                    let length = memchr(*quote, &bytes[position + 1..]);
                    position += length.map_or(bytes.len(), |length| length + 2);
                }
                None | Some(b'<') => {
                    self.unfinished += position.min(bytes.len()) - at;
                    return None;
                }
                Some(_) => position += 1,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{TextPieceKind, tokens};

    #[test]
    fn what_does_not_end_is_text() {
        for text in ["a < b", "a <!-- b", "<![CDATA[ b", "<?b", "<b c='d", "1 <2>", "<b <"] {
            assert!(tokens(text).iter().all(|token| token.kind == TextPieceKind::Text), "{text}");
        }
    }

    #[test]
    fn the_parts_make_up_the_text() {
        let text = "x<a b=\"c>d\">e<![CDATA[f<g>]]><!-- h --></a><i/>j<";
        let found: Vec<&str> = tokens(text).iter().map(|token| &text[token.range.clone()]).collect();
        let parts = ["x", "<a b=\"c>d\">", "e", "<![CDATA[", "f<g>", "]]>", "<!-- h -->", "</a>", "<i/>", "j<"];
        assert_eq!(found, parts);
    }
}
