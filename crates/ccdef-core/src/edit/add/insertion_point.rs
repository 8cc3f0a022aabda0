//! Where in a file elements can be added, and with which indentation.

use ccdef_syntax::{Document, Edit, Element, span};

use super::new_element::NewElement;

/// What a level of nesting adds in a file that shows none.
const UNIT: &str = "    ";

/// A position between the elements of a file.
#[derive(Debug)]
pub(super) struct InsertionPoint<'a> {
    anchor: Anchor,
    /// The line end and indentation that separate neighbors; empty if they are on one line.
    between: &'a str,
    /// What a level of nesting adds.
    unit: &'a str,
}

#[derive(Debug)]
enum Anchor {
    Before(u32),
    After(u32),
    /// Inside an element without children, whose own line begins with the separator.
    Inside {
        content: ccdef_syntax::Span,
        /// The end tag that a self-closing element needs.
        close: Option<String>,
    },
}

impl<'a> InsertionPoint<'a> {
    /// Just before `sibling`.
    pub(super) fn before(document: &Document<'a>, sibling: Element<'_, 'a>) -> Self {
        Self::beside(document, sibling, Anchor::Before(sibling.span().start().into()))
    }

    /// Just after `sibling`.
    pub(super) fn after(document: &Document<'a>, sibling: Element<'_, 'a>) -> Self {
        Self::beside(document, sibling, Anchor::After(sibling.span().end().into()))
    }

    /// At the end of `parent`, which has no children yet.
    pub(super) fn inside(document: &Document<'a>, parent: Element<'_, 'a>) -> Self {
        let anchor = if parent.is_self_closing() {
            let end = usize::from(parent.open_span().end());
            let start = document.text()[..end - "/>".len()].trim_ascii_end().len();
            Anchor::Inside { content: span(start, end), close: Some(format!("</{}>", parent.name())) }
        } else {
            let content = parent.content_span();
            let kept = document.slice(content).trim_ascii_end().len();
            Anchor::Inside { content: span(usize::from(content.start()) + kept, content.end().into()), close: None }
        };
        Self::beside(document, parent, anchor)
    }

    fn beside(document: &Document<'a>, element: Element<'_, 'a>, anchor: Anchor) -> Self {
        let between = separator(document, element);
        let unit = if between.is_empty() { "" } else { unit(document) };
        Self { anchor, between, unit }
    }

    /// The edit that adds `elements`.
    pub(super) fn add(&self, elements: &[NewElement]) -> Edit {
        let between = self.between;
        match &self.anchor {
            Anchor::After(offset) => Edit::insert(*offset, self.lines(between, elements)),
            // The sibling already has the separator before it; the new elements need their own.
            Anchor::Before(offset) => {
                let lines = self.lines(between, elements);
                Edit::insert(*offset, format!("{}{between}", lines.strip_prefix(between).unwrap_or(&lines)))
            }
            Anchor::Inside { content, close } => {
                let lines = self.lines(&format!("{between}{}", self.unit), elements);
                let open = if close.is_some() { ">" } else { "" };
                Edit::replace(*content, format!("{open}{lines}{between}{}", close.as_deref().unwrap_or_default()))
            }
        }
    }

    /// The elements, each after `lead`.
    fn lines(&self, lead: &str, elements: &[NewElement]) -> String {
        let mut lines = String::new();
        for element in elements {
            lines.push_str(lead);
            lines.push_str(&element.write(lead, self.unit));
        }
        lines
    }
}

/// The line end and indentation before an element that begins a line; empty for one that does not.
fn separator<'a>(document: &Document<'a>, element: Element<'_, 'a>) -> &'a str {
    let before = &document.text()[..usize::from(element.span().start())];
    let indentation = &before[before.trim_end_matches([' ', '\t']).len()..];
    let Some(line_end) = before.len().checked_sub(indentation.len() + 1).filter(|at| before.as_bytes()[*at] == b'\n')
    else {
        return "";
    };
    &before[line_end..]
}

/// What the indentation of the root's first child adds to that of the root.
fn unit<'a>(document: &Document<'a>) -> &'a str {
    let Some(root) = document.root() else { return UNIT };
    let own = separator(document, root).trim_start_matches('\n');
    let child = root.children().next().map_or("", |child| separator(document, child)).trim_start_matches('\n');
    child.strip_prefix(own).filter(|unit| !unit.is_empty()).unwrap_or(UNIT)
}
