//! What a dialect does not allow, and how it is written.

use ccdef_syntax::{Attribute, Element, Span};

use super::part::OtherDialectPart;

/// Something that the dialect of the file does not allow.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Unexpected<'d, 'a> {
    /// A part that is written in the other dialect.
    OtherDialect(OtherDialectPart, OtherDialect<'d, 'a>),
    /// An element that neither dialect allows in this place.
    Element(Element<'d, 'a>),
    /// An element that its parent may have only once, and the first of that name.
    Repeated(Element<'d, 'a>, Element<'d, 'a>),
    /// An attribute that a section, an item or the root does not have.
    Attribute(Element<'d, 'a>, &'d Attribute<'a>),
    /// Text directly inside an element that may contain only elements, without the whitespace around it.
    Text(Element<'d, 'a>, Span),
}

/// What a walk calls for each of them.
pub(super) type Visit<'v, 'r> = &'v mut dyn FnMut(Unexpected<'r, 'r>);

/// How a part of the other dialect is written.
#[derive(Debug, Clone, Copy)]
pub(crate) enum OtherDialect<'d, 'a> {
    /// As an element.
    Element(Element<'d, 'a>),
    /// As an attribute of an element.
    Attribute(Element<'d, 'a>, &'d Attribute<'a>),
    /// As text inside an element.
    Text(Element<'d, 'a>, Span),
}

impl OtherDialect<'_, '_> {
    /// How it is written: `<value>`, or `name` for an attribute.
    pub(crate) fn written(&self) -> String {
        match self {
            Self::Element(element) | Self::Text(element, _) => format!("<{}>", element.local_name()),
            Self::Attribute(_, attribute) => attribute.name.to_owned(),
        }
    }

    /// Where to point.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Element(element) => element.name_span(),
            Self::Attribute(_, attribute) => attribute.name_span(),
            Self::Text(_, span) => *span,
        }
    }
}
