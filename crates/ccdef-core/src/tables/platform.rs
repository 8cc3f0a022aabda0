//! Salesforce's own error messages about definitions, and what they mean (`format/failures.md`).

mod errors;
mod recognise;

pub use errors::PLATFORM_ERRORS;
pub use recognise::{Certainty, Recognised, recognise};

/// An error message or symptom of Salesforce.
#[derive(Debug, Clone, Copy)]
pub struct PlatformError {
    /// A short title.
    pub title: &'static str,
    /// The known wordings, in any language; `*` stands for text that varies.
    pub texts: &'static [&'static str],
    /// The cause.
    pub cause: &'static str,
    /// The rules that find the cause, the most likely first; may be empty.
    pub rules: &'static [&'static str],
    /// What to do.
    pub fix: &'static str,
    /// The fact of the notes on the format that records it, see [`fact_at`](crate::tables::fact_at).
    pub source: &'static str,
}
