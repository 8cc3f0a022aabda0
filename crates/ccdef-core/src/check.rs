//! The engine: runs the registered rules over a file and over a run, decides which findings remain, and applies fixes.
//!
//! Rules find; this layer also decides in which order their findings are reported.

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
