//! Where in a document a credential is that is in no setting.

use ccdef_syntax::{Document, Element, Node, Span};

/// Where a credential is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SecretLocation {
    /// In the value of a setting.
    Setting,
    /// In the name of the file.
    FileName,
    /// In a comment.
    Comment,
    /// In a processing instruction.
    Instruction,
    /// In the tag of an element: an attribute, such as a label.
    Tag(String),
    /// In the text of an element.
    Element(String),
    /// Outside of every element.
    Outside,
}

impl SecretLocation {
    /// The location as the subject of a sentence.
    pub(crate) fn describe(&self, name: Option<&str>) -> String {
        match self {
            Self::Setting => match name.filter(|name| !name.is_empty()) {
                Some(name) => format!("`{name}`"),
                None => "an item without a name".to_owned(),
            },
            Self::FileName => "the file name".to_owned(),
            Self::Comment => "a comment".to_owned(),
            Self::Instruction => "a processing instruction".to_owned(),
            Self::Tag(element) => format!("the tag `<{element}>`"),
            Self::Element(element) => format!("the text of `<{element}>`"),
            Self::Outside => "text outside of the root element".to_owned(),
        }
    }
}

/// The locations of spans, which are in document order: one pass over the nodes.
pub(super) fn locate(document: &Document<'_>, spans: &[Span]) -> Vec<SecretLocation> {
    let mut locations = vec![SecretLocation::Outside; spans.len()];
    let mut set = |span: Span, location: &dyn Fn() -> SecretLocation| {
        let first = spans.partition_point(|secret| secret.end() <= span.start());
        for index in first..spans.len() {
            if spans[index].start() >= span.end() {
                break;
            }
            locations[index] = location();
        }
    };
    // Outer elements come before inner ones, so that the innermost wins.
    for element in document.elements() {
        set(element.open_span(), &|| SecretLocation::Tag(name(element)));
        for node in element.nodes() {
            of_node(node, Some(element), &mut set);
        }
    }
    for node in document.top_nodes() {
        of_node(node, None, &mut set);
    }
    locations
}

fn of_node(node: Node, element: Option<Element<'_, '_>>, set: &mut impl FnMut(Span, &dyn Fn() -> SecretLocation)) {
    let text = || element.map_or(SecretLocation::Outside, |element| SecretLocation::Element(name(element)));
    match node {
        Node::Element(_) => {}
        Node::Text(span) | Node::Cdata(span) => set(span, &text),
        Node::Comment(span) => set(span, &|| SecretLocation::Comment),
        Node::Instruction(span) => set(span, &|| SecretLocation::Instruction),
    }
}

fn name(element: Element<'_, '_>) -> String {
    element.local_name().to_owned()
}
