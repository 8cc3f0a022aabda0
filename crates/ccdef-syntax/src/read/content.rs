//! What is directly inside an element so far.

use super::reader::Reader;
use crate::tree::{ElementId, NONE, Node};

/// What was found inside an element, and how far it was searched: many wrong end tags in one element take linear time.
#[derive(Debug, Clone, Copy)]
pub(super) struct Content {
    pub(super) has_element: bool,
    /// Whether there is text other than whitespace.
    pub(super) has_text: bool,
    /// The last node that was searched.
    node: u32,
    /// Where the text that was searched ends: the last node may grow.
    end: usize,
}

impl Content {
    const UNKNOWN: Self = Self { has_element: false, has_text: false, node: NONE, end: 0 };
}

impl Reader<'_, '_> {
    /// What is directly inside `id`, which is open.
    pub(super) fn content_so_far(&mut self, id: ElementId) -> Content {
        let (first, _) = self.document.ends(Some(id));
        let mut content = self.contents.get(&id).copied().unwrap_or(Content::UNKNOWN);
        let mut next = if content.node == NONE { first } else { content.node };
        while let Some(link) = self.document.nodes.get(next as usize) {
            content.has_element |= matches!(link.node, Node::Element(_));
            if let Node::Text(place) = link.node {
                let start = content.end.max(place.start().into());
                content.end = place.end().into();
                content.has_text |= !self.text[start..content.end].trim_ascii().is_empty();
            }
            (content.node, next) = (next, link.next);
        }
        self.contents.insert(id, content);
        content
    }
}
