//! Writes a base with the replacements of an example.

use std::ops::Range;

use super::completed::CompletedExample;

/// A part of the text of a replacement.
#[derive(Debug, Clone)]
pub(super) enum CopiedText {
    /// A range of the example.
    Example(Range<usize>),
    /// A range of the base, with the replacements inside it.
    Base(Range<usize>),
}

/// The text that replaces a range of the base.
#[derive(Debug)]
pub(super) struct Replacement {
    pub(super) range: Range<usize>,
    pub(super) pieces: Vec<CopiedText>,
}

impl CopiedText {
    /// The number of bytes that come from the example.
    pub(super) fn shown(&self) -> usize {
        match self {
            Self::Example(range) => range.len(),
            Self::Base(_) => 0,
        }
    }
}

/// Writes a range of the base, with the replacements inside it.
pub(super) fn render(
    replacements: &[Replacement],
    part: Range<usize>,
    texts: (&str, &str),
    completed: &mut CompletedExample,
) {
    let (example, base) = texts;
    let mut start = part.start;
    for replacement in replacements {
        if replacement.range.start < start
            || replacement.range.end > part.end
            || is_within(replacement, replacements, &part)
        {
            continue;
        }
        completed.push_base(base, start..replacement.range.start);
        for piece in &replacement.pieces {
            match piece {
                CopiedText::Example(range) => completed.push_example(example, range.clone()),
                CopiedText::Base(range) => render(replacements, range.clone(), texts, completed),
            }
        }
        start = replacement.range.end;
    }
    completed.push_base(base, start..part.end);
}

/// Whether a larger replacement in the same part of the base contains this one.
fn is_within(replacement: &Replacement, replacements: &[Replacement], part: &Range<usize>) -> bool {
    replacements.iter().any(|other| {
        let is_in_part = other.range.start >= part.start && other.range.end <= part.end;
        let contains = other.range.start <= replacement.range.start && other.range.end > replacement.range.end;
        is_in_part && contains
    })
}
