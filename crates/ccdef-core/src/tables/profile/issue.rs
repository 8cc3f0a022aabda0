//! Why a value is not accepted.

/// Why a [`ValueKind`](crate::tables::ValueKind) does not accept a value; see `ValueKind::check`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ValueIssue {
    /// What is wrong, as a phrase that follows "`value` ", such as "is not `true` or `false`".
    pub message: String,
    /// The value that was probably meant.
    pub suggestion: Option<String>,
    /// Whether the suggestion cannot change the meaning, such as `True` to `true`.
    pub suggestion_is_safe: bool,
}

impl ValueIssue {
    /// An issue whose message follows the quoted value, such as "is not an integer".
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), suggestion: None, suggestion_is_safe: false }
    }

    /// Adds the value that was probably meant; a person has to check it.
    pub fn suggest(mut self, value: impl Into<String>) -> Self {
        self.suggestion = Some(value.into());
        self
    }

    /// Adds a value with the same meaning, which can be applied without a check.
    pub fn suggest_safely(mut self, value: impl Into<String>) -> Self {
        self.suggestion = Some(value.into());
        self.suggestion_is_safe = true;
        self
    }
}
