//! Problems of a file as XML.

use super::edit::Edit;
use super::span::Span;

/// The kind of a [`Problem`]; each is one rule of the category `syntax`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// Not well-formed XML.
    Malformed,
    /// A merge conflict that was not resolved: the file is not well-formed.
    Conflict,
    /// A bare `&` or `<` where text was meant.
    UnescapedCharacter,
    /// `--` inside a comment.
    DoubleHyphenInComment,
    /// The XML declaration is not at the beginning of the file.
    MisplacedDeclaration,
    /// An encoding that is not supported.
    UnsupportedEncoding,
    /// A document type declaration.
    Doctype,
    /// A reference to an entity that is not defined.
    UndefinedEntity,
    /// A limit of [`crate::Limits`] was reached.
    ResourceLimit,
}

/// One problem of a file as XML.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// Its kind.
    pub kind: ProblemKind,
    /// Where it is.
    pub span: Span,
    /// What is wrong: one clause without a full stop.
    pub message: String,
    /// A short text for its span.
    pub label: Option<String>,
    /// Related spans that help to understand the problem, with a short text each.
    pub related: Vec<(Span, String)>,
    /// Why it matters.
    pub note: Option<String>,
    /// What to do.
    pub help: Option<String>,
    /// The edits that fix it without changing the meaning, with their title.
    pub fix: Option<(String, Vec<Edit>)>,
}

impl Problem {
    /// A problem without any explanation yet.
    pub fn new(kind: ProblemKind, span: Span, message: impl Into<String>) -> Self {
        Self {
            kind,
            span,
            message: message.into(),
            label: None,
            related: Vec::new(),
            note: None,
            help: None,
            fix: None,
        }
    }

    /// Adds the short text for its span.
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.label = Some(text.into());
        self
    }

    /// Adds a related span that helps to understand the problem.
    pub fn related(mut self, span: Span, text: impl Into<String>) -> Self {
        self.related.push((span, text.into()));
        self
    }

    /// Adds why it matters.
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.note = Some(text.into());
        self
    }

    /// Adds what to do.
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = Some(text.into());
        self
    }

    /// Adds the edits that fix it.
    pub fn fix(mut self, title: impl Into<String>, edits: Vec<Edit>) -> Self {
        self.fix = Some((title.into(), edits));
        self
    }
}
