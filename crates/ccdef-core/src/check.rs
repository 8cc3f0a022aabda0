//! The engine: runs the registered rules over a file and over a run, settles who speaks, and applies fixes.
//!
//! Rules find; this layer decides which findings remain and in which order they are reported.

mod checker;
mod constraints;
mod finish;
mod fix;
mod precedence;
mod registry;
mod waive;

pub use checker::Checker;
pub use fix::{AppliedFix, Fixed};
pub use registry::{RegisteredRules, Registry, RegistryError};
