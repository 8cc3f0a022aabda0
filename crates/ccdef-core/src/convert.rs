//! Converts a definition to the other dialect, and names what is lost.
//!
//! What is lost is measured, not predicted: [`convert`] reads what it has written, and compares. What a file contains
//! beside its definition, such as comments, is found by [`read_draft`].
//!
//! The draft itself, and its form in a dialect, is part of the model: see `model::draft`.

mod api_version;
mod converted;
mod copies;
mod corrected_path;
mod leftovers;
mod measure;
mod metadata_only;
mod mover;
mod read_as_meant;
mod read_draft;
mod read_losses;
mod read_parts;
mod why_not_read;

pub use converted::{Converted, convert};
pub use corrected_path::{CorrectedPath, Correction};
pub use read_as_meant::{ReadAsMeant, UnreadSetting, corrected_paths, read_as_meant};
pub use read_draft::{ReadDraft, read_draft};
