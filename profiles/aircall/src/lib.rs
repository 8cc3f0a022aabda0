//! Profile of Aircall CTI for Salesforce.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

use ccdef_core::prelude::*;

/// Aircall CTI for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("aircall"),
    title: "Aircall CTI for Salesforce",
    vendor: "Aircall",
    docs_url: Some(
        "https://support.aircall.io/hc/fr-fr/articles/10375354103069-How-To-Configure-Your-Salesforce-Integration",
    ),
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Current,
    route: "Not known.",
    evidence: evidence!["O1": "call center retrieved from one org, 2023-11-24"],
    signals: &[
        Signal::strong(Clue::Url(UrlPattern::ANY.hosts(HOSTS))),
        Signal::medium(Clue::InternalName(&["AircallCTI"])),
        Signal::medium(Clue::DisplayNamePrefix("Aircall CTI")),
    ],
    url: Some(UrlSpec::new("O1").forms(&[UrlForm::HTTPS.hosts(HOSTS).paths(&[PathPattern::Equals("/salesforce")])])),
    expects: &common::softphone(&["Classic_and_Lightning"], &["666"], &["375"], "O1"),
    sections: &[
        SectionSpec::general(&common::demo_standby(ValueKind::HTTPS_URL, "O1")),
        SectionSpec::dialing(&common::empty_prefixes("O1")),
    ],
    waivers: &[
        // Source: O1.
        Waiver::silent("standby-equals-adapter", "the vendor's own file has the same URL in both settings"),
        // Source: O1.
        Waiver::silent("demo-leftover", "the vendor's own file contains the demo section with empty values"),
    ],
    scaffold: Scaffold::Offered(ScaffoldSpec {
        compose: &[
            Compose::always(setting::ADAPTER_URL, "https://cti.aircall.io/salesforce"),
            Compose::always(setting::STANDBY_URL, "https://cti.aircall.io/salesforce"),
        ],
        internal_name: Some("AircallCTI"),
        display_name: Some("Aircall CTI for Salesforce"),
        hint: Some(common::FROM_ONE_ORG),
        ..ScaffoldSpec::EMPTY
    }),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

const HOSTS: &[HostPattern] = &[HostPattern::Named("cti.aircall.io")];
