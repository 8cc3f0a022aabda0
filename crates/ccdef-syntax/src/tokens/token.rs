//! A token: markup, or the characters between markup.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Characters; a `<` among them is a bare one.
    Text,
    /// A start tag or an empty-element tag.
    Open,
    /// An end tag.
    Close,
    /// A CDATA section.
    Cdata,
    /// A comment.
    Comment,
    /// A processing instruction, or the XML declaration.
    Instruction,
    /// A document type declaration.
    Doctype,
    /// Lines of a merge conflict that are not read.
    Conflict,
    /// `<!` that begins nothing.
    Unknown,
}

/// One token of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) kind: TokenKind,
    pub(crate) start: usize,
    /// Where it ends; a guess when it is not complete.
    pub(crate) end: usize,
    /// Whether its end was found.
    pub(crate) complete: bool,
}
