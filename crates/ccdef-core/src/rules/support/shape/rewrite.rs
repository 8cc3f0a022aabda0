//! Rewrites a part of the other dialect in the dialect of the file, if moving text is enough.

use std::collections::HashMap;

use ccdef_syntax::{Dialect, Edit, Element, ElementId, Node, Span};

use crate::edit::remove;
use crate::model::unexpected::{OtherDialect, OtherDialectPart};
use crate::rule::RuleContext;

/// The edits for all occurrences of a part; none for those where only a conversion of the whole file helps.
pub(crate) fn rewrite(cx: &RuleContext<'_>, part: OtherDialectPart, occurrences: &[OtherDialect<'_, '_>]) -> Vec<Edit> {
    let mut parents = Parents::default();
    let mut edits = Vec::new();
    for occurrence in occurrences {
        match (part, occurrence) {
            (OtherDialectPart::SortOrder, OtherDialect::Element(element)) => edits.push(remove(cx, element.span())),
            (OtherDialectPart::SortOrder, OtherDialect::Attribute(_, attribute)) => {
                edits.push(remove(cx, attribute.span));
            }
            (OtherDialectPart::ValueElement, OtherDialect::Element(value)) => {
                edits.extend(unwrap(cx, *value, &mut parents));
            }
            (OtherDialectPart::NameElement, OtherDialect::Element(part)) => edits.extend(match part.parent() {
                Some(item) if has_only_parts(item) => of_only_parts(cx, item, *part),
                _ if part.local_name() == "value" => unwrap(cx, *part, &mut parents),
                _ => as_attribute(cx, *part, &mut parents),
            }),
            _ => {}
        }
    }
    edits
}

/// What was read of the parents of occurrences. Each is read once: it may have any number of them.
#[derive(Default)]
struct Parents<'d> {
    /// Whether an item has nothing but one value.
    has_one_value: HashMap<ElementId, bool>,
    /// The first child of each name; each parent is read when it is first asked for.
    first_children: HashMap<ElementId, HashMap<&'d str, ElementId>>,
}

impl<'d> Parents<'d> {
    fn has_one_value(&mut self, item: Element<'d, '_>) -> bool {
        *self.has_one_value.entry(item.id()).or_insert_with(|| {
            let mut values = item.children().filter(|child| child.local_name() == "value");
            values.nth(1).is_none() && item.content().is_whitespace()
        })
    }

    fn is_first(&mut self, parent: Element<'d, '_>, child: Element<'d, '_>) -> bool {
        let first = self.first_children.entry(parent.id()).or_insert_with(|| {
            let mut first = HashMap::new();
            for child in parent.children() {
                first.entry(child.local_name()).or_insert(child.id());
            }
            first
        });
        first.get(child.local_name()) == Some(&child.id())
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
fn unwrap<'d>(cx: &RuleContext<'_>, value: Element<'d, '_>, parents: &mut Parents<'d>) -> Vec<Edit> {
    let Some(item) = value.parent().filter(|item| parents.has_one_value(*item)) else { return Vec::new() };
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
fn as_attribute<'d>(cx: &RuleContext<'_>, element: Element<'d, '_>, parents: &mut Parents<'d>) -> Vec<Edit> {
    let Some(parent) = element.parent().filter(|parent| parents.is_first(*parent, element)) else { return Vec::new() };
    let raw = cx.document.slice(element.content_span()).trim_ascii();
    if raw.contains('<') || parent.attribute(element.local_name()).is_some() {
        return Vec::new();
    }
    let attribute = format!(" {}=\"{}\"", element.local_name(), raw.replace('"', "&quot;"));
    vec![Edit::insert(parent.name_span().end().into(), attribute), remove(cx, element.span())]
}
