//! The tool, as everything that it writes names it.

use serde::Serialize;

/// The name under which reports speak of the tool.
pub const TOOL: &str = "ccdef";

/// The version under which reports speak of the tool.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What wrote the report.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Tool {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
}

impl Tool {
    /// This tool.
    pub(crate) const THIS: Self = Self { name: TOOL, version: VERSION };
}
