//! Prints a tree, with one group of siblings in each line.

use std::vec::IntoIter;

use super::groups::{Group, groups, sort};
use crate::dialect::{ATTRIBUTES, Dialect, ElementRank, rank};
use crate::source::Span;
use crate::tree::{Attribute, Document, Element, Node};

/// How many levels are indented: a definition has fewer, and a hostile file must not become many times larger.
const DEEPEST_INDENT: usize = 16;

/// A list of siblings that is being printed.
struct SiblingGroups {
    /// The group whose element contains the list; `None` for the list around the root.
    owner: Option<Group>,
    groups: IntoIter<Group>,
    is_first: bool,
}

impl SiblingGroups {
    fn of(owner: Option<Group>, groups: Vec<Group>) -> Self {
        Self { owner, groups: groups.into_iter(), is_first: true }
    }
}

pub(super) struct TreePrinter<'d, 'a> {
    document: &'d Document<'a>,
    dialect: Dialect,
    unit: &'static str,
    line_end: &'static str,
    text: String,
}

impl<'d, 'a> TreePrinter<'d, 'a> {
    pub(super) fn new(document: &'d Document<'a>, dialect: Dialect) -> Self {
        let unit = match dialect {
            Dialect::Import => "  ",
            Dialect::Metadata => "    ",
        };
        let first = document.text().find('\n').filter(|&at| at > 0);
        let is_crlf = first.is_some_and(|at| document.text().as_bytes()[at - 1] == b'\r');
        let line_end = if is_crlf { "\r\n" } else { "\n" };
        Self { document, dialect, unit, line_end, text: String::with_capacity(document.text().len()) }
    }

    pub(super) fn format(mut self) -> String {
        if self.document.text().starts_with('\u{feff}') {
            self.text.push('\u{feff}');
        }
        if let Some(declaration) = self.document.declaration() {
            self.raw(declaration);
            self.text.push_str(self.line_end);
        }
        let declaration = self.document.declaration();
        let nodes = self
            .document
            .top_nodes()
            .filter(|node| !matches!(node, Node::Instruction(span) if Some(*span) == declaration));
        self.lists(groups(self.document, nodes));
        self.text
    }

    /// Prints a list, and the lists in it: on a stack of its own, because a file may be nested deeper than the stack of
    /// the process allows.
    fn lists(&mut self, top: Vec<Group>) {
        let mut open = vec![SiblingGroups::of(None, top)];
        while let Some(mut list) = open.pop() {
            let depth = open.len();
            match list.groups.next() {
                Some(group) => {
                    let inner = self.group(&group, depth, list.is_first);
                    list.is_first = false;
                    open.push(list);
                    open.extend(inner.map(|groups| SiblingGroups::of(Some(group), groups)));
                }
                None => self.end_of_list(&list, depth),
            }
        }
    }

    fn end_of_list(&mut self, list: &SiblingGroups, depth: usize) {
        let Some((owner, id)) = list.owner.as_ref().and_then(|owner| owner.element.map(|id| (owner, id))) else {
            return;
        };
        self.indent(depth.saturating_sub(1));
        self.end_tag(&self.document.element(id));
        self.behind(owner);
    }

    fn raw(&mut self, span: Span) {
        self.text.push_str(self.document.slice(span));
    }

    fn indent(&mut self, depth: usize) {
        for _ in 0..depth.min(DEEPEST_INDENT) {
            self.text.push_str(self.unit);
        }
    }

    /// Prints a group up to the list in its element, which is returned if there is one.
    fn group(&mut self, group: &Group, depth: usize, is_first: bool) -> Option<Vec<Group>> {
        if group.spaced && !is_first {
            self.text.push_str(self.line_end);
        }
        for comment in &group.before {
            self.indent(depth);
            self.raw(*comment);
            self.text.push_str(self.line_end);
        }
        let element = self.document.element(group.element?);
        self.indent(depth);
        self.start_tag(&element);
        if !element.is_self_closing() {
            if self.is_structure(&element) {
                let mut children = groups(self.document, element.nodes());
                sort(&mut children, self.document, self.dialect);
                self.text.push_str(self.line_end);
                return Some(children);
            }
            self.raw(element.content_span());
            self.end_tag(&element);
        }
        self.behind(group);
        None
    }

    /// The comments after an element, and the end of its line.
    fn behind(&mut self, group: &Group) {
        for comment in &group.behind {
            self.text.push(' ');
            self.raw(*comment);
        }
        self.text.push_str(self.line_end);
    }

    fn end_tag(&mut self, element: &Element<'_, '_>) {
        self.text.push_str("</");
        self.text.push_str(element.name());
        self.text.push('>');
    }

    /// Whether an element contains only elements, comments and whitespace; other elements keep their content.
    fn is_structure(&self, element: &Element<'_, '_>) -> bool {
        let is_layout = |node| match node {
            Node::Text(span) => self.document.slice(span).bytes().all(|byte| byte.is_ascii_whitespace()),
            Node::Cdata(_) => false,
            Node::Element(_) | Node::Comment(_) | Node::Instruction(_) => true,
        };
        !holds_text(element) && element.children().next().is_some() && element.nodes().all(is_layout)
    }

    fn start_tag(&mut self, element: &Element<'_, 'a>) {
        self.text.push('<');
        self.text.push_str(element.name());
        for attribute in in_order(element.attributes()) {
            self.text.push(' ');
            self.attribute(attribute);
        }
        self.text.push_str(if element.is_self_closing() { "/>" } else { ">" });
    }

    /// Without spaces around `=`, in its original quotes.
    fn attribute(&mut self, attribute: &Attribute<'_>) {
        let value = self.document.slice(attribute.span);
        let quoted = value.find(['"', '\'']).map_or("\"\"", |at| &value[at..]);
        self.text.push_str(attribute.name);
        self.text.push('=');
        self.text.push_str(quoted);
    }
}

/// Whether the text of an element is a setting, whitespace included, even if the element also has children.
fn holds_text(element: &Element<'_, '_>) -> bool {
    let name = element.local_name();
    name == Dialect::Import.item() || rank(name) == Some(ElementRank::Part)
}

/// Attributes without a usual order come last, in their own order.
fn in_order<'t, 'a>(attributes: &'t [Attribute<'a>]) -> Vec<&'t Attribute<'a>> {
    let rank = |attribute: &&Attribute<'_>| {
        let known = ATTRIBUTES.iter().position(|name| *name == attribute.name);
        known.unwrap_or(ATTRIBUTES.len())
    };
    let mut sorted: Vec<&Attribute<'_>> = attributes.iter().collect();
    sorted.sort_by_key(rank);
    sorted
}
