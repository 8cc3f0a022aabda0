//! Elements, attributes and text that the dialect of a file does not allow: one walk, shared by the rules that report
//! them.

mod import;
mod metadata;
mod mixed;
mod part;
mod respell;

use ccdef_syntax::{Attribute, Dialect, Element, Node, Span};

use crate::rule::RuleContext;

pub(crate) use import::ATTRIBUTES;
pub(crate) use mixed::{drop_inside_other_dialect, file_in, format_name, is_wholly_other_dialect, other};
pub(crate) use part::OtherDialectPart;
pub(crate) use respell::{keeps_order, respell};

/// Something that the dialect of the file does not allow.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Unexpected<'d, 'a> {
    /// A part that is written in the other dialect.
    OtherDialect(OtherDialectPart, OtherDialect<'d, 'a>),
    /// An element that neither dialect allows in this place.
    Element(Element<'d, 'a>),
    /// An attribute that a section, an item or the root does not have.
    Attribute(Element<'d, 'a>, &'d Attribute<'a>),
    /// Text directly inside an element that may contain only elements, without the whitespace around it.
    Text(Element<'d, 'a>, Span),
}

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
            Self::Attribute(_, attribute) => attribute.name_span,
            Self::Text(_, span) => *span,
        }
    }
}

/// Calls `visit` for every unexpected node of the file, in document order. The content of such a node is not visited.
///
/// In a file with broken nesting, text and known elements in the wrong place are skipped: the broken nesting may be why
/// they are there.
pub(crate) fn unexpected_nodes<'r>(cx: &RuleContext<'r>, visit: &mut dyn FnMut(Unexpected<'r, 'r>)) {
    let Some(root) = cx.document.root() else { return };
    let is_whole = cx.is_whole();
    let mut visit = |unexpected: Unexpected<'r, 'r>| {
        if is_whole || !may_be_misplaced_by_nesting(&unexpected) {
            visit(unexpected);
        }
    };
    match cx.definition.dialect {
        Some(Dialect::Import) => import::root(cx, root, &mut visit),
        Some(Dialect::Metadata) => metadata::parent(cx, root, &mut visit),
        None => {}
    }
}

fn may_be_misplaced_by_nesting(unexpected: &Unexpected<'_, '_>) -> bool {
    match unexpected {
        Unexpected::Text(..) | Unexpected::OtherDialect(_, OtherDialect::Text(..)) => true,
        Unexpected::Element(element) => is_known_word(element.local_name()),
        Unexpected::OtherDialect(..) | Unexpected::Attribute(..) => false,
    }
}

/// Whether one of the dialects has an element of that name.
pub(crate) fn is_known_word(name: &str) -> bool {
    Dialect::ALL.iter().any(|dialect| [dialect.root(), dialect.section(), dialect.item()].contains(&name))
        || crate::tables::schema::METADATA_FIELDS.iter().any(|field| field.name == name)
}

/// A child of an element.
enum Content<'d> {
    Element(Element<'d, 'd>),
    /// Text, without the whitespace around it.
    Text(Span),
}

/// The children of an element in document order, without whitespace and comments.
fn contents<'d>(cx: &RuleContext<'d>, element: Element<'d, 'd>) -> impl Iterator<Item = Content<'d>> + use<'d> {
    let document = cx.document;
    element.nodes().filter_map(move |node| match node {
        Node::Element(id) => Some(Content::Element(document.element(id))),
        Node::Text(span) | Node::Cdata(span) => trim(document.slice(span), span).map(Content::Text),
        Node::Comment(_) | Node::Instruction(_) => None,
    })
}

fn trim(text: &str, span: Span) -> Option<Span> {
    let start = usize::from(span.start()) + (text.len() - text.trim_start().len());
    let trimmed = text.trim();
    (!trimmed.is_empty()).then(|| ccdef_syntax::span(start, start + trimmed.len()))
}
