//! Characters that are not escaped: a bare `&` or `<`, or `&amp` without its semicolon.

use super::reader::Reader;
use crate::source::{Edit, Problem, ProblemKind, Span, span};
use crate::tree::TextContext;

/// How many further occurrences one problem shows.
const SHOWN: usize = 4;

/// How many occurrences the fix of one problem covers; real texts have fewer.
const FIXED: usize = 10_000;

/// The characters of one text that are not escaped.
#[derive(Debug, Default)]
pub(super) struct Escapes {
    occurrences: Vec<Escape>,
    more: bool,
}

/// One such character.
#[derive(Debug, Clone, Copy)]
struct Escape {
    /// Where it is reported.
    shown: Span,
    /// The span to replace, and the new text.
    replaced: Span,
    written: &'static str,
}

impl Escapes {
    /// A bare `&` or `<` at `position`.
    pub(super) fn character(&mut self, position: usize, written: &'static str) {
        let place = span(position, position + 1);
        self.push(Escape { shown: place, replaced: place, written });
    }

    /// A reference from `start` to `end` without its semicolon.
    pub(super) fn semicolon(&mut self, start: usize, end: usize) {
        self.push(Escape { shown: span(start, end), replaced: span(end, end), written: ";" });
    }

    fn push(&mut self, escape: Escape) {
        self.more = self.occurrences.len() == FIXED;
        if !self.more {
            self.occurrences.push(escape);
        }
    }

    /// The edits that fix all occurrences, with their title.
    fn fix(&self) -> Option<(String, Vec<Edit>)> {
        let first = self.occurrences.first().filter(|_| !self.more)?;
        let alike = self.occurrences.iter().all(|escape| escape.written == first.written);
        let title = match first.written {
            _ if !alike => "Escape the characters".to_owned(),
            ";" => "Add the semicolon".to_owned(),
            written => format!("Write `{written}`"),
        };
        let edits = self.occurrences.iter().map(|escape| Edit::replace(escape.replaced, escape.written)).collect();
        Some((title, edits))
    }
}

impl Reader<'_, '_> {
    /// Reports one problem for all such characters of one text.
    pub(super) fn report_escapes(&mut self, escapes: &Escapes, context: TextContext) {
        let Some(first) = escapes.occurrences.first() else { return };
        let character = &self.text[first.shown];
        let place = if context == TextContext::Content { "text" } else { "an attribute value" };
        let message = match first.written {
            ";" => format!("`;` is missing after `{character}`"),
            written => format!("`{character}` must be written `{written}` in {place}"),
        };
        let mut problem = Problem::new(ProblemKind::UnescapedCharacter, first.shown, message)
            .label(advice(first))
            .note("in XML `&` starts a reference and `<` starts a tag: Salesforce's XML parser rejects the file here")
            .help("write `&amp;` for `&` and `&lt;` for `<`; Salesforce stores the plain character");
        for escape in escapes.occurrences.iter().skip(1).take(SHOWN) {
            problem = problem.related(escape.shown, advice(escape));
        }
        problem.fix = escapes.fix();
        self.report(problem);
    }
}

fn advice(escape: &Escape) -> String {
    match escape.written {
        ";" => "`;` expected after this".to_owned(),
        written => format!("write `{written}`"),
    }
}
