//! AMC Technology adapter of the CTI Toolkit generation: what its call center definition held.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod reason_count;
mod sections;

use ccdef_core::prelude::*;

/// AMC Technology adapter of the CTI Toolkit generation.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("amc-toolkit"),
    title: "AMC Technology adapter for Salesforce (CTI Toolkit generation)",
    vendor: "AMC Technology",
    family: Family::Toolkit,
    extends: Some(ProfileId::new("cti-toolkit")),
    grade: Grade::C,
    status: Status::Obsolete(
        "replaced by AMC's adapter for Open CTI (Contact Canvas), which reads only standard items",
    ),
    route: "Imported in Setup, with a desktop program on each computer.",
    evidence: &[
        Evidence::new("O1", "call center `AMCSalesForceCallCenter` retrieved from one org, 2017"),
        Evidence::new("C1", "third-party code: the current Contact Canvas reads standard items only"),
        Evidence::new(
            "D1",
            "vendor documentation: table of contents of the AMC Open CTI implementation guide 6.5, https://docplayer.net/40785689-Implementation-guide-version-6-5.html",
        ),
    ],
    signals: &[
        Signal::strong(Clue::value_prefix(setting::PROG_ID, "AMCCTIAdapter.")),
        Signal::strong(Clue::Section(&["MCISInfo"])),
        Signal::medium(Clue::InternalName(&["AMCSalesForceCallCenter"])),
    ],
    sections: sections::SECTIONS,
    scaffold: Scaffold::not_offered(
        "the CTI Toolkit is retired; start from the Open CTI or Voice definition of the vendor",
    ),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&reason_count::REASON_COUNT]);
