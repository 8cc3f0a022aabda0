//! Salesforce's own error messages about definitions, and what they mean (`format/failures.md`).

mod errors;
mod recognize;

pub use errors::{PLATFORM_ERRORS, PlatformError};
pub use recognize::{MatchQuality, RecognizedError, recognize};
