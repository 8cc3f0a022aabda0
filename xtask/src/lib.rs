//! The developer commands of this workspace, one module each; `cargo xtask --help` lists them.
//!
//! **Invariant:** no part of the product depends on this crate, and a test checks everything that a command generates.

pub mod bench;
pub mod dist;
pub mod docs;
pub mod new_profile;
pub mod new_rule;
pub mod shell;
pub mod snap;
pub mod test;
pub mod text;
pub mod tidy;
pub mod workspace;
