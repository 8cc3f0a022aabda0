//! The page of a profile.

mod build;
mod markdown;
mod relation;
mod text;
mod types;

use std::io::{self, Write};

use ccdef_core::engine::Registry;
use ccdef_core::tables::Profile;

use crate::json::write_json;
use crate::settings::ListFormat;

/// Writes a profile, including the profiles that it extends. `width` is the width of text, in columns.
///
/// # Errors
/// Fails only when `out` does.
pub fn profile_page(
    registry: &Registry,
    profile: &'static Profile,
    format: ListFormat,
    width: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let page = build::page(registry, profile);
    match format {
        ListFormat::Text => text::write(&page, width, out),
        ListFormat::Markdown => markdown::write(&page, out),
        ListFormat::Json => write_json(&page, out),
    }
}
