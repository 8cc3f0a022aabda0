//! Building the tree.

use super::classes::Classes;
use super::document::Document;
use super::node::{ElementData, ElementId, Link, NONE, Node};
use crate::dialect::KnownElement;
use crate::source::{Span, span};

/// A position in an arena. Texts are shorter than 4 GiB, so every index is a `u32`.
pub(crate) fn index(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(NONE)
}

impl<'a> Document<'a> {
    /// An empty tree with room for what a text of that kind usually holds.
    pub(crate) fn with_room(text: &'a str) -> Self {
        let brackets = memchr::memchr_iter(b'<', text.as_bytes()).count().min(text.len() / 16 + 8);
        let mut document = Self::new(text);
        document.elements.reserve(brackets);
        document.nodes.reserve(brackets * 2);
        document.attributes.reserve(brackets * 2);
        document
    }

    /// Adds an element of that name, which may be one of a dialect, below `parent`, or at the top; its attributes are those pushed since `first_attribute`.
    pub(crate) fn open_element(
        &mut self,
        parent: Option<ElementId>,
        name: (&'a str, Option<KnownElement>),
        open: Span,
        first_attribute: usize,
    ) -> ElementId {
        let id = ElementId(index(self.elements.len()));
        let attributes = (index(first_attribute), index(self.attributes.len()));
        let mut element = ElementData::new(parent, name, open, attributes);
        let known = self.attributes[first_attribute..].iter().filter_map(|attribute| attribute.known);
        element.known_attributes = known.fold(0, |found, known| found | known.bit());
        self.elements.push(element);
        self.append(parent, Node::Element(id));
        id
    }

    /// Adds a node below `parent`, or at the top.
    pub(crate) fn append(&mut self, parent: Option<ElementId>, node: Node) {
        let kinds = match node {
            Node::Text(place) => Classes::of(&self.text[place]),
            Node::Element(_) | Node::Cdata(_) | Node::Comment(_) | Node::Instruction(_) => Classes::default(),
        };
        self.add_node(parent, node, kinds);
    }

    /// Adds a text, of which the kinds of characters are known, below `parent`, or at the top.
    pub(crate) fn append_text(&mut self, parent: Option<ElementId>, place: Span, kinds: Classes) {
        self.add_node(parent, Node::Text(place), kinds);
    }

    fn add_node(&mut self, parent: Option<ElementId>, node: Node, kinds: Classes) {
        let new = index(self.nodes.len());
        self.nodes.push(Link { node, kinds, next: NONE });
        self.link(parent, new, new);
    }

    /// Appends the chain of nodes from `first` to `last` to the nodes below `parent`.
    pub(crate) fn link(&mut self, parent: Option<ElementId>, first: u32, last: u32) {
        let (head, tail) = self.ends_mut(parent);
        if *head == NONE {
            *head = first;
        }
        let before = std::mem::replace(tail, last);
        if let Some(before) = self.nodes.get_mut(before as usize) {
            before.next = first;
        }
    }

    /// The first and the last node below `parent`.
    pub(crate) fn ends(&self, parent: Option<ElementId>) -> (u32, u32) {
        parent.map_or(self.top, |id| self.data(id).children)
    }

    pub(crate) fn ends_mut(&mut self, parent: Option<ElementId>) -> &mut (u32, u32) {
        match parent {
            None => &mut self.top,
            Some(id) => &mut self.data_mut(id).children,
        }
    }

    /// Ends an element by its end tag.
    pub(crate) fn close_element(&mut self, id: ElementId, close: Span) {
        self.data_mut(id).close_with(close);
    }

    /// Ends an element that has no end tag at `end`.
    pub(crate) fn end_element(&mut self, id: ElementId, end: usize) {
        self.data_mut(id).end = index(end);
    }

    pub(crate) fn data(&self, id: ElementId) -> &ElementData<'a> {
        &self.elements[id.0 as usize]
    }

    pub(crate) fn data_mut(&mut self, id: ElementId) -> &mut ElementData<'a> {
        &mut self.elements[id.0 as usize]
    }

    /// Where the name is in the start tag of an element.
    pub(crate) fn name_span(&self, id: ElementId) -> Span {
        let data = self.data(id);
        let after = usize::from(data.open.start()) + 1;
        // Whitespace before a name is an error, but belongs to the tag.
        let start = self.text[after..].find(|c: char| !c.is_ascii_whitespace()).map_or(after, |gap| after + gap);
        span(start, start + data.name.len())
    }
}

#[cfg(test)]
mod tests {
    use crate::source::{Limits, Source};

    #[test]
    fn whitespace_before_a_name_belongs_to_the_tag() {
        let text = "<callCenter><section name=\"s\">< \n item name=\"a\">1</item></section></callCenter>";
        let source = Source::new("a.xml", text);
        let document = crate::read(&source, &Limits::DEFAULT).document;
        let item = document.elements().find(|element| element.name() == "item").expect("an item");
        assert_eq!(&text[std::ops::Range::from(item.span())], "< \n item name=\"a\">1</item>");
        assert_eq!(&text[std::ops::Range::from(item.name_span())], "item");
    }
}
