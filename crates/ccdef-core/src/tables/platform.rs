//! What Salesforce itself says when a definition is wrong, and what it means.

mod errors;
mod recognise;

pub use errors::PLATFORM_ERRORS;
pub use recognise::{Certainty, Recognised, recognise};

/// A message or symptom of the platform.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct PlatformError {
    /// Names it for people, in a few words.
    pub title: &'static str,
    /// The wordings on record, in any language; `*` stands for what changes from case to case.
    pub texts: &'static [&'static str],
    /// What is behind it.
    pub cause: &'static str,
    /// The rules that find the cause, the likeliest first; may be empty.
    pub rules: &'static [&'static str],
    /// What to do.
    pub fix: &'static str,
    /// The row of the format notes.
    pub source: &'static str,
}
