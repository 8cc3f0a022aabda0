//! Something that a conversion loses.

/// Something in a file that the converted file will not have.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Loss {
    /// What is lost and why, as a clause. It never quotes a value.
    pub what: String,
    /// What to do about it.
    pub advice: String,
}

impl Loss {
    pub(crate) fn new(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { what: what.into(), advice: advice.into() }
    }
}
