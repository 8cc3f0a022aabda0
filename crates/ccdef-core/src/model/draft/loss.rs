//! Something that a conversion loses.

/// Something in a file that the converted file will not have.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Loss {
    /// What is lost, such as "`<version>`" or "1 comment": the same words for the same part of the file. It never quotes a
    /// value.
    pub subject: String,
    /// What happens to it and why, as a phrase that follows the subject.
    pub reason: String,
    /// What to do about it.
    pub advice: String,
}

impl Loss {
    pub(crate) fn new(subject: impl Into<String>, reason: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { subject: subject.into(), reason: reason.into(), advice: advice.into() }
    }

    /// What is lost and why, as a clause.
    pub fn what(&self) -> String {
        format!("{} {}", self.subject, self.reason)
    }
}
