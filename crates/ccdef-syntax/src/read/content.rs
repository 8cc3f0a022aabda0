//! What is directly inside an element so far.

use std::collections::HashMap;

use crate::tree::{Document, ElementId, NONE, Node};

/// What was found inside the elements that have a wrong end tag.
#[derive(Debug, Default)]
pub(super) struct Contents(HashMap<ElementId, ContentSoFar>);

/// What was found inside an element, and how far it was searched: many wrong end tags in one element take linear time.
#[derive(Debug, Clone, Copy)]
pub(super) struct ContentSoFar {
    pub(super) has_element: bool,
    /// Whether there is text other than whitespace.
    pub(super) has_text: bool,
    /// The last node that was searched.
    node: u32,
    /// Where the text that was searched ends: the last node may grow.
    end: usize,
}

impl ContentSoFar {
    const UNKNOWN: Self = Self { has_element: false, has_text: false, node: NONE, end: 0 };
}

impl Contents {
    /// What is directly inside `id`, which is open.
    pub(super) fn of(&mut self, document: &Document<'_>, id: ElementId) -> ContentSoFar {
        let (first, _) = document.ends(Some(id));
        let content = self.0.entry(id).or_insert(ContentSoFar::UNKNOWN);
        let mut next = if content.node == NONE { first } else { content.node };
        while let Some(link) = document.nodes.get(next as usize) {
            content.has_element |= matches!(link.node, Node::Element(_));
            if let Node::Text(place) = link.node {
                let start = content.end.max(place.start().into());
                content.end = place.end().into();
                content.has_text |= !document.text[start..content.end].trim_ascii().is_empty();
            }
            (content.node, next) = (next, link.next);
        }
        *content
    }
}
