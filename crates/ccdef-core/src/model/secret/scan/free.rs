//! A quick look at a document: whether no text of it can hold a credential or name one.
//!
//! Nearly half of a plain file is markup that is the same in every tag. So only what differs is searched: the texts, and the
//! markup of a tag where it is not that of the tag before.

use ccdef_syntax::{Attribute, Classes, Document, Element, Node, Span};
use memchr::memchr;

use super::{ANCHORS, CredentialAnchor, FOREIGN_ANCHORS, at, signs};
use crate::model::secret::{token, unescaped};
use crate::text::word_table::WordHit;

/// Whether nothing in the document can be a credential. Documents with comments, CDATA sections or instructions, and
/// those that are not whole, are left to the search itself.
pub(in super::super) fn is_free(document: &Document<'_>) -> bool {
    let (text, Some(root)) = (document.text(), document.root()) else { return false };
    let (before, rest) = text.split_at(usize::from(root.span().start()));
    let after = &rest[usize::from(root.span().len())..];
    document.is_whole()
        && !unescaped::may_have_escapes(text)
        && !signs::anchors(text).any(|hit| at(&hit, text).is_some())
        && (text.is_ascii() || !FOREIGN_ANCHORS.any(text, |_| true))
        && [before, after].into_iter().all(is_free_text)
        && Walk { document, glue: Vec::new(), covered: 0 }.is_free(root)
}

/// Whether a text has no anchor of the table, apart from those of tokens whose form it has not.
fn is_free_text(text: &str) -> bool {
    let may_be = |hit: WordHit<CredentialAnchor>| match hit.kind {
        CredentialAnchor::Token => at(&hit, text).is_some(),
        CredentialAnchor::TwilioAccount => token::is_twilio_account(&text[hit.range.start..]),
        _ => true,
    };
    !ANCHORS.any(text, may_be)
}

/// A walk over the elements of a document.
struct Walk<'d, 'a> {
    document: &'d Document<'a>,
    /// What is around the values of the attributes in the last tag.
    glue: Vec<Option<&'a str>>,
    /// How many bytes of the document element were looked at.
    covered: usize,
}

impl<'a> Walk<'_, 'a> {
    fn is_free(mut self, root: Element<'_, 'a>) -> bool {
        let is_free =
            self.document.elements().all(|element| self.has_free_tags(element) && self.has_free_content(element));
        is_free && self.covered == usize::from(root.span().len())
    }

    fn has_free_tags(&mut self, element: Element<'_, 'a>) -> bool {
        let close = element.close_span().map_or(0, |span| usize::from(span.len()));
        self.covered += usize::from(element.open_span().len()) + close;
        (close == 0 || close == element.name().len() + "</>".len())
            && self.has_free_glue(element)
            && element.attributes().iter().all(has_free_value)
    }

    fn has_free_glue(&mut self, element: Element<'_, 'a>) -> bool {
        if glue(self.document, element).eq(self.glue.iter().copied()) {
            return true;
        }
        self.glue = glue(self.document, element).collect();
        self.glue.iter().all(|part| part.is_some_and(is_free_text))
    }

    /// A text beside another node must be whitespace.
    fn has_free_content(&mut self, element: Element<'_, 'a>) -> bool {
        let mut nodes = element.nodes();
        let first = nodes.next();
        let second = nodes.next();
        let is_only = second.is_none();
        first.into_iter().chain(second).chain(nodes).all(|node| match node {
            Node::Element(_) => true,
            Node::Text(span) => {
                let text = self.document.slice(span);
                self.covered += text.len();
                text.trim_ascii_start().is_empty()
                    || (is_only && memchr(b'<', text.as_bytes()).is_none() && is_free_text(text))
            }
            Node::Cdata(_) | Node::Comment(_) | Node::Instruction(_) => false,
        })
    }
}

/// What is around the values of the attributes of a tag.
fn glue<'a>(document: &Document<'a>, element: Element<'_, 'a>) -> impl Iterator<Item = Option<&'a str>> {
    let (text, open) = (document.text(), element.open_span());
    let values = element.attributes().iter().map(|attribute| attribute.value.span());
    let mut from = usize::from(open.start());
    values.chain([Span::empty(open.end())]).map(move |value| {
        let part = text.get(from..usize::from(value.start()));
        from = value.end().into();
        part
    })
}

/// No anchor consists of digits.
fn has_free_value(attribute: &Attribute<'_>) -> bool {
    let value = &attribute.value;
    value.classes().has_only(Classes::DIGIT) && value.value().len() == value.raw().len()
        || !value.raw().contains('<') && is_free_text(value.raw())
}

#[cfg(test)]
mod tests {
    use ccdef_syntax::{Limits, Source, read};
    use proptest::prelude::*;

    use super::is_free;
    use crate::model::secret::scan::{self, ANCHORS, scan};

    fn is_free_file(text: &str) -> bool {
        let source = Source::new("a.xml", text);
        is_free(&read(&source, &Limits::default()).document)
    }

    fn item(name: &str, label: &str, value: &str) -> String {
        format!(
            "<callCenter>\n <section sortOrder=\"0\" name=\"a\" label=\"A\">\n  <item sortOrder=\"0\" name=\"{name}\" label=\"{label}\">{value}</item>\n  <item sortOrder=\"1\" name=\"b\" label=\"B\"></item>\n </section>\n</callCenter>\n"
        )
    }

    #[test]
    fn plain_files_are_free() {
        assert!(is_free_file(&item("acmeSetting", "Acme account", "https://cti.acme.example/x?a=1&amp;b=2")));
        for text in [
            item("acmeToken", "A", "x"),
            item("acme", "API Key", "x"),
            item("acme", "A", "gho_0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b"),
            item("acme", "A", "https://a:b@cti.acme.example"),
            item("acme", "A", "a<!-- b -->"),
            item("acme", "A", "p%61ss"),
            item("acme", "A", "пароль"),
            item("a\" token=\"b", "A", "x"),
            format!("<!-- token -->{}", item("acme", "A", "x")),
            item("acme", "A", "x").replace(" label=", " key='x' label="),
        ] {
            assert!(!is_free_file(&text), "{text}");
        }
    }

    /// Pieces of credentials and of what is around them.
    const PIECES: &str = "gho_|AC|ac0|eyJ|//|sip:|a:b|@|[.]|-begin |Private Key-|pass|Token|key=|&amp;|&#65;|=|:|Bearer |Basic |[?]|0a1b2c3d4e5f60718293|[a-zA-Z0-9]{1,9}| |日本|пароль|Queue|true|4711";

    proptest! {
        #[test]
        fn a_free_file_has_no_credential_and_no_name_of_one(
            name in prop::collection::vec(PIECES, 0..3),
            label in prop::collection::vec(PIECES, 0..3),
            value in prop::collection::vec(PIECES, 0..6),
        ) {
            let text = item(&name.concat(), &label.concat(), &value.concat());
            if is_free_file(&text) {
                let found = scan(&text);
                prop_assert!(found.credentials.is_empty() && !found.may_have_names, "{}", text);
                let decoded = value.concat().replace("&amp;", "&");
                prop_assert!(scan::find(&decoded).is_empty(), "{}", decoded);
            }
        }
    }

    #[test]
    fn no_anchor_is_made_by_joining_the_parts_of_a_tag() {
        let words = ANCHORS.words();
        for word in words {
            assert!(
                !word.contains(['<', '>', '"', '\'', '&']) && !word.bytes().all(|byte| byte.is_ascii_digit()),
                "{word}"
            );
            assert!(!word.starts_with('/') || word[1..].contains('/'), "{word}");
        }
    }
}
