//! EPBX Manager for Salesforce: what its call center definition holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

use ccdef_core::prelude::*;

/// EPBX Manager for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("epbx-manager"),
    title: "EPBX Manager (Talk Telecom) for Salesforce",
    vendor: "Talk Telecom",
    docs_url: "https://github.com/talktelecom/salesforce",
    family: Family::OpenCti,
    grade: Grade::A,
    status: Status::Legacy("the files are of 2020 and for the Classic console; no successor is known"),
    route: "A file to import; the page is pasted into a Visualforce page of your own, whose address replaces the adapter URL.",
    evidence: &[
        Evidence { key: "F1", text: "vendor file: talktelecom/salesforce, callcenter.xml, second edition, 2020-06-03" },
        Evidence { key: "F0", text: "vendor file: first edition of F1, Salesforce's sample unchanged, 2020-06-03" },
        Evidence { key: "D1", text: "vendor documentation: README of the same repository, 2020-06-03" },
    ],
    signals: &[
        Signal::strong(Clue::InternalName(&["EpbxManagerAdapter"])),
        Signal::medium(Clue::DisplayName(&["EpbxManager Call Center Adapter"])),
    ],
    url: Some(UrlSpec {
        forms: &[UrlForm {
            hosts: &[HostPattern::Salesforce],
            paths: &[PathPattern::StartsWith("/apex/")],
            ..UrlForm::HTTPS
        }],
        source: "D1",
    }),
    expects: &[
        Expectation::always(GENERAL, "reqSalesforceCompatibilityMode", &["Classic"], "F1"),
        Expectation::always(GENERAL, "reqSoftphoneHeight", &["400", "300"], "F1, D1"),
        Expectation::always(GENERAL, "reqSoftphoneWidth", &["260", "500"], "F1, D1"),
        Expectation::always(GENERAL, "reqUseApi", &["true"], "F1"),
    ],
    sections: &[SectionSpec { name: DIALING, label: "Dialing Options", items: &sample_prefixes("F1") }],
    scaffold: Scaffold::Offered {
        parameters: &[Parameter {
            name: "adapter_url",
            prompt: "URL of your Visualforce page",
            example: "https://acme.my.salesforce.com/apex/softphone",
            default: None,
            kind: ValueKind::HTTPS_URL,
        }],
        compose: &[Compose::always(GENERAL, "reqAdapterUrl", "{adapter_url}")],
        internal_name: "EpbxManagerAdapter",
        display_name: "EpbxManager Call Center Adapter",
        hint: "The vendor's adapter is for Classic; it does not show in Lightning Experience.",
    },
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);
