//! A definition as a draft that can be written: read from a file, and shaped for a dialect.
//!
//! Scaffolding, conversion, comparison and the fix of `missing-custom-settings` all work on it. What it cannot hold is a
//! [`Loss`].

mod base_table;
mod draft_of;
mod fields;
mod loss;
mod matched;
mod runtime_copy;
mod shape;

pub(crate) use draft_of::{draft_of, identity_item};
pub use fields::{DraftField, draft_fields};
pub(crate) use fields::{is_other_field, key_path};
pub use loss::Loss;
pub(crate) use matched::MatchedLists;
pub use runtime_copy::derived_custom_settings;
pub(crate) use runtime_copy::{COPIED, follows_from_schema};
pub use shape::shape_for;
pub(crate) use shape::{store_in_items, version_is_an_item};
