//! Aircall CTI for Salesforce: what its call center definition holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

use ccdef_core::prelude::*;

/// Aircall CTI for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("aircall"),
    title: "Aircall CTI for Salesforce",
    vendor: "Aircall",
    docs_url: "https://support.aircall.io/hc/fr-fr/articles/10375354103069-How-To-Configure-Your-Salesforce-Integration",
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Current,
    route: "Not on record.",
    evidence: &[Evidence { key: "O1", text: "call center retrieved from one org, 2023-11-24" }],
    signals: &[
        Signal::strong(Clue::Url(UrlPattern::hosts(HOSTS))),
        Signal::medium(Clue::InternalName(&["AircallCTI"])),
        Signal::medium(Clue::DisplayNamePrefix("Aircall CTI")),
    ],
    url: Some(UrlSpec {
        forms: &[UrlForm { hosts: HOSTS, paths: &[PathPattern::Equals("/salesforce")], ..UrlForm::HTTPS }],
        source: "O1",
    }),
    expects: &[
        Expectation::always(GENERAL, "reqSalesforceCompatibilityMode", &["Classic_and_Lightning"], "O1"),
        Expectation::always(GENERAL, "reqSoftphoneHeight", &["666"], "O1"),
        Expectation::always(GENERAL, "reqSoftphoneWidth", &["375"], "O1"),
        Expectation::always(GENERAL, "reqUseApi", &["true"], "O1"),
    ],
    sections: &[
        SectionSpec {
            name: GENERAL,
            label: "General Information",
            items: &[
                ItemSpec::recommended("reqStandbyUrl", "CTI Adapter URL2", ValueKind::HTTPS_URL)
                    .doc("The standby page; the same as the adapter URL.")
                    .source("O1"),
                ItemSpec::recommended("reqTimeout", "Timeout", ValueKind::Milliseconds)
                    .default("10000")
                    .doc("Milliseconds to wait before the standby page is used.")
                    .source("O1"),
            ],
        },
        SectionSpec { name: DIALING, label: "Dialing Options", items: &empty_prefixes("O1") },
    ],
    waivers: &[
        Waiver::silent("standby-equals-adapter", "", "the vendor's own file has one URL for both (O1)"),
        Waiver::silent("demo-leftover", "", "the vendor's own file has the demo section, all values empty (O1)"),
    ],
    scaffold: Scaffold::Offered {
        parameters: &[],
        compose: &[
            Compose::always(GENERAL, "reqAdapterUrl", "https://cti.aircall.io/salesforce"),
            Compose::always(GENERAL, "reqStandbyUrl", "https://cti.aircall.io/salesforce"),
        ],
        internal_name: "AircallCTI",
        display_name: "Aircall CTI for Salesforce",
        hint: "Experimental: the values come from one org.",
    },
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

const HOSTS: &[HostPattern] = &[HostPattern::Named("cti.aircall.io")];
