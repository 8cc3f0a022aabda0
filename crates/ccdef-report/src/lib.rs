//! Renders reports, lists of rules and profiles, and errors: as text, Markdown or JSON.
//!
//! **Invariant:** renderers make no decisions. The same report and settings give the same bytes, and no text of a checked
//! file reaches a terminal as a control sequence.

mod add;
mod catalog;
mod checked_as;
mod chunk;
mod concise;
mod failure;
mod json;
mod page;
mod printer;
#[cfg(test)]
mod sample;
mod settings;
mod shorten;
mod stream;
mod summary;
mod text;
mod tool;
mod totals;
mod wrap;

pub use catalog::{profile_list, profile_page, rule_list};
pub use chunk::Chunk;
pub use failure::{Failure, failures_as_json, failures_as_text};
pub use json::{JsonText, write_json};
pub use page::page;
pub use printer::Printer;
pub use settings::{Format, ListFormat, MAX_FINDINGS, RenderSettings, Verbosity};
pub use stream::{ReportStream, render};
pub use summary::summary;
pub use tool::{TOOL, VERSION};
pub use totals::Totals;
pub use wrap::wrap;

/// The JSON Schema of the reports of `--format json`.
pub const REPORT_SCHEMA: &str = include_str!("../report.schema.json");
