//! Profile of the AMC Technology adapter of the CTI Toolkit generation.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

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
        "AMC replaced it with its Open CTI adapter (Contact Canvas), which reads only standard items",
    ),
    route: "Import a file in Setup, and install a desktop program on each computer.",
    evidence: evidence![
        "O1": "call center `AMCSalesForceCallCenter` retrieved from one org, 2017",
        "C1": "third-party code: the current Contact Canvas reads standard items only",
        "D1": "vendor documentation: table of contents of the AMC Open CTI implementation guide 6.5, https://docplayer.net/40785689-Implementation-guide-version-6-5.html",
    ],
    signals: &[
        Signal::strong(Clue::value_prefix(setting::PROG_ID, "AMCCTIAdapter.")),
        Signal::strong(Clue::Section(&["MCISInfo"])),
        Signal::medium(Clue::InternalName(&["AMCSalesForceCallCenter"])),
    ],
    sections: sections::SECTIONS,
    scaffold: Scaffold::not_offered(
        "the CTI Toolkit is retired; use the Open CTI or Salesforce Voice definition of the vendor",
    ),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&reason_count::REASON_COUNT]);
