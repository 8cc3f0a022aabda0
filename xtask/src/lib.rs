//! The developer commands of this workspace, one module each; `cargo xtask --help` lists them.
//!
//! **Invariant:** nothing here is part of the product. What a command makes is checked by an ordinary test.

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
