//! The nodes of a tree.

use super::classes::Classes;
use super::text::Text;
use crate::dialect::{ElementRank, KnownAttribute, KnownElement};
use crate::source::{Span, span};
use crate::tokens::split_prefix;

/// The id of an element in a [`Document`](crate::Document).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ElementId(pub(crate) u32);

/// One attribute of an element.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attribute<'a> {
    /// The name as written, with its prefix.
    pub name: &'a str,
    /// The value; its span is inside the quotes.
    pub value: Text<'a>,
    /// The whole attribute, name to closing quote.
    pub span: Span,
    /// Which attribute of sections and items it is, if it is one.
    pub(crate) known: Option<KnownAttribute>,
}

impl<'a> Attribute<'a> {
    /// An attribute whose name may be any.
    pub(crate) fn new(name: &'a str, value: Text<'a>, span: Span) -> Self {
        Self { name, value, span, known: KnownAttribute::find(|known| known == name) }
    }

    /// Whether sections and items of import files have an attribute of that name.
    pub fn is_known(&self) -> bool {
        self.known.is_some()
    }

    /// Where the name is.
    pub fn name_span(&self) -> Span {
        let start = usize::from(self.span.start());
        span(start, start + self.name.len())
    }
}

/// A node below an element or at the top of the document, in document order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(ElementId),
    /// Character data, with its references still unresolved.
    Text(Span),
    /// A CDATA section, with its markers.
    Cdata(Span),
    /// A comment, with its markers.
    Comment(Span),
    /// A processing instruction, with its markers.
    Instruction(Span),
}

#[derive(Debug)]
pub(crate) struct ElementData<'a> {
    pub(crate) name: &'a str,
    /// Which element of a dialect it is by its local name, if it is one.
    pub(crate) known: Option<KnownElement>,
    pub(crate) open: Span,
    /// Where the end tag begins; [`NONE`] when there is none, as in `<a/>` or where it is missing.
    close_start: u32,
    /// The end of the whole element, in bytes.
    pub(crate) end: u32,
    pub(crate) self_closing: bool,
    /// Whether its tag was not a start tag after all; then no node refers to it.
    pub(crate) removed: bool,
    /// Which of the attributes of sections and items it has, by bits with their numbers.
    pub(crate) known_attributes: u8,
    /// The element around it, or [`NONE`].
    parent: u32,
    /// Half-open range into the attributes of the document.
    pub(crate) attributes: (u32, u32),
    /// First and last index into the nodes of the document; the nodes between are linked.
    pub(crate) children: (u32, u32),
}

impl<'a> ElementData<'a> {
    pub(crate) fn new(
        parent: Option<ElementId>,
        (name, known): (&'a str, Option<KnownElement>),
        open: Span,
        attributes: (u32, u32),
    ) -> Self {
        Self {
            name,
            known,
            open,
            close_start: NONE,
            end: open.end().into(),
            self_closing: false,
            removed: false,
            known_attributes: 0,
            parent: parent.map_or(NONE, |id| id.0),
            attributes,
            children: (NONE, NONE),
        }
    }

    /// How deep an element of that name belongs in a definition.
    pub(crate) fn rank(&self) -> Option<ElementRank> {
        self.known.map(KnownElement::rank)
    }

    pub(crate) fn parent(&self) -> Option<ElementId> {
        (self.parent != NONE).then_some(ElementId(self.parent))
    }

    pub(crate) fn set_parent(&mut self, parent: Option<ElementId>) {
        self.parent = parent.map_or(NONE, |id| id.0);
    }

    /// The end tag, if there is one.
    pub(crate) fn close(&self) -> Option<Span> {
        (self.close_start != NONE).then(|| Span::new(self.close_start.into(), self.end.into()))
    }

    /// Ends the element with the end tag at `tag`.
    pub(crate) fn close_with(&mut self, tag: Span) {
        self.close_start = tag.start().into();
        self.end = tag.end().into();
    }

    /// Forgets its end tag.
    pub(crate) fn reopen(&mut self) {
        self.close_start = NONE;
    }
}

/// The element of a dialect with this name, with or without a prefix. Names with a prefix are rare.
pub(crate) fn known_element(name: &str) -> Option<KnownElement> {
    let of = |local: &str| KnownElement::find(|known| known == local);
    of(name).or_else(|| of(split_prefix(name)?.1))
}

/// Marks the end of a chain of nodes, and an element or an end tag that is not there.
pub(crate) const NONE: u32 = u32::MAX;

#[derive(Debug, Clone, Copy)]
pub(crate) struct Link {
    pub(crate) node: Node,
    /// Of a text, the kinds of characters in it as written.
    pub(crate) kinds: Classes,
    pub(crate) next: u32,
}
