//! A piece of text as its author meant it, and the way back to how it is written.

use std::borrow::Cow;
use std::ops::Range;

use crate::Span;

/// What carries a text, which decides how it is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carrier {
    /// The content of an element: comments and nested elements are passed over, CDATA is taken as it is.
    Content,
    /// An attribute value: line ends and tabs become blanks.
    Attribute,
}

/// A decoded text and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text<'a> {
    raw: &'a str,
    value: Cow<'a, str>,
    span: Span,
    carrier: Carrier,
}

impl<'a> Text<'a> {
    /// Decodes `raw`, which stands at `span`. What is not XML is taken literally.
    pub fn decode(raw: &'a str, span: Span, carrier: Carrier) -> Self {
        let _ = (raw, span, carrier);
        unimplemented!()
    }

    /// The text as its author meant it.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The text as it is written in the file.
    pub fn raw(&self) -> &'a str {
        self.raw
    }

    /// Where it stands; for an empty text the place where it would stand.
    pub fn span(&self) -> Span {
        self.span
    }

    /// What carries it.
    pub fn carrier(&self) -> Carrier {
        self.carrier
    }

    /// The value without white space around it.
    pub fn trimmed(&self) -> &str {
        self.value().trim()
    }

    /// Whether there is nothing but white space.
    pub fn is_blank(&self) -> bool {
        self.trimmed().is_empty()
    }

    /// Where the value stands without the white space around it; the whole span when it is blank.
    pub fn trimmed_span(&self) -> Span {
        let value = self.value();
        let start = value.len() - value.trim_start().len();
        if self.is_blank() { self.span } else { self.span_of(start..value.trim_end().len()) }
    }

    /// Where the bytes `range` of [`Text::value`] stand in the file.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        let _ = range;
        unimplemented!()
    }
}
