//! Rewrites a part of the other dialect in the dialect of the file, if moving text is enough.

use ccdef_syntax::{Dialect, Edit, Element, ElementId, Node, Span};

use crate::edit::remove;
use crate::model::unexpected::{OtherDialect, OtherDialectPart};
use crate::rule::RuleContext;

/// The edits for one occurrence; none if only a conversion of the whole file helps.
pub(crate) fn rewrite(cx: &RuleContext<'_>, part: OtherDialectPart, occurrence: &OtherDialect<'_, '_>) -> Vec<Edit> {
    match (part, occurrence) {
        (OtherDialectPart::SortOrder, OtherDialect::Element(element)) => vec![remove(cx, element.span())],
        (OtherDialectPart::SortOrder, OtherDialect::Attribute(_, attribute)) => vec![remove(cx, attribute.span)],
        (OtherDialectPart::ValueElement, OtherDialect::Element(value)) => unwrap(cx, *value),
        (OtherDialectPart::NameElement, OtherDialect::Element(part)) => match part.parent() {
            Some(item) if has_only_parts(item) => of_only_parts(cx, item, *part),
            _ if part.local_name() == "value" => unwrap(cx, *part),
            _ => as_attribute(cx, *part),
        },
        _ => Vec::new(),
    }
}

/// Whether the numbers are in document order, so that removing them loses nothing.
pub(crate) fn keeps_order(cx: &RuleContext<'_>, occurrences: &[OtherDialect<'_, '_>]) -> bool {
    // One slot for sections, one for items: their list, and the previous number.
    let mut before: [(Option<ElementId>, Option<u64>); 2] = [(None, None); 2];
    occurrences.iter().all(|occurrence| {
        let (owner, number) = match occurrence {
            OtherDialect::Element(element) => (element.parent(), cx.document.slice(element.content_span())),
            OtherDialect::Attribute(element, attribute) => (Some(*element), attribute.value.value()),
            OtherDialect::Text(..) => return false,
        };
        let Some((owner, number)) = owner.zip(number.trim_ascii().parse().ok()) else { return false };
        let siblings = owner.parent().map(|parent| parent.id());
        let slot = &mut before[usize::from(owner.local_name() == Dialect::Metadata.item())];
        let (earlier_list, earlier) = std::mem::replace(slot, (siblings, Some(number)));
        earlier_list != siblings || earlier < Some(number)
    })
}

fn remove(cx: &RuleContext<'_>, span: Span) -> Edit {
    remove::part(cx.source.text(), span)
}

/// Removes the tags of `<value>`, and the whitespace around them if the item has nothing else but comments.
fn unwrap(cx: &RuleContext<'_>, value: Element<'_, '_>) -> Vec<Edit> {
    let Some(item) = value.parent() else { return Vec::new() };
    if !item.content().is_whitespace() || item.children().filter(|child| child.local_name() == "value").count() > 1 {
        return Vec::new();
    }
    let is_aside = |node: Node| match node {
        Node::Element(id) => id == value.id(),
        Node::Text(_) | Node::Comment(_) => true,
        Node::Cdata(_) | Node::Instruction(_) => false,
    };
    let space = |node: Node| match node {
        Node::Text(span) if cx.document.slice(span).trim_ascii().is_empty() => Some(span),
        _ => None,
    };
    let (outer, inner) = (value.span(), value.content_span());
    let mut removed: Vec<Span> =
        if item.nodes().all(is_aside) { item.nodes().filter_map(space).collect() } else { Vec::new() };
    if value.is_self_closing() {
        removed.push(outer);
    } else {
        removed.extend([Span::new(outer.start(), inner.start()), Span::new(inner.end(), outer.end())]);
    }
    removed.sort_by_key(|span| span.start());
    let edits = removed.chunk_by(|a, b| a.end() == b.start());
    edits.filter_map(|same| Some(Edit::delete(Span::new(same.first()?.start(), same.last()?.end())))).collect()
}

/// Whether an item has no attribute and nothing but its parts, each once and without elements in it.
fn has_only_parts(item: Element<'_, '_>) -> bool {
    let parts: Vec<Element<'_, '_>> = item.children().take(PARTS.len() + 1).collect();
    let count = |word: &str| parts.iter().filter(|part| part.local_name() == word).count();
    let is_text = |part: &Element<'_, '_>| part.nodes().all(|node| matches!(node, Node::Text(_)));
    !item.has_known_attribute()
        && PARTS.iter().filter(|word| count(word) == 1).count() == parts.len()
        && parts.iter().any(|part| part.local_name() == "value")
        && parts.iter().all(is_text)
        && !item.has_characters()
        && item.nodes().all(|node| matches!(node, Node::Text(_) | Node::Element(_)))
}

/// The parts of an item in a metadata file, and its number.
const PARTS: &[&str] = &["sortOrder", "name", "label", "value"];

/// Writes a part of such an item as an attribute, or the value as its text; the text replaces all parts.
fn of_only_parts(cx: &RuleContext<'_>, item: Element<'_, '_>, part: Element<'_, '_>) -> Vec<Edit> {
    let raw = cx.document.slice(part.content_span()).trim_ascii();
    if part.local_name() == "value" {
        return vec![Edit::replace(item.content_span(), raw)];
    }
    let attribute = format!(" {}=\"{}\"", part.local_name(), raw.replace('"', "&quot;"));
    vec![Edit::insert(item.name_span().end().into(), attribute)]
}

/// Moves the text of `<name>` or `<label>` into an attribute, unless the attribute exists or the text has elements.
fn as_attribute(cx: &RuleContext<'_>, element: Element<'_, '_>) -> Vec<Edit> {
    let Some(parent) = element.parent() else { return Vec::new() };
    let raw = cx.document.slice(element.content_span()).trim_ascii();
    let is_first = parent.child(element.local_name()).is_some_and(|first| first.id() == element.id());
    if raw.contains('<') || !is_first || parent.attribute(element.local_name()).is_some() {
        return Vec::new();
    }
    let attribute = format!(" {}=\"{}\"", element.local_name(), raw.replace('"', "&quot;"));
    vec![Edit::insert(parent.name_span().end().into(), attribute), remove(cx, element.span())]
}
