//! What is outside the root element.

use super::reader::Reader;
use crate::dialect::{ElementRank, rank};
use crate::source::{Problem, ProblemKind, Span, span};
use crate::tokens::local_name;

/// How many other occurrences of text outside the root element are shown.
const MOST_SHOWN: usize = 4;

impl Reader<'_, '_> {
    /// An element that starts where none is open.
    pub(super) fn enter_top(&mut self, name: &str, tag: Span) {
        let Some(root) = self.document.root else {
            return;
        };
        self.document.whole = false;
        let data = self.document.data(root);
        let (root_name, close) = (data.name, data.close());
        let opened = self.document.name_span(root);
        if let Some(close) = close
            && rank(local_name(name)) > Some(ElementRank::Root)
        {
            self.open.push(root);
            self.document.data_mut(root).reopen();
            self.reopened = true;
            self.report(
                Self::malformed(close.into(), format!("`</{root_name}>` ends the document before `<{name}>`"))
                    .label("too early")
                    .related(tag, "not inside the root element")
                    .help(format!("move `</{root_name}>` to the end of the file")),
            );
            return;
        }
        if !std::mem::replace(&mut self.second_root, true) {
            self.report(
                Self::malformed(tag.into(), format!("`<{name}>` is a second root element"))
                    .label("second document starts here")
                    .related(opened, "the first root element")
                    .note("a file has one root element and defines one call center")
                    .help("write each definition to its own file"),
            );
        }
    }

    /// Reports all text outside the root element at once, or that there is no root element.
    pub(super) fn report_outside(&mut self) {
        if self.document.root.is_none() {
            self.report_no_root();
            return;
        }
        if self.second_root {
            return;
        }
        let stray = std::mem::take(&mut self.stray);
        let Some((first, others)) = stray.split_first() else { return };
        let times = if others.is_empty() { String::new() } else { format!(" ({} occurrences)", stray.len()) };
        let problem = Self::malformed((*first).into(), format!("text outside the root element{times}"))
            .label("not inside the root element")
            .help("delete it, or write it as a comment");
        let here_too = |problem: Problem, place: &Span| problem.related(*place, "here too");
        self.report(others.iter().take(MOST_SHOWN).fold(problem, here_too));
    }

    fn report_no_root(&mut self) {
        self.document.whole = false;
        let end = self.text_end.max(self.start);
        let content = self.trimmed(self.start..end);
        let problem = if content.is_empty() {
            Problem::new(ProblemKind::Malformed, span(end, end), "file is empty")
        } else if let Some(first) = self.stray.first() {
            let line = self.text[*first].lines().next().unwrap_or_default();
            let start = usize::from(first.start());
            Self::malformed(start..start + line.len(), "file is not XML: it contains no element")
        } else if self.problems.has_malformed() {
            return;
        } else {
            Self::malformed(end..end, "file has no root element")
        };
        self.report(
            problem
                .note("a call center definition is XML with the root element `<callCenter>` or `<CallCenter>`")
                .help("check that this is the right file, or create a definition with `ccdef new`"),
        );
    }
}
