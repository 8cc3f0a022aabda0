//! Salesforce's own error messages about definitions, and what they mean (`format/failures.md`).

mod errors;
mod recognise;

pub use errors::{PLATFORM_ERRORS, PlatformError};
pub use recognise::{Certainty, Recognised, recognise};
