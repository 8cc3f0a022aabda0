//! Limits on what a definition may contain, in both dialects.

/// Words that cannot name a section or an item (`format/names.md#reserved-words`).
pub const RESERVED_NAMES: &[&str] = &["label", "sortOrder", "internalNameLabel", "displayNameLabel"];

/// The most characters of a label (`format/elements-and-attributes.md#label-length`).
pub const LABEL_LIMIT: usize = 1_000;

/// The most characters of the display name that Salesforce's guide allows (`format/contradictions.md#display-name-limits`).
pub const DISPLAY_NAME_LIMIT: usize = 1_000;
