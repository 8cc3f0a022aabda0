//! The pass over the text: hands each token to the code for its kind of markup, and reports what the end leaves open.

use super::reader::Reader;
use crate::source::Problem;
use crate::tokens::{Token, TokenKind};
use crate::tree::Document;

impl<'a> Reader<'a, '_> {
    /// Reads the whole text.
    pub(super) fn read(mut self) -> (Document<'a>, Vec<Problem>) {
        if self.undecoded {
            self.document.whole = false;
            return (self.document, Vec::new());
        }
        self.check_characters();
        while self.stopped.is_none()
            && let Some(token) = self.tokens.next()
        {
            self.token(token);
        }
        self.finish();
        if let Some(problem) = std::mem::take(&mut self.typographic).problem(self.text) {
            self.report(problem);
        }
        self.report_conflicts();
        (self.document, self.problems.into_list())
    }

    fn token(&mut self, token: Token) {
        match token.kind {
            TokenKind::Text => self.characters(token),
            TokenKind::Open => self.start_tag(token),
            TokenKind::Close => self.end_tag(token),
            TokenKind::Cdata => self.cdata(token),
            TokenKind::Comment => self.comment(token),
            TokenKind::Instruction => self.instruction(token),
            TokenKind::Doctype => self.doctype(token),
            TokenKind::Conflict => self.skip_conflict(token),
            TokenKind::Unknown => self.unknown_declaration(token),
        }
    }

    fn finish(&mut self) {
        if let Some(end) = self.stopped {
            self.document.whole = false;
            for id in std::mem::take(&mut self.open) {
                self.document.end_element(id, end);
            }
            return;
        }
        self.unclosed_at_end();
        self.report_outside();
    }
}
