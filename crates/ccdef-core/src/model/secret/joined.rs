//! A text without the markup within its values, so that a credential is found that a comment, a CDATA section, an
//! instruction or a tag splits.
//!
//! Like the search itself it reads characters, not elements: broken XML and fragments in comments are joined alike. Few
//! documents have such markup, and a quick look at the tree recognizes those that have none.

mod tokens;

use std::ops::Range;

use ccdef_syntax::{Document, Node};
use memchr::memchr;
use tokens::{TextPiece, TextPieceKind, tokens};

use crate::model::misspelled_xml::is_known_word;

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
        may_split_values(text).then(|| Self::read(text))
    }

    fn read(text: &str) -> Self {
        let tokens = tokens(text);
        let mut joined = Self { text: String::new(), parts: Vec::new(), left_out: Vec::new() };
        let mut is_after_text = false;
        let mut rest = tokens.as_slice();
        while let Some((first, after)) = rest.split_first() {
            if first.kind == TextPieceKind::Text {
                joined.push(text, first.range.clone());
                is_after_text |= !first.is_whitespace(text);
                rest = after;
                continue;
            }
            let markup =
                rest.iter().take_while(|token| token.kind != TextPieceKind::Text || token.is_whitespace(text)).count();
            let (markup, after) = rest.split_at(markup);
            joined.markup(text, markup, is_after_text && !after.is_empty() && is_within_value(text, markup));
            is_after_text = false;
            rest = after;
        }
        joined
    }

    /// Adds the markup between two texts, of which only tags are kept, and those only if they are not within a value.
    fn markup(&mut self, text: &str, markup: &[TextPiece], is_within_value: bool) {
        for token in markup {
            match &token.kind {
                TextPieceKind::Aside(content) => self.left_out.push(content.clone()),
                TextPieceKind::CdataMark => {}
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
/// beginning of another. The tags that definitions have are never within a value, even if other tags are missing.
fn is_within_value(text: &str, markup: &[TextPiece]) -> bool {
    let mut tags = markup.iter().filter(|token| token.kind.is_tag());
    let (first, last) = (tags.next(), tags.next_back());
    let is_next = first
        .zip(last)
        .is_some_and(|(first, last)| (&first.kind, &last.kind) == (&TextPieceKind::End, &TextPieceKind::Start));
    !is_next && !markup.iter().any(|token| token.kind.is_tag() && is_of_definition(&text[token.range.clone()]))
}

/// Whether a tag is one that definitions have, such as that of an item.
fn is_of_definition(tag: &str) -> bool {
    let tag = tag.trim_start_matches(['<', '/']);
    let name = tag.split(|c: char| c.is_whitespace() || "/>".contains(c)).next().unwrap_or_default();
    is_known_word(name)
}

/// A quick look at the tree: whether no value of a document has markup in it, no comment or
/// instruction has markup, and no tag is missing.
pub(super) fn has_whole_values(document: &Document<'_>) -> bool {
    let is_plain = |span| memchr(b'<', document.slice(span).as_bytes().get(1..).unwrap_or_default()).is_none();
    let has_no_markup = |node| !matches!(node, Node::Comment(span) | Node::Instruction(span) if !is_plain(span));
    document.is_whole()
        && document.top_nodes().all(has_no_markup)
        && document.elements().all(|element| {
            let mut nodes = element.nodes();
            let (Some(first), second) = (nodes.next(), nodes.next()) else { return true };
            let Some(second) = second else { return has_no_markup(first) };
            [first, second].into_iter().chain(nodes).all(|node| match node {
                Node::Text(span) => document.slice(span).trim_ascii_start().is_empty(),
                Node::Cdata(_) => false,
                Node::Element(_) => true,
                Node::Comment(_) | Node::Instruction(_) => has_no_markup(node),
            })
        })
}

/// A quick look: whether a text may have markup within a value.
fn may_split_values(text: &str) -> bool {
    memchr(b'<', text.as_bytes()).is_some()
}

#[cfg(test)]
mod tests {
    use ccdef_syntax::{Limits, Source, read};

    use super::{Joined, has_whole_values};

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
    fn documents_with_whole_values_need_no_second_search() {
        let is_whole = |text: &str| {
            let source = Source::new("a.xml", text);
            has_whole_values(&read(&source, &Limits::default()).document)
        };
        let whole =
            "<?xml version='1.0'?>\n<!-- x -->\n<a>\n <b c='d'>one</b>\n <!-- y -->\n <b/>\n <b>two</b>\n</a>\n";
        assert!(is_whole(whole));
        assert!(is_whole("<a><![CDATA[one]]></a>"));
        for split in ["one<c/>", "one<!-- x -->two", "<![CDATA[one]]>two", "<!-- <c>one<d/>two</c> -->", "one<b>two"] {
            assert!(!is_whole(&whole.replace("one", split)), "{split}");
        }
        assert_eq!(joined("no markup"), None);
    }

    #[test]
    fn values_of_different_elements_stay_apart() {
        let text = "<a><b>one</b><b>two<!-- x --></b><item>three<item>four</a>";
        assert_eq!(joined(text).as_deref(), Some("<a><b>one</b><b>two</b><item>three<item>four</a>"));
        for diff in ["-  <item>one</item>\n+  <item>two</item>\n", "-<value>one</value>\n+<value>two</value>\n"] {
            assert_eq!(joined(diff).as_deref(), Some(diff));
        }
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
