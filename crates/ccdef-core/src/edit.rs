//! Text edits that the fixes of several rules share: add, remove, rename, reorder.
//!
//! An edit knows how the file at hand is laid out and leaves every other byte unchanged.

pub(crate) mod add;
pub(crate) mod elsewhere;
pub(crate) mod remove;
pub(crate) mod rename;
pub(crate) mod reorder;
