//! A text with its escapes resolved, so that a credential is found that references of XML, JSON in JSON, an address or
//! full-width letters write in another form, wherever it is.

mod reference;

use std::ops::Range;

use memchr::{memchr_iter, memchr2};
use reference::{is_telling, reference};

/// A text without escapes.
pub(super) struct Unescaped {
    pub(super) text: String,
    /// Its parts.
    parts: Vec<Part>,
}

/// A part of the text: one escape, or what is between two of them.
struct Part {
    /// Where it begins in the text.
    at: usize,
    /// Where it is in the source.
    source: Range<usize>,
    is_escape: bool,
}

impl Unescaped {
    /// `None` if `text` has no escape.
    pub(super) fn of(text: &str) -> Option<Self> {
        may_have_escapes(text).then(|| Self::read(text)).filter(|found| found.parts.iter().any(|part| part.is_escape))
    }

    fn read(text: &str) -> Self {
        let mut unescaped = Self { text: String::with_capacity(text.len()), parts: Vec::new() };
        let (mut from, mut at) = (0, 0);
        while let Some(first) = text[at..].chars().next() {
            let Some((length, meant)) = escape(&text[at..], first) else {
                at += first.len_utf8();
                continue;
            };
            unescaped.push(from..at, &text[from..at], false);
            unescaped.push(at..at + length, meant.map(String::from).as_deref().unwrap_or_default(), true);
            at += length;
            from = at;
        }
        unescaped.push(from..text.len(), &text[from..], false);
        unescaped
    }

    fn push(&mut self, source: Range<usize>, text: &str, is_escape: bool) {
        if !source.is_empty() {
            self.parts.push(Part { at: self.text.len(), source, is_escape });
            self.text.push_str(text);
        }
    }

    /// Where a range of the text is in the source.
    pub(super) fn source_range(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.part(range.start);
        let end = self.part(range.end.max(range.start + 1) - 1);
        let within = |part: &Part, at: usize| part.source.start + (at - part.at);
        let from = start.map_or(0, |part| if part.is_escape { part.source.start } else { within(part, range.start) });
        let to = end.map_or(0, |part| if part.is_escape { part.source.end } else { within(part, range.end) });
        from..to.max(from)
    }

    fn part(&self, at: usize) -> Option<&Part> {
        self.parts.get(self.parts.partition_point(|part| part.at <= at).checked_sub(1)?)
    }
}

/// A quick look: whether a text may have an escape.
fn may_have_escapes(text: &str) -> bool {
    memchr2(b'\\', b'%', text.as_bytes()).is_some()
        || memchr_iter(b'&', text.as_bytes()).any(|at| is_telling(&text[at..]))
        || (!text.is_ascii() && text.chars().any(is_other_form))
}

/// Whether a character is a full-width letter, or one without width that splits words.
fn is_other_form(character: char) -> bool {
    matches!(
        character,
        'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
    )
}

/// The length of the escape at the beginning of `text`, whose first character this is, and what it means, if anything.
fn escape(text: &str, first: char) -> Option<(usize, Option<char>)> {
    match first {
        '\\' => backslash(text),
        '%' => {
            let byte = u8::from_str_radix(text.get(1..3)?, 16).ok()?;
            byte.is_ascii_graphic().then_some((3, Some(char::from(byte))))
        }
        '&' => reference(text),
        _ if is_other_form(first) => {
            const FULL_WIDTH: u32 = 0xff01 - 0x21;
            let letter = u32::from(first).checked_sub(FULL_WIDTH).and_then(char::from_u32);
            Some((first.len_utf8(), letter.filter(char::is_ascii_graphic)))
        }
        _ => None,
    }
}

/// An escape of JSON. A quotation mark may be a reference of XML.
fn backslash(text: &str) -> Option<(usize, Option<char>)> {
    match text.as_bytes().get(1)? {
        b'u' => {
            let code = u32::from_str_radix(text.get(2..6)?, 16).ok()?;
            Some((6, Some(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))))
        }
        b'n' => Some((2, Some('\n'))),
        b'r' => Some((2, Some('\r'))),
        b't' => Some((2, Some('\t'))),
        // The character after it follows as it is.
        b'"' | b'/' | b'&' | b'\'' => Some((1, None)),
        b'\\' => Some((2, Some('\\'))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Unescaped;

    #[test]
    fn escapes_are_resolved_and_have_their_places() {
        let text = r"a\u0070b \&quot;c\\d\n p%61ｗ%zz";
        let unescaped = Unescaped::of(text).expect("escapes");
        assert_eq!(unescaped.text, "apb \"c\\d\n paw%zz");
        let source = |part: &str| {
            let at = unescaped.text.find(part).expect("a part");
            &text[unescaped.source_range(&(at..at + part.len()))]
        };
        assert_eq!((source("p"), source("ap"), source("pb")), (r"\u0070", r"a\u0070", r"\u0070b"));
        assert_eq!((source("paw"), source("w%")), ("p%61ｗ", "ｗ%"));
    }

    #[test]
    fn other_texts_have_no_escapes() {
        for text in ["", "100 %", r"C:\xampp", "日本語", "%5", "&nbsp", "&#;", "&#x110000;", "R&D"] {
            assert!(Unescaped::of(text).is_none(), "{text}");
        }
    }
}
