//! The model: ordered sections of ordered items, filled from a tree of either dialect.

mod custom_settings;
mod file_name;
mod fill;
mod import;
mod meant;
mod metadata;
mod model;

pub use custom_settings::{CustomSetting, CustomSettings, CustomSettingsProblem};
pub use file_name::internal_name_of_file;
pub(crate) use fill::define;
pub use meant::{MeantWord, UnknownWord};
pub use model::{Definition, Field, Item, Section};

#[cfg(test)]
mod tests;
