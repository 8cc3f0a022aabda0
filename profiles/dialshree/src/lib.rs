//! DialShree for Salesforce: what its call center definition holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod demo_name;

use ccdef_core::prelude::*;

/// DialShree for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("dialshree"),
    title: "DialShree for Salesforce",
    vendor: "DialShree (implemented by an ISV partner)",
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Current,
    route: "Probably deployed as metadata, together with the adapter page.",
    evidence: &[Evidence {
        key: "O1",
        text: "call center of one project, 2024-07-11, derived from Salesforce's demo adapter",
    }],
    signals: &[Signal::strong(Clue::Page { names: PAGES, namespace: Namespace::Any })],
    url: Some(UrlSpec {
        forms: &[UrlForm {
            relative: true,
            hosts: &[HostPattern::Salesforce],
            paths: &[PathPattern::Page { names: PAGES, namespace: Namespace::Any }],
            ..UrlForm::HTTPS
        }],
        source: "O1",
    }),
    expects: &[
        Expectation::always(GENERAL, "reqSalesforceCompatibilityMode", &["Classic_and_Lightning"], "O1"),
        Expectation::always(GENERAL, "reqSoftphoneHeight", &["480"], "O1"),
        Expectation::always(GENERAL, "reqSoftphoneWidth", &["380"], "O1"),
        Expectation::always(GENERAL, "reqUseApi", &["true"], "O1"),
    ],
    sections: SECTIONS,
    waivers: &[Waiver::silent("standby-equals-adapter", "", "the known file has one page for both (O1)")],
    scaffold: Scaffold::Offered {
        parameters: &[],
        compose: &[
            Compose::always(GENERAL, "reqAdapterUrl", "/apex/dialShreeLogin"),
            Compose::always(GENERAL, "reqStandbyUrl", "/apex/dialShreeLogin"),
        ],
        internal_name: "DialShree",
        display_name: "DialShree",
        hint: "Experimental: the values come from one file.",
    },
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&demo_name::DEMO_NAME]);

/// The adapter page.
const PAGES: &[&str] = &["dialShreeLogin"];

static SECTIONS: &[SectionSpec] = &[
    SectionSpec {
        name: GENERAL,
        label: "General Information",
        items: &[
            ItemSpec::recommended("reqStandbyUrl", "CTI Adapter URL2", ValueKind::ADAPTER_URL)
                .doc("The standby page; the same as the adapter URL.")
                .source("O1"),
            ItemSpec::recommended("reqTimeout", "Timeout", ValueKind::Milliseconds)
                .default("10000")
                .doc("Milliseconds to wait before the standby page is used.")
                .source("O1"),
        ],
    },
    SectionSpec { name: DIALING, label: "Dialing Options", items: &sample_prefixes("O1") },
    SectionSpec {
        name: "reqPhoneDemoSettings",
        label: "Phone Demo Settings",
        items: &[ItemSpec::optional("reqIncomingNumber", "Simulated Incoming Phone Number", ValueKind::Phone)
            .example("(415) 555-1212")
            .doc("The number of a simulated call; a component copied from the demo still reads it.")
            .source("O1")],
    },
];
