//! Schema, profiles, rules and checks of call center definitions: what a vendor crate compiles against.
//!
//! **Invariant:** no I/O, no clock, no environment, no mutable globals. Today's date is an argument; every problem of a
//! document is a [`Diagnostic`], never an `Err`; every diagnostic names a registered [`Rule`].

mod check;
mod convert;
mod diff;
mod edit;
mod editor_schema;
pub mod engine;
mod model;
pub mod prelude;
pub mod rule;
mod rules;
mod scaffold;
pub mod tables;
#[cfg(test)]
mod testing;
mod text;

pub use ccdef_syntax as syntax;

/// For macros only.
#[doc(hidden)]
pub mod __private {
    pub use inventory;
}
