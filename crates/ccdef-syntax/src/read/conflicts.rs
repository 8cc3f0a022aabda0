//! Merge conflicts that were not resolved: each is one problem, and nothing else is reported about its lines.

use std::ops::Range;

use super::problems::REFUSED;
use super::reader::Reader;
use crate::source::{Problem, ProblemKind, Span, span};
use crate::tokens::Token;
use crate::tree::Node;

impl Reader<'_, '_> {
    /// A part of the text that is skipped, because of a conflict.
    pub(super) fn skip_conflict(&mut self, token: Token) {
        self.append(Node::Instruction(span(token.start, token.end)));
    }

    /// Reports the conflicts instead of all problems in their lines, and in the tags around them.
    pub(super) fn report_conflicts(&mut self) {
        let conflicts: Vec<Range<usize>> =
            self.tokens.conflicts().iter().map(|conflict| conflict.whole.clone()).collect();
        if conflicts.is_empty() {
            return;
        }
        self.document.whole = false;
        // They are in document order, and none overlaps another.
        let around: Vec<Span> = conflicts.iter().map(|conflict| self.markup_around(conflict)).collect();
        let is_inside = |place: Span| {
            let first = around.partition_point(|conflict| conflict.end() < place.start());
            around.get(first).is_some_and(|conflict| conflict.intersect(place).is_some())
        };
        self.problems.retain(|problem| !is_inside(problem.span));
        for conflict in conflicts {
            self.report(
                Problem::new(ProblemKind::Conflict, self.trimmed(conflict), "unresolved merge conflict")
                    .label("Git wrote both versions into the file")
                    .note(REFUSED)
                    .help("decide which lines to keep, and remove the others and the lines with the markers"),
            );
        }
    }

    /// A conflict with the tag that it is in.
    fn markup_around(&self, conflict: &Range<usize>) -> Span {
        let bytes = self.text.as_bytes();
        let before = memchr::memrchr2(b'<', b'>', &bytes[..conflict.start]).filter(|at| bytes[*at] == b'<');
        let after = memchr::memchr2(b'<', b'>', &bytes[conflict.end..]).map(|at| conflict.end + at);
        let after = after.filter(|at| before.is_some() && bytes[*at] == b'>');
        let whole = self.trimmed(conflict.clone());
        span(before.unwrap_or(whole.start().into()), after.map_or(whole.end().into(), |at| at + 1))
    }
}
