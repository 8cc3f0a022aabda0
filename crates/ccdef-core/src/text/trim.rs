//! Spans with the white space that goes when they go.

use ccdef_syntax::{Span, span};

/// `part` and the white space before it, so that deleting both leaves no gap.
pub(crate) fn with_space_before(text: &str, part: Span) -> Span {
    let before = &text[..usize::from(part.start())];
    span(before.trim_end().len(), usize::from(part.end()))
}
