//! Text edits: the only way in which ccdef changes a file that exists.

use super::span::Span;

/// Replaces the text at `span` (which may be empty: an insertion) by `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// The new text.
    pub text: String,
}

impl Edit {
    /// Replaces `span` by `text`.
    pub fn replace(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }

    /// Inserts `text` before the byte at `offset`.
    pub fn insert(offset: u32, text: impl Into<String>) -> Self {
        Self { span: Span::empty(offset.into()), text: text.into() }
    }

    /// Deletes `span`.
    pub fn delete(span: Span) -> Self {
        Self { span, text: String::new() }
    }
}

/// Why a list of edits cannot be applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// Two edits change the same text.
    Overlap(Span, Span),
    /// A span reaches beyond the text or splits a character.
    OutOfBounds(Span),
}

impl std::fmt::Display for EditError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Overlap(a, b) => write!(f, "edits at {a:?} and {b:?} overlap"),
            Self::OutOfBounds(span) => write!(f, "edit at {span:?} is not on a character boundary of the text"),
        }
    }
}

impl std::error::Error for EditError {}

/// Applies `edits`, given in any order, to `text`; everything outside their spans is kept byte for byte.
///
/// # Errors
/// If two edits overlap or a span is outside the text. Two insertions at the same position keep their order.
pub fn apply_edits(text: &str, edits: &[Edit]) -> Result<String, EditError> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort_by_key(|edit| (edit.span.start(), edit.span.end()));
    for pair in sorted.windows(2) {
        if pair[0].span.end() > pair[1].span.start() {
            return Err(EditError::Overlap(pair[0].span, pair[1].span));
        }
    }
    let grown: usize = sorted.iter().map(|edit| edit.text.len()).sum();
    let mut result = String::with_capacity(text.len() + grown);
    let mut position = 0;
    for edit in sorted {
        let (start, end) = (usize::from(edit.span.start()), usize::from(edit.span.end()));
        let kept = text.get(position..start).ok_or(EditError::OutOfBounds(edit.span))?;
        text.get(start..end).ok_or(EditError::OutOfBounds(edit.span))?;
        result.push_str(kept);
        result.push_str(&edit.text);
        position = end;
    }
    result.push_str(&text[position..]);
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::{Edit, EditError, apply_edits};
    use crate::span;

    #[test]
    fn edits_apply_in_any_order_and_keep_the_rest() {
        let edits = [Edit::replace(span(6, 11), "there"), Edit::insert(0, ">"), Edit::delete(span(5, 6))];
        assert_eq!(apply_edits("hello world!", &edits).as_deref(), Ok(">hellothere!"));
    }

    #[test]
    fn overlapping_edits_are_rejected() {
        let edits = [Edit::delete(span(0, 3)), Edit::delete(span(2, 4))];
        assert_eq!(apply_edits("abcdef", &edits), Err(EditError::Overlap(span(0, 3), span(2, 4))));
    }

    #[test]
    fn a_span_inside_a_character_is_rejected() {
        assert_eq!(apply_edits("é", &[Edit::delete(span(0, 1))]), Err(EditError::OutOfBounds(span(0, 1))));
    }
}
