//! A complete file, made from an example and its base.

use std::ops::Range;

/// The file, and the origin of each part of it.
#[derive(Debug, Default)]
pub(crate) struct CompletedExample {
    pub(crate) text: String,
    /// The range of each part, and where it begins in its origin.
    parts: Vec<(Range<usize>, Origin)>,
}

/// An offset in one of the two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    Example(usize),
    Base(usize),
}

impl CompletedExample {
    /// Wraps an example that is a complete file.
    pub(crate) fn of(example: &str) -> Self {
        let mut completed = Self::default();
        completed.push_example(example, 0..example.len());
        completed
    }

    pub(super) fn push_example(&mut self, example: &str, range: Range<usize>) {
        self.push(&example[range.clone()], Origin::Example(range.start));
    }

    pub(super) fn push_base(&mut self, base: &str, range: Range<usize>) {
        self.push(&base[range.clone()], Origin::Base(range.start));
    }

    fn push(&mut self, text: &str, origin: Origin) {
        let start = self.text.len();
        self.text.push_str(text);
        if !text.is_empty() {
            self.parts.push((start..self.text.len(), origin));
        }
    }

    /// The number of bytes that come from the example.
    pub(super) fn shown(&self) -> usize {
        let shown = self.parts.iter().filter(|(_, origin)| matches!(origin, Origin::Example(_)));
        shown.map(|(range, _)| range.len()).sum()
    }

    /// The origin of the byte at `offset`; the end of the text belongs to its last part.
    pub(crate) fn origin(&self, offset: usize) -> Origin {
        let part = self.parts.iter().find(|(range, _)| offset < range.end).or(self.parts.last());
        match part {
            Some((range, Origin::Example(start))) => Origin::Example(start + offset - range.start),
            Some((range, Origin::Base(start))) => Origin::Base(start + offset - range.start),
            None => Origin::Base(0),
        }
    }
}
