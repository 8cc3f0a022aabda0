//! The parts of a definition that an example shows side by side.

use std::ops::Range;

use ccdef_core::syntax::{Element, Node, Span};

use super::gap::range;
use super::name::Name;

/// One element of an example, with the comments and text before it.
#[derive(Debug)]
pub(super) struct Part<'d, 'a> {
    /// The bytes it takes in the text that was read.
    pub(super) range: Range<usize>,
    /// `None` where there are only comments and text.
    pub(super) element: Option<Element<'d, 'a>>,
    /// The name in the base that it takes the place of, where that is not its own.
    pub(super) replaces: Option<String>,
}

impl Part<'_, '_> {
    pub(super) fn name(&self) -> Name {
        self.element.as_ref().map_or(Name::Item(None), Name::of)
    }
}

/// The parts below `root`, up to the end of `text`; each ends where the next one begins, so that nothing of a broken
/// one is lost.
pub(super) fn parts_of<'d, 'a>(root: &Element<'d, 'a>, text: &str) -> Vec<Part<'d, 'a>> {
    let mut parts: Vec<Part<'d, 'a>> = Vec::new();
    let mut is_open = false;
    for node in root.nodes() {
        let Some((span, element)) = visible(root, node, text) else { continue };
        if !is_open {
            parts.push(Part { range: range(span).start..text.len(), element: None, replaces: None });
        }
        let Some(part) = parts.last_mut() else { continue };
        let comment = if let Node::Comment(span) = node { said_in(&text[span]) } else { "" };
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

/// Where a node is, and its element; nothing for white space.
fn visible<'d, 'a>(root: &Element<'d, 'a>, node: Node, text: &str) -> Option<(Span, Option<Element<'d, 'a>>)> {
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

/// What a comment says.
fn said_in(comment: &str) -> &str {
    comment.trim_start_matches("<!--").trim_end_matches("-->").trim()
}
