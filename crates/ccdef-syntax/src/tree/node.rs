//! The nodes of a tree.

use super::text::Text;
use crate::source::Span;

/// The id of an element in a [`Document`](crate::Document).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ElementId(pub(crate) u32);

/// One attribute of an element.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attribute<'a> {
    /// The name as written, with its prefix.
    pub name: &'a str,
    /// Where the name is.
    pub name_span: Span,
    /// The value; its span is inside the quotes.
    pub value: Text<'a>,
    /// The whole attribute, name to closing quote.
    pub span: Span,
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
    pub(crate) open: Span,
    /// The end tag; `None` when there is none, as in `<a/>` or where it is missing.
    pub(crate) close: Option<Span>,
    /// The end of the whole element, in bytes.
    pub(crate) end: u32,
    pub(crate) self_closing: bool,
    /// Whether its tag was not a start tag after all; then no node refers to it.
    pub(crate) removed: bool,
    pub(crate) parent: Option<ElementId>,
    /// Half-open range into the attributes of the document.
    pub(crate) attributes: (u32, u32),
    /// First and last index into the nodes of the document; the nodes between are linked.
    pub(crate) first: u32,
    pub(crate) last: u32,
}

/// Marks the end of a chain of nodes.
pub(crate) const NONE: u32 = u32::MAX;

#[derive(Debug, Clone, Copy)]
pub(crate) struct Link {
    pub(crate) node: Node,
    pub(crate) next: u32,
}
