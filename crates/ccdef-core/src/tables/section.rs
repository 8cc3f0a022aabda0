//! The names of the sections that Salesforce defines.

/// The section that every definition has (`format/elements-and-attributes.md#general-section-name`).
pub const GENERAL: &str = "reqGeneralInfo";
/// The section of Salesforce Voice settings (`format/voice.md#voice-sections`).
pub const VOICE: &str = "reqHvcc";
/// The section of dialing prefixes (`format/contradictions.md#dialing-options-are-optional`).
pub const DIALING: &str = "reqDialingOptions";
