//! Markup that has no end, and tags inside which the text ends.

use std::ops::Range;

use super::reader::Reader;
use crate::source::span;

impl Reader<'_, '_> {
    /// Markup at `range` that has no end: `what`, which begins with `opening`, should end with `delimiter`.
    pub(super) fn unclosed_markup(&mut self, range: Range<usize>, opening: usize, what: &str, delimiter: &str) {
        let range = self.without_space(range);
        let truncated = self.skip_space(range.end) == self.text.len();
        self.truncated |= truncated;
        self.document.whole &= !truncated;
        let opening = range.start..range.end.min(range.start + opening);
        self.report(
            Self::malformed(opening, format!("{what} is not closed"))
                .label("begins here")
                .related(span(range.end, range.end), format!("`{delimiter}` expected here"))
                .help(format!("end it with `{delimiter}`")),
        );
    }

    /// The text ends inside the tag at `range`.
    pub(super) fn truncated_tag(&mut self, range: Range<usize>, what: &str) {
        self.truncated = true;
        self.document.whole = false;
        let end = self.text_end.max(range.start + 1);
        self.problems.remove_consequences(range.start, end);
        self.report(
            Self::malformed(range.start..end, format!("the file ends inside {what}"))
                .label("begins here and is not closed")
                .note("the file was probably cut off")
                .help("get the file from its source again, or complete it"),
        );
    }
}
