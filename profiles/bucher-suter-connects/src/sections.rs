//! Sections and items of the org's two files.

use ccdef_core::prelude::*;

use crate::{additional, dialing, general, omni_channel, pervar, toolbar};

/// Dialing options are reused for voice settings: Salesforce's three prefixes are absent (O1).
pub(crate) static SECTIONS: &[SectionSpec] = &[
    SectionSpec { name: GENERAL, label: "General Information", items: general::ITEMS },
    SectionSpec { name: DIALING, label: "Voice Configuration", items: dialing::ITEMS },
    SectionSpec {
        name: "reqOmniChannelOptions",
        label: "Omni-Channel Federation / Live Agent - General Options",
        items: omni_channel::ITEMS,
    },
    SectionSpec {
        name: "reqAgentWorkOptions",
        label: "Omni-Channel Federation / Live Agent - Agent Work Layout Options",
        items: omni_channel::LAYOUTS,
    },
    SectionSpec { name: "reqAdditionalOptions", label: "Additional Options", items: additional::ITEMS },
    SectionSpec { name: additional::MOBILE, label: "Mobile Agent Options (CCE only)", items: additional::MOBILE_ITEMS },
    SectionSpec {
        name: pervar::SECTION,
        label: "Call Data Display Options (Usage: Order;Active;Label)",
        items: pervar::ITEMS,
    },
    SectionSpec { name: toolbar::SECTION, label: "Integration API Options", items: toolbar::ITEMS },
];

/// An item that both files have.
pub(crate) const fn both(name: &'static str, label: &'static str, kind: ValueKind, default: &'static str) -> ItemSpec {
    ItemSpec::recommended(name, label, kind).default(default).source("O1")
}
