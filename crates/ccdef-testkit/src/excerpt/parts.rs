//! Splits an example into its parts.

use std::ops::Range;

use ccdef_core::syntax::{Element, Node, Span};

use super::gap::range;
use super::name::ElementName;

/// An element of an example, with the comments and text before it.
#[derive(Debug)]
pub(super) struct ExamplePart<'d, 'a> {
    /// Its range in the text that was read.
    pub(super) range: Range<usize>,
    /// `None` if there are only comments and text.
    pub(super) element: Option<Element<'d, 'a>>,
    /// The name of the element that it replaces, from a comment `without` or `instead of`.
    pub(super) replaces: Option<String>,
}

impl ExamplePart<'_, '_> {
    pub(super) fn name(&self) -> ElementName {
        self.element.as_ref().map_or(ElementName::Item(None), ElementName::of)
    }
}

/// The parts below `root`, up to the end of `text`. Each one ends where the next one begins, so that no text of a
/// malformed one is lost.
pub(super) fn parts_of<'d, 'a>(root: &Element<'d, 'a>, text: &str) -> Vec<ExamplePart<'d, 'a>> {
    let mut parts: Vec<ExamplePart<'d, 'a>> = Vec::new();
    let mut is_open = false;
    for node in root.nodes() {
        let Some((span, element)) = significant(root, node, text) else { continue };
        if !is_open {
            parts.push(ExamplePart { range: range(span).start..text.len(), element: None, replaces: None });
        }
        let Some(part) = parts.last_mut() else { continue };
        let comment = if let Node::Comment(span) = node { comment_text(&text[span]) } else { "" };
        let without = comment.strip_prefix("without ");
        if let Some(name) = without.or_else(|| comment.strip_prefix("instead of ")) {
            part.replaces = Some(name.trim().to_owned());
        }
        part.element = element;
        is_open = element.is_none() && without.is_none();
    }
    for index in 1..parts.len() {
        let next = parts[index].range.start;
        let range = &mut parts[index - 1].range;
        range.end = range.start + text[range.start..next].trim_end().len();
    }
    parts
}

/// The span of a node, and its element; `None` for whitespace.
fn significant<'d, 'a>(root: &Element<'d, 'a>, node: Node, text: &str) -> Option<(Span, Option<Element<'d, 'a>>)> {
    match node {
        Node::Element(id) => root.children().find(|child| child.id() == id).map(|child| (child.span(), Some(child))),
        Node::Text(span) => {
            let Range { start, end } = range(span);
            let written = text.get(start..end).unwrap_or_default().trim_start();
            (!written.is_empty()).then(|| (ccdef_core::syntax::span(end - written.len(), end), None))
        }
        Node::Cdata(span) | Node::Comment(span) | Node::Instruction(span) => Some((span, None)),
    }
}

/// The text of a comment, without its delimiters.
fn comment_text(comment: &str) -> &str {
    comment.trim_start_matches("<!--").trim_end_matches("-->").trim()
}
