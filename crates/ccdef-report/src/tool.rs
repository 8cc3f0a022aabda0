//! The name and version of the tool, for its output.

use serde::Serialize;

/// The name of the tool.
pub const TOOL: &str = "ccdef";

/// The version of the tool.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The tool that wrote the report.
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
