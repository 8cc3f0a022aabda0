//! What can be wrong with a file as XML.

use super::edit::Edit;
use super::span::Span;

/// The kind of a [`Problem`]; each is one rule of the category `syntax`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// Not well-formed XML.
    Malformed,
    /// A bare `&` or `<` where text was meant.
    UnescapedCharacter,
    /// `--` inside a comment.
    DoubleHyphenInComment,
    /// Something stands before the XML declaration.
    MisplacedDeclaration,
    /// Bytes that are not in an encoding that is read.
    UnsupportedEncoding,
    /// A document type declaration.
    Doctype,
    /// A reference to an entity that is not defined.
    UndefinedEntity,
    /// A limit of [`crate::Limits`] was reached.
    ResourceLimit,
}

/// One thing that is wrong with a file as XML.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// What kind of mistake it is.
    pub kind: ProblemKind,
    /// Where it is.
    pub span: Span,
    /// What is wrong: a headline without a full stop.
    pub message: String,
    /// Short text at the place itself.
    pub label: Option<String>,
    /// Other places that help to understand it, with a short text each.
    pub related: Vec<(Span, String)>,
    /// Why it matters.
    pub note: Option<String>,
    /// What to do.
    pub help: Option<String>,
    /// The edit that mends it without changing the meaning, with its title.
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

    /// Adds the short text that stands at the place itself.
    pub fn label(mut self, text: impl Into<String>) -> Self {
        self.label = Some(text.into());
        self
    }

    /// Adds another place that helps to understand the problem.
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

    /// Adds the edits that mend it.
    pub fn fix(mut self, title: impl Into<String>, edits: Vec<Edit>) -> Self {
        self.fix = Some((title.into(), edits));
        self
    }
}
