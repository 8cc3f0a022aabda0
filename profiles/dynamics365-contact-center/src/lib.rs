//! Profile of Dynamics 365 Contact Center embedded in Salesforce.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

use ccdef_core::prelude::*;

/// Dynamics 365 Contact Center embedded in Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("dynamics365-contact-center"),
    title: "Dynamics 365 Contact Center embedded in Salesforce",
    vendor: "Microsoft",
    family: Family::OpenCti,
    grade: Grade::D,
    status: Status::Current,
    route: "The package `CCaaSforSF` contains the call center \"Dynamics 365 Call Center Adapter\", which an administrator edits; third parties import a file.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(UrlPattern::ANY.hosts(HOSTS))),
        Signal::medium(Clue::InternalName(&["Dynamics365CallCenter"])),
        Signal::medium(Clue::DisplayName(&["Dynamics 365 Call Center Adapter"])),
    ],
    url: Some(URL),
    expects: &[
        Expectation::always(setting::COMPATIBILITY_MODE, &["Lightning", "Classic_and_Lightning"], "T1"),
        Expectation::always(setting::HEIGHT, &["600", "640"], "D1, T1"),
        Expectation::always(setting::WIDTH, &["400", "1200"], "D1, T1"),
        common::uses_api("T1"),
    ],
    placeholders: &["[ORG_URL]", "[TENANT_ID]", "<D365 ORG URL>"],
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

const EVIDENCE: &[Evidence] = evidence![
    "D1": "vendor documentation: MicrosoftDocs, \"Set up embedded experience for Dynamics 365 Contact Center\", 2024-07-01",
    "T1": "third-party file in a setup kit; not well-formed, because its placeholder is not escaped",
    "T2": "third-party code: adekola/d365-salesforce-cti-driver, 2025-06-11",
];

/// The host of the widget.
const HOSTS: &[HostPattern] = &[HostPattern::Named("ccaas-embed-prod.azureedge.net")];

const ORG: QueryParameter = QueryParameter::required("dynamicsUrl", ValueKind::HTTPS_URL);
const TENANT: QueryParameter = QueryParameter::recommended("tenantId", ValueKind::Guid);
const DRIVER: QueryParameter = QueryParameter::optional("ctiDriverUrl", ValueKind::HTTPS_URL);
const CONTACT_CENTER: QueryParameter = QueryParameter::recommended("msdynembedmode", ValueKind::OneOf(&["3"]));
const COPILOT: QueryParameter = QueryParameter::required("msdynembedmode", ValueKind::OneOf(&["1"]));

const WIDGET: UrlForm = UrlForm::HTTPS.hosts(HOSTS).paths(&[PathPattern::Equals("/widget/index.html")]);
const COPILOT_REMARK: &str =
    "`msdynembedmode=1` opens the Copilot for Service widget; the contact center uses `msdynembedmode=3`";

/// One widget URL; org and tenant are in its query.
const URL: UrlSpec = UrlSpec::new("D1, T1, T2").forms(&[
    WIDGET.query(&[ORG, TENANT, CONTACT_CENTER, DRIVER]),
    WIDGET.query(&[ORG, TENANT, COPILOT, DRIVER]).remark(COPILOT_REMARK),
]);

const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
    parameters: &[
        Parameter::required(
            "org_url",
            "URL of your Dynamics 365 org",
            "https://acme.crm4.dynamics.com",
            ValueKind::HTTPS_URL,
        ),
        Parameter::required(
            "tenant_id",
            "Microsoft Entra tenant id",
            "11111111-2222-3333-4444-555555555555",
            ValueKind::Guid,
        ),
    ],
    compose: &[Compose::always(
        setting::ADAPTER_URL,
        "https://ccaas-embed-prod.azureedge.net/widget/index.html?dynamicsUrl={org_url}&tenantId={tenant_id}&msdynembedmode=3",
    )],
    internal_name: Some("Dynamics365CallCenter"),
    display_name: Some("Dynamics 365 Call Center Adapter"),
    hint: Some("Experimental: the vendor documents only the URL, not the file."),
    ..ScaffoldSpec::EMPTY
});
