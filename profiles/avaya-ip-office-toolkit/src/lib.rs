//! Profile of the Avaya IP Office adapter of the CTI Toolkit generation.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

mod known;
mod screen_pop;
mod sections;

use ccdef_core::prelude::*;

/// Avaya IP Office adapter of the CTI Toolkit generation.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("avaya-ip-office-toolkit"),
    title: "Avaya IP Office Adapter for Salesforce (CTI Toolkit generation)",
    vendor: "unknown maker, for Avaya one-X Portal for IP Office",
    family: Family::Toolkit,
    extends: Some(ProfileId::new("cti-toolkit")),
    grade: Grade::C,
    status: Status::Obsolete("it was built for CTI Toolkit 4.0, which Salesforce has retired; no successor is known"),
    route: "Import a file in Setup, and install a desktop program on each computer.",
    evidence: evidence!["O1": "call center `AvayaIPOfficeAdapter` retrieved from one org, undated"],
    signals: &[
        Signal::strong(Clue::value_prefix(setting::PROG_ID, "AvayaIPOffice.")),
        Signal::medium(Clue::InternalName(&["AvayaIPOfficeAdapter"])),
        Signal::medium(Clue::Section(&[sections::BUTTONS])),
    ],
    url: Some(UrlSpec::new("O1").forms(&[
        UrlForm::HTTPS.schemes(&["http"]).hosts(&[HostPattern::Named("localhost")]).paths(&[PathPattern::Root]),
    ])),
    sections: sections::SECTIONS,
    scaffold: Scaffold::not_offered(
        "the CTI Toolkit is retired; use the Open CTI or Salesforce Voice definition of your vendor",
    ),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);
