//! Writes a base with the changes of an example.

use std::ops::Range;

use super::whole::Whole;

/// A part of what takes the place of a range of the base.
#[derive(Debug, Clone)]
pub(super) enum Piece {
    /// A range of the example.
    Example(Range<usize>),
    /// A range of the base, with the changes inside it.
    Base(Range<usize>),
}

/// Pieces in place of a range of the base.
#[derive(Debug)]
pub(super) struct Change {
    pub(super) range: Range<usize>,
    pub(super) pieces: Vec<Piece>,
}

impl Piece {
    /// How much of the example it is.
    pub(super) fn shown(&self) -> usize {
        match self {
            Self::Example(range) => range.len(),
            Self::Base(_) => 0,
        }
    }
}

/// Writes a range of the base, with the changes inside it.
pub(super) fn render(changes: &[Change], part: Range<usize>, texts: (&str, &str), whole: &mut Whole) {
    let (example, base) = texts;
    let mut start = part.start;
    for change in changes {
        if change.range.start < start || change.range.end > part.end || is_within(change, changes, &part) {
            continue;
        }
        whole.push_base(base, start..change.range.start);
        for piece in &change.pieces {
            match piece {
                Piece::Example(range) => whole.push_example(example, range.clone()),
                Piece::Base(range) => render(changes, range.clone(), texts, whole),
            }
        }
        start = change.range.end;
    }
    whole.push_base(base, start..part.end);
}

/// Whether a larger change in the same part of the base contains this one.
fn is_within(change: &Change, changes: &[Change], part: &Range<usize>) -> bool {
    changes.iter().any(|other| {
        let is_in_part = other.range.start >= part.start && other.range.end <= part.end;
        let contains = other.range.start <= change.range.start && other.range.end > change.range.end;
        is_in_part && contains
    })
}
