//! Dynamics 365 Contact Center embedded in Salesforce: what its call center definition holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod url;

use ccdef_core::prelude::*;

/// Dynamics 365 Contact Center embedded in Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("dynamics365-contact-center"),
    title: "Dynamics 365 Contact Center embedded in Salesforce",
    vendor: "Microsoft",
    family: Family::OpenCti,
    grade: Grade::D,
    status: Status::Current,
    route: "The package `CCaaSforSF` brings the call center \"Dynamics 365 Call Center Adapter\" along, which is then edited; third parties import a file.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(UrlPattern::hosts(url::HOSTS))),
        Signal::medium(Clue::InternalName(&["Dynamics365CallCenter"])),
        Signal::medium(Clue::DisplayName(&["Dynamics 365 Call Center Adapter"])),
    ],
    url: Some(url::SPEC),
    expects: &[
        Expectation::always(GENERAL, "reqSalesforceCompatibilityMode", &["Lightning", "Classic_and_Lightning"], "T1"),
        Expectation::always(GENERAL, "reqSoftphoneHeight", &["600", "640"], "D1, T1"),
        Expectation::always(GENERAL, "reqSoftphoneWidth", &["400", "1200"], "D1, T1"),
        Expectation::always(GENERAL, "reqUseApi", &["true"], "T1"),
    ],
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

const EVIDENCE: &[Evidence] = &[
    Evidence {
        key: "D1",
        text: "vendor documentation: MicrosoftDocs, \"Set up embedded experience for Dynamics 365 Contact Center\", 2024-07-01",
    },
    Evidence {
        key: "T1",
        text: "third-party file in a set-up kit; not well-formed, because its placeholder is not escaped",
    },
    Evidence { key: "T2", text: "third-party code: adekola/d365-salesforce-cti-driver, 2025-06-11" },
];

const SCAFFOLD: Scaffold = Scaffold::Offered {
    parameters: &[
        Parameter {
            name: "org_url",
            prompt: "URL of your Dynamics 365 org",
            example: "https://acme.crm4.dynamics.com",
            default: None,
            kind: ValueKind::HTTPS_URL,
        },
        Parameter {
            name: "tenant_id",
            prompt: "Microsoft Entra tenant id",
            example: "11111111-2222-3333-4444-555555555555",
            default: None,
            kind: ValueKind::Guid,
        },
    ],
    compose: &[Compose::always(
        GENERAL,
        "reqAdapterUrl",
        "https://ccaas-embed-prod.azureedge.net/widget/index.html?dynamicsUrl={org_url}&tenantId={tenant_id}&msdynembedmode=3",
    )],
    internal_name: "Dynamics365CallCenter",
    display_name: "Dynamics 365 Call Center Adapter",
    hint: "Experimental: the vendor documents the URL, not the file.",
};
