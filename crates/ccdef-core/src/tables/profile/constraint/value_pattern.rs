//! A set of values in a relation.

use crate::tables::profile::{UrlPattern, ValueKind};

/// A set of values; an empty value never matches. Exhaustive for the same reason as [`Relation`](super::Relation).
#[derive(Debug, Clone, Copy)]
pub enum ValuePattern {
    /// Any value.
    Filled,
    /// One of these; case matters.
    OneOf(&'static [&'static str]),
    /// A value that starts with this text.
    StartsWith(&'static str),
    /// A value that ends with this text.
    EndsWith(&'static str),
    /// A value that contains one of these, ignoring whitespace.
    Contains(&'static [&'static str]),
    /// One of these URLs.
    Url(UrlPattern),
    /// A value of this form.
    Form(ValueKind),
    /// A value that matches all of these.
    All(&'static [ValuePattern]),
    /// A value that is not empty and does not match this.
    Not(&'static ValuePattern),
}
