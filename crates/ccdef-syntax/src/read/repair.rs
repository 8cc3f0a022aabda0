//! Moves nodes to where they were meant to be when an end tag is missing.

use crate::source::Span;
use crate::tree::{Classes, Document, ElementId, NONE, Node};

impl Document<'_> {
    /// If an element has no end tag, its siblings have become its children: moves them and everything after them to a
    /// position after the element. Returns where the first of them begins.
    pub(super) fn detach_siblings(&mut self, id: ElementId) -> Option<usize> {
        let parent = self.data(id).parent()?;
        let (before, first) = self.first_child(id, |document, child| document.belongs_beside(id, child))?;
        let start = self.data(first).open.start();
        self.move_nodes(id, before, Some(parent));
        Some(start.into())
    }

    /// Whether `inner`, the last child of `outer`, neither of them closed, was meant as the end tag of `outer`: what
    /// follows it does not belong inside.
    pub(super) fn is_meant_as_end(&self, outer: ElementId, inner: ElementId) -> bool {
        let data = self.data(inner);
        let plain = data.attributes.0 == data.attributes.1 && data.parent() == Some(outer);
        let is_space = |place: Span| self.slice(place).trim_ascii().is_empty();
        let content = self.element(inner).nodes().find(|node| !matches!(node, Node::Text(place) if is_space(*place)));
        let outside = match content {
            Some(Node::Element(child)) => self.belongs_beside(inner, child),
            Some(Node::Text(_) | Node::Cdata(_)) => false,
            _ => true,
        };
        plain && outside && data.name == self.data(outer).name
    }

    /// Ends `outer` by the start tag of `inner`, its last child, and moves the content of `inner` after it.
    pub(super) fn end_by_start_tag(&mut self, outer: ElementId, inner: ElementId) {
        let tag = self.data(inner).open;
        let parent = self.data(outer).parent();
        let Some((before, _)) = self.first_child(outer, |_, child| child == inner) else { return };
        self.move_nodes(inner, None, parent);
        self.cut_after(outer, before);
        self.close_element(outer, tag);
        self.data_mut(inner).removed = true;
    }

    /// Replaces the last element of the tree, which is the last node of its parent, by its tag as text.
    pub(super) fn turn_last_into_text(&mut self) -> Option<Span> {
        let data = self.elements.pop()?;
        let (_, own) = self.ends(data.parent());
        let kinds = Classes::of(&self.text[data.open]);
        let link = self.nodes.get_mut(own as usize)?;
        (link.node, link.kinds) = (Node::Text(data.open), kinds);
        let (first, last) = data.children;
        if first != NONE {
            self.link(data.parent(), first, last);
        }
        Some(data.open)
    }

    /// Whether an element of that name is a sibling of `id` and not a child.
    fn belongs_beside(&self, id: ElementId, child: ElementId) -> bool {
        let (own, child) = (self.data(id), self.data(child));
        child.name == own.name || (child.rank().is_some() && child.rank() <= own.rank())
    }

    /// The first child element that `is_match` accepts, with the node before it.
    fn first_child(
        &self,
        id: ElementId,
        is_match: impl Fn(&Self, ElementId) -> bool,
    ) -> Option<(Option<u32>, ElementId)> {
        let mut before = None;
        let mut current = self.data(id).children.0;
        loop {
            let link = self.nodes.get(current as usize)?;
            if let Node::Element(child) = link.node
                && is_match(self, child)
            {
                return Some((before, child));
            }
            before = Some(current);
            current = link.next;
        }
    }

    /// Moves the nodes below `id` that follow `before`, or all of them, to the end of those below `parent`.
    fn move_nodes(&mut self, id: ElementId, before: Option<u32>, parent: Option<ElementId>) {
        let (first, last) = self.data(id).children;
        let first = before.map_or(first, |before| self.nodes[before as usize].next);
        self.cut_after(id, before);
        if first == NONE {
            return;
        }
        self.link(parent, first, last);
        let mut current = first;
        while let Some(link) = self.nodes.get(current as usize).copied() {
            if let Node::Element(child) = link.node {
                self.data_mut(child).set_parent(parent);
            }
            current = link.next;
        }
    }

    /// Removes the nodes below `id` that follow `before`, or all of them.
    fn cut_after(&mut self, id: ElementId, before: Option<u32>) {
        match before {
            None => self.data_mut(id).children = (NONE, NONE),
            Some(before) => {
                self.nodes[before as usize].next = NONE;
                self.data_mut(id).children.1 = before;
            }
        }
    }
}
