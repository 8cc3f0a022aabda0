//! Comments.

use std::ops::Range;

use super::reader::Reader;
use crate::source::{Edit, Problem, ProblemKind, span};
use crate::tokens::{Token, is_name_start, markup_at};
use crate::tree::Node;

const OPEN: usize = "<!--".len();
const CLOSE: usize = "-->".len();

/// A longer run of hyphens has one edit, and not one for each hyphen.
const LONG_RUN: usize = 16;

/// A comment with more edits has no fix.
const MOST_EDITS: usize = 100_000;

/// How many bytes are searched for the end of a comment without an end.
const NEAR: usize = 1024;

impl Reader<'_, '_> {
    pub(super) fn comment(&mut self, token: Token) {
        let nested = token.complete.then(|| self.text[token.start + OPEN..token.end - CLOSE].find("<!--")).flatten();
        let end = match nested {
            None if token.complete => token.end,
            Some(_) => self.tokens.outer_comment_end(token.end).unwrap_or_else(|| self.unclosed_comment(token.start)),
            None => self.unclosed_comment(token.start),
        };
        if end != token.end {
            self.tokens.restart(end);
        }
        self.append(Node::Comment(span(token.start, end)));
        if self.text[..end].ends_with("-->") && end >= token.start + OPEN + CLOSE {
            self.check_hyphens(token.start + OPEN..end - CLOSE);
        }
    }

    /// A comment without an end extends to the next line that begins with markup, if that is near, or else to the next
    /// markup. Returns its end.
    fn unclosed_comment(&mut self, start: usize) -> usize {
        let content = start + OPEN;
        let bytes = &self.text.as_bytes()[content..];
        let is_markup = |at: &usize| self.byte(*at) == Some(b'<') && markup_at(self.text, *at).is_some();
        let lines = memchr::memchr_iter(b'\n', &bytes[..bytes.len().min(NEAR)]);
        let indent = |line: usize| bytes[line..].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        let line = lines.map(|found| content + found + 1 + indent(found + 1)).find(is_markup);
        let anywhere = || memchr::memchr_iter(b'<', bytes).map(|found| content + found).find(is_markup);
        let end = line.or_else(anywhere).unwrap_or(self.text.len());
        self.unclosed_markup(start..end, OPEN, "the comment", "-->");
        end
    }

    /// `--` is not allowed in a comment, nor `-` at its end.
    fn check_hyphens(&mut self, content: Range<usize>) {
        let edits = hyphen_edits(self.text, content);
        let Some(first) = edits.first() else { return };
        // The first edit is after the first of two hyphens, or begins with it.
        let first = usize::from(first.span.start()) - usize::from(first.span.is_empty());
        let problem = Problem::new(
            ProblemKind::DoubleHyphenInComment,
            span(first, first + 2),
            "`--` is not allowed in a comment",
        )
        .label("write `- -`")
        .note("Salesforce rejects the file: `The string \"--\" is not permitted within comments.`")
        .help("insert a space between the hyphens, or use a different character");
        let is_short = edits.len() <= MOST_EDITS;
        self.report(if is_short { problem.fix("Insert a space between the hyphens", edits) } else { problem });
    }

    /// `<!` that begins neither a comment, nor CDATA, nor a document type declaration.
    pub(super) fn unknown_declaration(&mut self, token: Token) {
        let end = self.without_space(token.start..token.end).end;
        if end == self.text_end && !token.complete {
            self.truncated_tag(token.start..end, "a declaration");
            return;
        }
        self.report(
            Self::malformed(token.start..end, "`<!` begins neither a comment nor a CDATA section")
                .help("write a comment as `<!-- ... -->`; write `&lt;!` if the characters are meant"),
        );
    }

    /// Where a document type declaration without an end seems to end: before the first element, which it cannot hold.
    fn doctype_end_guess(&self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut brackets = memchr::memchr_iter(b'<', &bytes[start + 1..]).map(|found| start + 1 + found);
        let element = brackets.find(|at| self.text[at + 1..].starts_with(is_name_start));
        element
            .or_else(|| memchr::memchr(b'>', &bytes[start..]).map(|found| start + found + 1))
            .unwrap_or(self.text.len())
    }

    /// A document type declaration: reported once and skipped.
    pub(super) fn doctype(&mut self, token: Token) {
        let mut end = token.end;
        if !token.complete {
            end = self.doctype_end_guess(token.start);
            self.tokens.restart(end);
        }
        if std::mem::replace(&mut self.has_doctype, true) {
            return;
        }
        self.report(
            Problem::new(
                ProblemKind::Doctype,
                self.trimmed(token.start..end),
                "document type declaration is not allowed",
            )
            .label("not read")
            .note("it can make a parser load files or expand entities without end; a call center definition does not need one")
            .help("delete the declaration"),
        );
    }
}

/// Spaces that separate the hyphens of a comment from each other and from its end.
fn hyphen_edits(text: &str, content: Range<usize>) -> Vec<Edit> {
    let (mut edits, mut at) = (Vec::new(), content.start);
    while let Some(found) = memchr::memchr(b'-', &text.as_bytes()[at..content.end]) {
        let start = at + found;
        let run = text.as_bytes()[start..content.end].iter().take_while(|byte| **byte == b'-').count();
        at = start + run;
        let last = if at == content.end { at } else { at - 1 };
        if run > LONG_RUN {
            let end = if last == at { " " } else { "" };
            edits.push(Edit::replace(span(start, at), format!("{}-{end}", "- ".repeat(run - 1))));
        } else {
            edits.extend((start..last).map(|hyphen| Edit::insert(crate::tree::index(hyphen + 1), " ")));
        }
    }
    edits
}
