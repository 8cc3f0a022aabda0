//! A complete file, made from an example and its base.

use std::ops::Range;

/// The file, and the origin of each part of it.
#[derive(Debug, Default)]
pub(crate) struct CompletedExample {
    pub(crate) text: String,
    /// The range of each part, and where it begins in its origin.
    parts: Vec<(Range<usize>, ExampleOffset)>,
}

/// An offset in one of the two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExampleOffset {
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
        self.push(&example[range.clone()], ExampleOffset::Example(range.start));
    }

    pub(super) fn push_base(&mut self, base: &str, range: Range<usize>) {
        self.push(&base[range.clone()], ExampleOffset::Base(range.start));
    }

    fn push(&mut self, text: &str, origin: ExampleOffset) {
        let start = self.text.len();
        self.text.push_str(text);
        if !text.is_empty() {
            self.parts.push((start..self.text.len(), origin));
        }
    }

    /// The number of bytes that come from the example.
    pub(super) fn shown(&self) -> usize {
        let shown = self.parts.iter().filter(|(_, origin)| matches!(origin, ExampleOffset::Example(_)));
        shown.map(|(range, _)| range.len()).sum()
    }

    /// The origin of the byte at `offset`; the end of the text belongs to its last part.
    pub(crate) fn origin(&self, offset: usize) -> ExampleOffset {
        let part = self.parts.iter().find(|(range, _)| offset < range.end).or(self.parts.last());
        match part {
            Some((range, ExampleOffset::Example(start))) => ExampleOffset::Example(start + offset - range.start),
            Some((range, ExampleOffset::Base(start))) => ExampleOffset::Base(start + offset - range.start),
            None => ExampleOffset::Base(0),
        }
    }
}
