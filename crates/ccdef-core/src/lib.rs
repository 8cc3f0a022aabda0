//! Schema, profiles, rules and checks of call center definitions: what a vendor crate compiles against.
//!
//! **Invariant:** no I/O, no clock, no environment, no mutable globals. Today's date is an argument; every problem of a
//! document is a [`Diagnostic`], never an `Err`; every diagnostic names a registered [`Rule`].

#[cfg(feature = "engine")]
mod check;
#[cfg(feature = "engine")]
mod convert;
#[cfg(feature = "engine")]
mod diff;
#[cfg(feature = "engine")]
mod edit;
#[cfg(feature = "engine")]
mod editor_schema;
#[cfg(feature = "engine")]
pub mod engine;
#[cfg(feature = "engine")]
mod model;
pub mod prelude;
#[cfg(feature = "engine")]
pub mod rule;
#[cfg(feature = "engine")]
mod rules;
#[cfg(feature = "engine")]
mod scaffold;
pub mod tables;
#[cfg(all(test, feature = "engine"))]
mod testing;
mod text;

pub use ccdef_syntax as syntax;

/// For macros only.
#[doc(hidden)]
pub mod __private {
    pub use inventory;
}
