//! Renders reports, lists of rules and profiles, and errors: as text, Markdown or JSON.
//!
//! **Invariant:** renderers make no decisions. The same report and settings give the same bytes, and no text of a checked
//! file reaches a terminal as a control sequence.

mod catalog;
mod concise;
mod failure;
mod json;
mod page;
#[cfg(test)]
mod sample;
mod settings;
mod summary;
mod text;
mod tool;
mod visible;
mod wrap;

use std::io::{self, Write};

use ccdef_core::rule::Report;

pub use catalog::{profile_list, profile_page, rule_list};
pub use failure::{Failure, failures_as_json, failures_as_text};
pub use json::write_json;
pub use page::page;
pub use settings::{Format, ListFormat, RenderSettings, Verbosity};
pub use summary::summary;
pub use tool::{TOOL, VERSION};
pub use visible::{visible, visible_line};
pub use wrap::wrap;

/// The JSON Schema of the reports of `--format json`.
pub const REPORT_SCHEMA: &str = include_str!("../report.schema.json");

/// Writes a report in the format of the settings.
///
/// # Errors
/// Fails only when `out` does.
pub fn render(report: &Report, settings: &RenderSettings, out: &mut dyn Write) -> io::Result<()> {
    match settings.format {
        Format::Text => text::render(report, settings, out),
        Format::Concise => concise::render(report, settings, out),
        Format::Json => json::render(report, settings, out),
    }
}
