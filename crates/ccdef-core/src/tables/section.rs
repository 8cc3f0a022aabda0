//! The names of the sections that Salesforce defines.

/// The section that every definition has (`format.md` P5).
pub const GENERAL: &str = "reqGeneralInfo";
/// The section of Salesforce Voice settings (`format.md` section 6).
pub const VOICE: &str = "reqHvcc";
/// The section of dialing prefixes (`format.md` C-15).
pub const DIALING: &str = "reqDialingOptions";
