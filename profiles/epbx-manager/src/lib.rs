//! Profile of EPBX Manager for Salesforce.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

use ccdef_core::prelude::*;

/// EPBX Manager for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("epbx-manager"),
    title: "EPBX Manager (Talk Telecom) for Salesforce",
    vendor: "Talk Telecom",
    docs_url: Some("https://github.com/talktelecom/salesforce"),
    family: Family::OpenCti,
    grade: Grade::A,
    status: Status::Legacy(
        "the vendor's files are from 2020 and for the Salesforce Classic console; no successor is known",
    ),
    route: "Import the vendor's file, paste the vendor's page into a Visualforce page of your org, and set the adapter URL to that page.",
    evidence: evidence![
        "F1": "vendor file: talktelecom/salesforce, callcenter.xml, second edition, 2020-06-03",
        "F0": "vendor file: first edition of F1, Salesforce's sample unchanged, 2020-06-03",
        "D1": "vendor documentation: README of the same repository, 2020-06-03",
    ],
    signals: &[
        Signal::strong(Clue::InternalName(&["EpbxManagerAdapter"])),
        Signal::medium(Clue::DisplayName(&["EpbxManager Call Center Adapter"])),
    ],
    url: Some(
        UrlSpec::new("D1")
            .forms(&[UrlForm::HTTPS.hosts(&[HostPattern::Salesforce]).paths(&[PathPattern::StartsWith("/apex/")])]),
    ),
    expects: &[
        Expectation::always(setting::COMPATIBILITY_MODE, &["Classic"], "F1"),
        Expectation::always(setting::HEIGHT, &["400", "300"], "F1, D1"),
        Expectation::always(setting::WIDTH, &["260", "500"], "F1, D1"),
        common::uses_api("F1"),
    ],
    sections: &[SectionSpec::dialing(&common::sample_prefixes("F1"))],
    scaffold: Scaffold::Offered(ScaffoldSpec {
        parameters: &[Parameter::required(
            "adapter_url",
            "URL of your Visualforce page",
            "https://acme.my.salesforce.com/apex/softphone",
            ValueKind::HTTPS_URL,
        )],
        compose: &[Compose::always(setting::ADAPTER_URL, "{adapter_url}")],
        internal_name: Some("EpbxManagerAdapter"),
        display_name: Some("EpbxManager Call Center Adapter"),
        hint: Some("The vendor's adapter is for Salesforce Classic; it does not appear in Lightning Experience."),
        ..ScaffoldSpec::EMPTY
    }),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);
