//! A set of values that a relation is about.

use crate::tables::profile::{UrlPattern, ValueKind};

/// A set of values; an empty value is in none of them. Exhaustive for the same reason as [`Relation`](super::Relation).
#[derive(Debug, Clone, Copy)]
pub enum ValuePattern {
    /// Any value.
    Filled,
    /// One of these; case matters.
    OneOf(&'static [&'static str]),
    /// A value that begins so.
    StartsWith(&'static str),
    /// A value that ends so.
    EndsWith(&'static str),
    /// A value that has one of these in it, whitespace apart.
    Contains(&'static [&'static str]),
    /// One of these URLs.
    Url(UrlPattern),
    /// A value of this form.
    Form(ValueKind),
    /// What is in all of these.
    All(&'static [ValuePattern]),
    /// What is not in this, but filled.
    Not(&'static ValuePattern),
}
