//! The children of an element, text included.

use ccdef_syntax::{Document, Element, Node, Span, span};

/// A child of an element.
pub(super) enum Content<'d> {
    Element(Element<'d, 'd>),
    /// Text, without the whitespace around it.
    Text(Span),
}

/// The children of an element in document order, without whitespace and comments.
pub(super) fn contents<'d>(
    document: &'d Document<'d>,
    element: Element<'d, 'd>,
) -> impl Iterator<Item = Content<'d>> + use<'d> {
    let has_characters = element.has_characters();
    element.nodes().filter_map(move |node| match node {
        Node::Element(id) => Some(Content::Element(document.element(id))),
        Node::Text(span) | Node::Cdata(span) if has_characters => trim(document.slice(span), span).map(Content::Text),
        Node::Text(_) | Node::Cdata(_) | Node::Comment(_) | Node::Instruction(_) => None,
    })
}

fn trim(text: &str, whole: Span) -> Option<Span> {
    if text.bytes().all(|byte| byte.is_ascii_whitespace()) {
        return None;
    }
    let start = usize::from(whole.start()) + (text.len() - text.trim_ascii_start().len());
    Some(span(start, start + text.trim_ascii().len()))
}
