//! Sections and items of the org's two files.

use ccdef_core::prelude::*;

use crate::{additional, dialing, general, omni_channel, pervar, toolbar};

/// Dialing options are reused for voice settings: Salesforce's three prefixes are absent (O1).
pub(crate) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(general::ITEMS),
    SectionSpec::new(DIALING, "Voice Configuration").items(dialing::ITEMS),
    SectionSpec::new("reqOmniChannelOptions", "Omni-Channel Federation / Live Agent - General Options")
        .items(omni_channel::ITEMS),
    SectionSpec::new("reqAgentWorkOptions", "Omni-Channel Federation / Live Agent - Agent Work Layout Options")
        .items(omni_channel::LAYOUTS),
    SectionSpec::new("reqAdditionalOptions", "Additional Options").items(additional::ITEMS),
    SectionSpec::new(additional::MOBILE, "Mobile Agent Options (CCE only)").items(additional::MOBILE_ITEMS),
    SectionSpec::new(pervar::SECTION, "Call Data Display Options (Usage: Order;Active;Label)").items(pervar::ITEMS),
    SectionSpec::new(toolbar::SECTION, "Integration API Options").items(toolbar::ITEMS),
];
