//! The text of a new definition and what to say about it.

use crate::scaffold::answers::AnswerProblem;

/// The text of a new definition.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Written {
    /// The text.
    pub text: String,
    /// The warnings about values of the existing definition that were kept.
    pub warnings: Vec<AnswerProblem>,
}
