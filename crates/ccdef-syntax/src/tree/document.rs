//! The spanned XML tree: an arena of nodes, so that depth costs no stack.

use super::classes::Classes;
use super::decode::TextContext;
use super::node::{Attribute, ElementData, ElementId, Link, NONE, Node};
use super::text::Text;
use crate::dialect::{Dialect, ElementRank, KnownAttribute};
use crate::source::Span;
use crate::tokens::{TextRun, cdata_run, local_name};

/// A file as a tree. Broken files give the part that can be understood.
#[derive(Debug)]
pub struct Document<'a> {
    pub(crate) text: &'a str,
    pub(crate) elements: Vec<ElementData<'a>>,
    pub(crate) attributes: Vec<Attribute<'a>>,
    pub(crate) nodes: Vec<Link>,
    /// First and last node outside the root.
    pub(crate) top: (u32, u32),
    pub(crate) root: Option<ElementId>,
    pub(crate) declaration: Option<Span>,
    pub(crate) whole: bool,
}

impl<'a> Document<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self {
            text,
            elements: Vec::new(),
            attributes: Vec::new(),
            nodes: Vec::new(),
            top: (NONE, NONE),
            root: None,
            declaration: None,
            whole: true,
        }
    }

    /// The text the tree was read from.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The text at `span`.
    pub fn slice(&self, span: Span) -> &'a str {
        &self.text[span]
    }

    /// The document element: the first element of the file.
    pub fn root(&self) -> Option<Element<'_, 'a>> {
        self.root.map(|id| self.element(id))
    }

    /// The XML declaration, wherever it is.
    pub fn declaration(&self) -> Option<Span> {
        self.declaration
    }

    /// Whether no tag is missing and nothing is cut off. In a tree that is not whole, missing parts may only have been
    /// lost.
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// The element with this id.
    pub fn element(&self, id: ElementId) -> Element<'_, 'a> {
        Element { document: self, id }
    }

    /// Every element, in document order.
    pub fn elements(&self) -> impl Iterator<Item = Element<'_, 'a>> {
        (0..self.elements.len())
            .filter(|index| !self.elements[*index].removed)
            .filter_map(|index| u32::try_from(index).ok())
            .map(|index| self.element(ElementId(index)))
    }

    /// The nodes outside the document element: comments, instructions, stray text.
    pub fn top_nodes(&self) -> impl Iterator<Item = Node> {
        self.links(self.top.0).map(|link| link.node)
    }

    fn links(&self, first: u32) -> impl Iterator<Item = &Link> {
        let mut next = first;
        std::iter::from_fn(move || {
            let link = self.nodes.get(next as usize)?;
            next = link.next;
            Some(link)
        })
    }
}

/// A handle to one element.
#[derive(Debug, Clone, Copy)]
pub struct Element<'d, 'a> {
    document: &'d Document<'a>,
    id: ElementId,
}

impl<'d, 'a> Element<'d, 'a> {
    fn data(&self) -> &'d ElementData<'a> {
        &self.document.elements[self.id.0 as usize]
    }

    /// The id of this element in its document.
    pub fn id(&self) -> ElementId {
        self.id
    }

