//! A text without the markup within its values, so that a credential is found that a comment, a CDATA section, an
//! instruction or a tag splits.
//!
//! Like the search itself it reads characters, not elements: broken XML and fragments in comments are joined alike. Few
//! texts have such markup, and a quick look recognizes those that have none.

mod tokens;

use std::ops::Range;

use memchr::memchr_iter;
use tokens::{Token, TokenKind, tokens};

/// A text without the markup within its values.
pub(super) struct Joined {
    pub(super) text: String,
    /// Its parts: where each begins in the joined text, and where in the source.
    parts: Vec<(usize, usize)>,
    /// What is left out and may have values of its own: the contents of comments and instructions.
    pub(super) left_out: Vec<Range<usize>>,
}

impl Joined {
    /// `None` if no value of `text` has markup in it.
    pub(super) fn of(text: &str) -> Option<Self> {
        may_split_values(text.as_bytes()).then(|| Self::read(text))
    }

    fn read(text: &str) -> Self {
        let tokens = tokens(text);
        let mut joined = Self { text: String::new(), parts: Vec::new(), left_out: Vec::new() };
        let mut is_after_text = false;
        let mut rest = tokens.as_slice();
        while let Some((first, after)) = rest.split_first() {
            if first.kind == TokenKind::Text {
                joined.push(text, first.range.clone());
                is_after_text |= !first.is_blank(text);
                rest = after;
                continue;
            }
            let markup = rest.iter().take_while(|token| token.kind != TokenKind::Text || token.is_blank(text)).count();
            let (markup, after) = rest.split_at(markup);
            joined.markup(text, markup, is_after_text && !after.is_empty() && is_within_value(markup));
            is_after_text = false;
            rest = after;
        }
        joined
    }

    /// Adds the markup between two texts, of which only tags are kept, and those only if they are not within a value.
    fn markup(&mut self, text: &str, markup: &[Token], is_within_value: bool) {
        for token in markup {
            match &token.kind {
                TokenKind::Aside(content) => self.left_out.push(content.clone()),
                TokenKind::CdataMark => {}
                _ if is_within_value => {}
                _ => self.push(text, token.range.clone()),
            }
        }
    }

    fn push(&mut self, text: &str, range: Range<usize>) {
        self.parts.push((self.text.len(), range.start));
        self.text.push_str(&text[range]);
    }

    /// Where a range of the joined text is in the source.
    pub(super) fn source_range(&self, range: &Range<usize>) -> Range<usize> {
        let end = range.end.max(range.start + 1);
        self.source_of(range.start)..self.source_of(end - 1) + 1
    }

    fn source_of(&self, at: usize) -> usize {
        let part = self.parts.partition_point(|(joined, _)| *joined <= at).checked_sub(1);
        let (joined, source) = part.and_then(|part| self.parts.get(part)).copied().unwrap_or_default();
        source + (at - joined)
    }
}

/// Whether tags between two texts are within one value: the next value comes after the end of an element and the
/// beginning of another.
fn is_within_value(markup: &[Token]) -> bool {
    let mut tags = markup.iter().map(|token| &token.kind).filter(|kind| kind.is_tag());
    let (first, last) = (tags.next(), tags.next_back());
    !matches!((first, last), (Some(TokenKind::End), Some(TokenKind::Start)))
}

/// A quick look: whether markup other than an end tag follows a text, or a text follows markup other than a start tag.
fn may_split_values(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut is_after_start = true;
    memchr_iter(b'<', bytes).any(|at| {
        let before = bytes[..at].iter().rev().find(|byte| !byte.is_ascii_whitespace());
        let is_after_text = before.is_some_and(|byte| *byte != b'>');
        let kind = bytes.get(at + 1).copied().unwrap_or_default();
        let splits =
            if is_after_text { kind != b'/' || !is_after_start } else { bytes[..at].ends_with(b"]]>") && kind != b'/' };
        is_after_start = !matches!(kind, b'/' | b'!' | b'?');
        splits
    }) || !is_after_start && ends_in_text(bytes)
}

fn ends_in_text(bytes: &[u8]) -> bool {
    bytes.trim_ascii_end().last().is_some_and(|byte| *byte != b'>')
}

#[cfg(test)]
mod tests {
    use super::Joined;

    fn joined(text: &str) -> Option<String> {
        Joined::of(text).map(|joined| joined.text)
    }

    #[test]
    fn markup_within_a_value_is_left_out() {
        for text in [
            "<a>one<!-- x -->two</a>",
            "<a>one<?x y?>two</a>",
            "<a>one<b/>two</a>",
            "<a>one<b c='>'>two</b></a>",
            "<a>o<b>n</b><!-- x --> <c/>etwo</a>",
            "<a><![CDATA[one]]>two</a>",
            "<a>one<![CDATA[two]]></a>",
            "<a><![CDATA[one]]><![CDATA[two]]></a>",
        ] {
            let found = joined(text).expect("split").replace(['<', '>', 'a', '/', 'b'], "");
            assert_eq!(found, "onetwo", "{text}");
        }
    }

    #[test]
    fn values_that_are_whole_need_no_second_search() {
        let text = "<?xml version='1.0'?>\n<!-- x -->\n<a>\n <b c='d'>one</b>\n <!-- y -->\n <b/>\n <b>two</b>\n</a>\n";
        assert_eq!(joined(text), None);
        assert_eq!(joined("no markup"), None);
        assert_eq!(joined("<a>cut off"), None);
    }

    #[test]
    fn values_of_different_elements_stay_apart() {
        let text = "<a><b>one</b><b>two<!-- x --></b></a>";
        assert_eq!(joined(text).as_deref(), Some("<a><b>one</b><b>two</b></a>"));
    }

    #[test]
    fn a_range_covers_the_markup_in_it() {
        let text = "<a>one<!-- x -->two</a>";
        let joined = Joined::of(text).expect("split");
        let at = joined.text.find("onetwo").expect("joined");
        assert_eq!(&text[joined.source_range(&(at..at + 6))], "one<!-- x -->two");
        assert_eq!(&text[joined.source_range(&(at..at + 3))], "one");
        assert_eq!(&text[joined.source_range(&(at + 3..at + 6))], "two");
    }
}
