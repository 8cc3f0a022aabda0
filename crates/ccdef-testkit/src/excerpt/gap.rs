//! The `…` of an example, and places in its text.

use std::ops::Range;

use ccdef_core::syntax::{Element, Node, Span};

/// Stands for what an example leaves out.
const GAP: &str = "…";

/// Where a line of `…` is directly inside an element of `text`.
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

/// As a range of bytes.
pub(super) fn range(span: Span) -> Range<usize> {
    span.start().into()..span.end().into()
}
