//! The `…` in an example, and byte ranges of its text.

use std::ops::Range;

use ccdef_core::syntax::{Element, Node, Span};

/// Marks content that an example leaves out.
const GAP: &str = "…";

/// The range of a line that consists of `…`, directly inside an element of `text`.
pub(super) fn gap_in(element: &Element<'_, '_>, text: &str) -> Option<Range<usize>> {
    element.nodes().find_map(|node| match node {
        Node::Text(span) => {
            let line = text[span].lines().find(|line| line.trim() == GAP)?;
            let start = usize::from(span.start()) + text[span].find(line)? + line.find(GAP)?;
            Some(start..start + GAP.len())
        }
        _ => None,
    })
}

/// The span as a range of bytes.
pub(super) fn range(span: Span) -> Range<usize> {
    span.start().into()..span.end().into()
}
