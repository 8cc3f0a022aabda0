//! Comments.

use std::ops::Range;

use super::reader::Reader;
use crate::source::{Edit, Problem, ProblemKind, span};
use crate::tokens::{Token, is_name_start, markup_at};
use crate::tree::Node;

const OPEN: usize = "<!--".len();
const CLOSE: usize = "-->".len();

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
        let text = &self.text[content.clone()];
        let mut edits = Vec::new();
        let mut first = None;
        for found in memchr::memchr_iter(b'-', text.as_bytes()) {
            let after = content.start + found + 1;
            let followed = text.as_bytes().get(found + 1);
            if followed.is_none_or(|byte| *byte == b'-') {
                edits.push(Edit::insert(crate::tree::index(after), " "));
                first.get_or_insert(after - 1);
            }
        }
        if let Some(first) = first {
            self.report(
                Problem::new(
                    ProblemKind::DoubleHyphenInComment,
                    span(first, first + 2),
                    "`--` is not allowed in a comment",
                )
                .label("write `- -`")
                .note("Salesforce rejects the file: `The string \"--\" is not permitted within comments.`")
                .help("insert a space between the hyphens, or use a different character")
                .fix("Insert a space between the hyphens", edits),
            );
        }
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
