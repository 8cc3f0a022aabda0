//! What a conversion to the other dialect loses: every value that it cannot keep, by name.
//!
//! The draft itself, and its conversion to a dialect, is part of the model: see `model::draft`.

mod api_version;
mod draft_losses;
mod leftovers;
mod read_losses;

pub use api_version::remove_newer_fields;
pub use draft_losses::draft_losses;
pub use read_losses::read_losses;
