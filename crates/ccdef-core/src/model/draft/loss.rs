//! Something that a conversion cannot carry.

/// Something that is in a file and will not be in the converted one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Loss {
    /// What is lost, as a phrase. It never quotes a value.
    pub what: String,
    /// What to do about it.
    pub advice: String,
}

impl Loss {
    pub(crate) fn new(what: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { what: what.into(), advice: advice.into() }
    }
}
