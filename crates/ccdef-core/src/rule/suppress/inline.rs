//! Suppressions in comments: `<!-- ccdef: ignore[rule-id] reason -->` before an element.

use ccdef_syntax::{Document, Node, Span, span};
use memchr::memmem;

use super::{Suppression, SuppressionTarget};

/// The beginning of a comment for ccdef.
const NAME: &str = "ccdef";
/// The word of a suppression.
const IGNORE: &str = "ignore";

/// An invalid comment for ccdef.
#[derive(Debug)]
pub(crate) struct InlineProblem {
    pub(crate) span: Span,
    pub(crate) message: String,
}

/// The suppressions in the comments of a file.
#[derive(Debug, Default)]
pub(crate) struct Inlined {
    pub(crate) suppressions: Vec<Suppression>,
    pub(crate) problems: Vec<InlineProblem>,
}

/// Reads the comments of a file. Costs nothing if none is for ccdef.
pub(crate) fn inline(document: &Document<'_>) -> Inlined {
    let mut found = Inlined::default();
    if memmem::find(document.text().as_bytes(), NAME.as_bytes()).is_none() {
        return found;
    }
    read(document, document.top_nodes(), &mut found);
    for element in document.elements() {
        read(document, element.nodes(), &mut found);
    }
    found
}

/// Reads one list of siblings: a comment applies to the element after it.
fn read(document: &Document<'_>, nodes: impl Iterator<Item = Node>, found: &mut Inlined) {
    let mut waiting: Vec<Span> = Vec::new();
    for node in nodes {
        match node {
            Node::Comment(comment) => waiting.push(comment),
            Node::Element(id) => {
                let element = document.element(id).span();
                for comment in waiting.drain(..) {
                    read_comment(document, comment, Some(element), found);
                }
            }
            Node::Text(_) | Node::Cdata(_) | Node::Instruction(_) => {}
        }
    }
    for comment in waiting {
        read_comment(document, comment, None, found);
    }
}

fn read_comment(document: &Document<'_>, comment: Span, element: Option<Span>, found: &mut Inlined) {
    let text = document.slice(comment);
    let inner = text.trim_start_matches("<!--").trim_end_matches("-->").trim_ascii();
    let Some(after_name) = inner.strip_prefix(NAME) else { return };
    let directive = after_name.trim_ascii_start().strip_prefix(':');
    if directive.is_none() && !after_name.trim_ascii_start().starts_with(IGNORE) {
        return;
    }
    let problem = |message: &str| InlineProblem { span: comment, message: message.into() };
    let Some((rules, reason)) = directive.and_then(|directive| parse(directive.trim_ascii())) else {
        found.problems.push(problem("invalid comment for ccdef: expected `ccdef: ignore[rule-id] reason`"));
        return;
    };
    let Some(element) = element else {
        found.problems.push(problem("no element follows the suppression"));
        return;
    };
    let start = usize::from(comment.start());
    let place = SuppressionTarget::Range(span(start, element.end().into()));
    found.suppressions.extend(rules.map(|rule| Suppression::new(rule.trim_ascii(), place.clone(), reason, comment)));
}

/// `ignore[rule, rule] reason`.
fn parse(directive: &str) -> Option<(impl Iterator<Item = &str>, &str)> {
    let (rules, reason) = directive.strip_prefix(IGNORE)?.trim_ascii_start().strip_prefix('[')?.split_once(']')?;
    Some((rules.split(','), reason.trim_ascii()))
}
