//! The engine: runs the registered rules over a file and over a run, decides which findings remain, and applies fixes.
//!
//! It also decides in which order findings are reported.

mod all_findings;
mod checker;
mod constraints;
mod final_findings;
mod fix;
mod precedence;
mod prove;
mod registry;
mod run;
mod suppression_use;
mod waivers;

pub use checker::Checker;
pub use fix::{AppliedFix, Fixed};
pub use registry::{RegisteredRules, Registry, RegistryError};
pub use run::RunSoFar;