    /// The name as written, with its prefix.
    pub fn name(&self) -> &'a str {
        self.data().name
    }

    /// The name without a namespace prefix.
    pub fn local_name(&self) -> &'a str {
        let data = self.data();
        data.known.map_or_else(|| local_name(data.name), |known| known.name())
    }

    /// Whether it has that name, with or without a namespace prefix.
    pub(crate) fn is_named(&self, local: &str) -> bool {
        self.local_name() == local
    }

    /// How deep an element of that name belongs in a definition.
    pub(crate) fn rank(&self) -> Option<ElementRank> {
        self.data().rank()
    }

    /// Where the name is in the start tag.
    pub fn name_span(&self) -> Span {
        self.document.name_span(self.id)
    }

    /// The start tag, or the whole of `<a/>`.
    pub fn open_span(&self) -> Span {
        self.data().open
    }

    /// The end tag, if there is one.
    pub fn close_span(&self) -> Option<Span> {
        self.data().close()
    }

    /// The whole element.
    pub fn span(&self) -> Span {
        Span::new(self.data().open.start(), self.data().end.into())
    }

    /// The part between the start tag and the end tag.
    pub fn content_span(&self) -> Span {
        let data = self.data();
        let end = data.close().map_or(data.end.into(), Span::start);
        Span::new(data.open.end(), end.max(data.open.end()))
    }

    /// Whether it is written `<a/>`.
    pub fn is_self_closing(&self) -> bool {
        self.data().self_closing
    }

    /// The element around this one.
    pub fn parent(&self) -> Option<Self> {
        self.data().parent().map(|id| self.document.element(id))
    }

    /// The attributes, in document order.
    pub fn attributes(&self) -> &'d [Attribute<'a>] {
        let (start, end) = self.data().attributes;
        &self.document.attributes[start as usize..end as usize]
    }

    /// The first attribute of that name.
    pub fn attribute(&self, name: &str) -> Option<&'d Attribute<'a>> {
        self.attributes().iter().find(|attribute| attribute.name == name)
    }

    /// Whether it has an attribute of that name. For an attribute of sections and items this takes the same time however many
    /// attributes there are.
    pub fn has_attribute(&self, name: &str) -> bool {
        match KnownAttribute::find(|known| known == name) {
            Some(known) => self.data().known_attributes & known.bit() != 0,
            None => self.attribute(name).is_some(),
        }
    }

    /// Whether it has an attribute of sections and items of import files.
    pub fn has_known_attribute(&self) -> bool {
        self.data().known_attributes != 0
    }

    /// The nodes directly below, in document order.
    pub fn nodes(&self) -> impl Iterator<Item = Node> + use<'d, 'a> {
        self.document.links(self.data().children.0).map(|link| link.node)
    }

    /// The elements directly below, in document order.
    pub fn children(&self) -> impl Iterator<Item = Self> + use<'d, 'a> {
        let document = self.document;
        self.nodes().filter_map(move |node| match node {
            Node::Element(id) => Some(document.element(id)),
            _ => None,
        })
    }

    /// Whether it is a section or an item that is written as in the dialect in which it has this name: with attributes in
    /// import files, without them in metadata files.
    pub fn is_written_as_named(&self) -> bool {
        let Some(known) = self.data().known else { return false };
        matches!(known.rank(), ElementRank::Section | ElementRank::Item)
            && self.has_known_attribute() == (known.dialect() == Dialect::Import)
    }

    /// Whether it only groups sections or items in the place of one, as `<sections><section …/></sections>` or
    /// `<group><item …/></group>`, and is neither a section nor an item itself.
    pub fn is_wrapper(&self) -> bool {
        if !self.attributes().is_empty() || matches!(self.rank(), Some(ElementRank::Root | ElementRank::Part)) {
            return false;
        }
        let rank = self.children().next().and_then(|first| first.rank());
        let is_in_place = match (rank, self.parent()) {
            (Some(ElementRank::Section), Some(parent)) => parent.parent().is_none(),
            (Some(ElementRank::Item), Some(parent)) => parent.parent().is_some(),
            _ => false,
        };
        is_in_place && !self.has_characters() && self.children().all(|child| child.rank() == rank)
    }

    /// Whether characters other than whitespace are directly below.
    pub fn has_characters(&self) -> bool {
        let document = self.document;
        let is_of_characters = |link: &Link| match link.node {
            Node::Text(_) => !link.kinds.has_only(Classes::WHITESPACE),
            Node::Cdata(_) => true,
            Node::Element(_) | Node::Comment(_) | Node::Instruction(_) => false,
        };
        document.links(self.data().children.0).any(is_of_characters)
    }

    /// The first element of that name directly below.
    pub fn child(&self, name: &str) -> Option<Self> {
        self.children().find(|child| child.name() == name)
    }

    /// The character data directly below, joined, with references resolved and line ends as `\n`.
    ///
    /// Elements inside are skipped; the span is the element's whole content.
    pub fn content(&self) -> Text<'a> {
        let span = self.content_span();
        let (first, last) = self.data().children;
        let raw = self.document.slice(span);
        match self.document.nodes.get(first as usize) {
            None => Text::of_classes(raw, span, TextContext::Content, Classes::default()),
            Some(only) if first == last && only.node == Node::Text(span) => {
                Text::of_written(raw, span, TextContext::Content, only.kinds)
            }
            Some(_) => Text::with_runs(raw, span, TextContext::Content, self.runs(span)),
        }
    }

    /// The character data directly below, as bytes of the content at `span`.
    fn runs(&self, span: Span) -> Box<[TextRun]> {
        let offset = usize::from(span.start());
        let start = |place: Span| usize::from(place.start()) - offset;
        let run = |node| match node {
            Node::Text(place) => {
                Some(TextRun { range: start(place)..start(place) + usize::from(place.len()), cdata: false })
            }
            Node::Cdata(place) => Some(cdata_run(self.document.slice(place), start(place))),
            _ => None,
        };
        self.nodes().filter_map(run).collect()
    }

    /// Whether the element has `xsi:nil="true"` (`format/metadata.md#nil-values`).
    pub fn is_nil(&self) -> bool {
        self.attributes().iter().any(|attribute| attribute.name == "xsi:nil" && attribute.value.value() == "true")
    }
}
