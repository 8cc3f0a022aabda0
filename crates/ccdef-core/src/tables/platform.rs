//! What Salesforce itself says when a definition is wrong, and what it means.

mod errors;
mod recognise;

pub use errors::{PLATFORM_ERRORS, PlatformError};
pub use recognise::{Certainty, Recognised, recognise};
