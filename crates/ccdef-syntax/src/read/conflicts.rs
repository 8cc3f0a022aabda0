//! Merge conflicts that were not resolved: each is one problem, and nothing else is reported about its lines.

use super::problems::REFUSED;
use super::reader::Reader;
use crate::source::{Problem, ProblemKind, Span, span};
use crate::tokens::Token;
use crate::tree::Node;

impl Reader<'_, '_> {
    /// A part of the text that is skipped, because of a conflict.
    pub(super) fn skip_conflict(&mut self, token: Token) {
        self.append(Node::Instruction(span(token.start, token.end)));
        let conflicts = self.tokens.conflicts();
        let behind = conflicts.partition_point(|conflict| conflict.whole.end <= token.start);
        let conflict = conflicts.get(behind).filter(|conflict| conflict.whole.contains(&token.start));
        let whole = conflict.map_or(token.start..token.end, |conflict| conflict.whole.clone());
        let place = self.trimmed(whole);
        if self.conflicts.last() != Some(&place) {
            self.conflicts.push(place);
        }
    }

    /// Reports the conflicts instead of all problems in their lines.
    pub(super) fn report_conflicts(&mut self) {
        let conflicts = std::mem::take(&mut self.conflicts);
        if conflicts.is_empty() {
            return;
        }
        self.document.whole = false;
        // They are in document order, and none overlaps another.
        let is_inside = |place: Span| {
            let first = conflicts.partition_point(|conflict| conflict.end() < place.start());
            conflicts.get(first).is_some_and(|conflict| conflict.intersect(place).is_some())
        };
        self.problems.retain(|problem| !is_inside(problem.span));
        for conflict in conflicts {
            self.report(
                Problem::new(ProblemKind::Conflict, conflict, "unresolved merge conflict")
                    .label("Git wrote both versions into the file")
                    .note(REFUSED)
                    .help("decide which lines to keep, and remove the others and the lines with the markers"),
            );
        }
    }
}
