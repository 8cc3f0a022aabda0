//! The problems found so far.

use std::ops::Range;

use crate::source::{Problem, ProblemKind, Span, span};

/// Why a problem matters if nothing more specific is known (format/failures-deploy.md#xml).
pub(super) const REFUSED: &str =
    "Salesforce rejects a file that is not well-formed XML; a deployment fails with `Error parsing file`";

/// Creates a problem of the most common kind.
pub(super) fn malformed(range: Range<usize>, message: impl Into<String>) -> Problem {
    Problem::new(ProblemKind::Malformed, span(range.start, range.end), message).note(REFUSED)
}

/// How many problems of one file are listed: more than a person reads, and few enough for the memory.
const MOST: usize = 10_000;

/// The longest text of a problem, in bytes. Names in a malicious file can be longer.
const LONGEST: usize = 400;

/// A list of problems with a limited size.
#[derive(Debug, Default)]
pub(super) struct ProblemList {
    list: Vec<Problem>,
    /// The first problem that is not in the list, and how many there are.
    beyond: Option<(ProblemKind, Span, usize)>,
}

impl ProblemList {
    pub(super) fn report(&mut self, mut problem: Problem) {
        let related = problem.related.iter_mut().map(|(_, text)| text);
        let texts = [Some(&mut problem.message), problem.label.as_mut(), problem.help.as_mut()];
        texts.into_iter().flatten().chain(related).for_each(shorten);
        match &mut self.beyond {
            Some((_, _, count)) => *count += 1,
            None if self.list.len() == MOST => self.beyond = Some((problem.kind, problem.span, 1)),
            None => self.list.push(problem),
        }
    }

    /// Whether the file is not well-formed.
    pub(super) fn has_malformed(&self) -> bool {
        self.list.iter().any(|problem| problem.kind == ProblemKind::Malformed)
    }

    /// Removes the last problems if they are after `start` and reach `end`, as consequences of the text being
    /// cut off there.
    pub(super) fn remove_consequences(&mut self, start: usize, end: usize) {
        while let Some(last) = self.list.last()
            && usize::from(last.span.start()) >= start
            && usize::from(last.span.end()) >= end
        {
            self.list.pop();
        }
    }

    /// Keeps the problems that `is_kept` accepts.
    pub(super) fn retain(&mut self, is_kept: impl Fn(&Problem) -> bool) {
        self.list.retain(is_kept);
    }

    pub(super) fn into_list(mut self) -> Vec<Problem> {
        if let Some((kind, span, count)) = self.beyond {
            let message = format!("{count} more problems from here on are not listed");
            let problem = Problem::new(kind, span, message).note(REFUSED);
            self.list.push(problem.help("fix the other problems first, or get the file from its source again"));
        }
        self.list
    }
}

fn shorten(text: &mut String) {
    if text.len() > LONGEST {
        let end = (0..=LONGEST).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
        text.truncate(end);
        text.push('…');
    }
}
