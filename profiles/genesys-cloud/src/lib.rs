//! Profile of Genesys Cloud (PureCloud) for Salesforce.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

mod color_value;
mod constraints;
mod url;

use ccdef_core::prelude::*;

/// Genesys Cloud for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("genesys-cloud"),
    title: "Genesys Cloud (PureCloud) for Salesforce",
    vendor: "Genesys",
    family: Family::OpenCti,
    grade: Grade::B,
    status: Status::Current,
    route: "The managed package contains the call centers `PureCloudForSalesforceLightning` and `PureCloudForSalesforce`; client ID and login are settings of the package.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(url::CLIENT)),
        Signal::medium(Clue::InternalName(&[
            "PureCloudForSalesforceLightning",
            "PureCloudForSalesforce",
            "GenesysCloud",
        ])),
        Signal::medium(Clue::DisplayNamePrefix("Genesys Cloud for Salesforce")),
    ],
    url: Some(url::SPEC),
    look_alikes: url::LOOK_ALIKES,
    expects: EXPECTS,
    sections: &[SectionSpec::dialing(&[
        ItemSpec::optional(item::OUTSIDE_PREFIX, "Outside Prefix", ValueKind::Digits)
            .doc("Dialed before an outside number.")
            .source("T1"),
        ItemSpec::optional("reqCountryCode", "Country Code", ValueKind::Digits)
            .example("1")
            .doc("A country code; not an item of Salesforce.")
            .source("T1"),
    ])],
    constraints: constraints::CONSTRAINTS,
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&color_value::COLOR_VALUE]);

const EVIDENCE: &[Evidence] = evidence![
    "O1": "call center PureCloudForSalesforceLightning retrieved from three orgs, 2021, 2023 and one undated",
    "O2": "call center PureCloudForSalesforce, identical in two orgs, 2023",
    "T1": "third party: GoogleCloudPlatform/agent-assist-integrations, salesforce/aa-lwc/force-app/main/default/callCenters/GenesysCloud.callCenter-meta.xml, 2026",
    "T2": "third party: texts that name region domains",
    "T3": "third party: a guide with an invented definition schema and the path /crm/salesforce",
    "C1": "third-party code: projects that use the embeddable framework",
];

/// The Classic call center has a different size (O2).
const EXPECTS: &[Expectation] = &[
    Expectation::when(CURRENT, setting::COMPATIBILITY_MODE, &["Classic_and_Lightning", "Lightning"], "O1, T1"),
    Expectation::when(CURRENT, setting::HEIGHT, &["500", "570"], "O1, T1"),
    Expectation::when(CURRENT, setting::WIDTH, &["340", "320"], "O1, T1"),
    Expectation::when(CLASSIC, setting::HEIGHT, &["450"], "O2"),
    Expectation::when(CLASSIC, setting::WIDTH, &["200"], "O2"),
    common::uses_api("O1"),
];

/// The older call center, which has its own URL and no compatibility mode for Lightning (O2).
const CLASSIC: Clue =
    Clue::All(&[Clue::Url(url::CLASSIC), Clue::Not(&Clue::value(setting::COMPATIBILITY_MODE, LIGHTNING_MODES))]);

/// Any other call center.
const CURRENT: Clue = Clue::Not(&CLASSIC);

const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
    parameters: &[
        Parameter::required(
            "region_domain",
            "Region domain of your Genesys Cloud org",
            "euw2.pure.cloud",
            ValueKind::Host,
        ),
        Parameter::optional(
            "dedicated_login",
            "Open the login in a separate window? (true or false)",
            "false",
            ValueKind::Bool,
        ),
    ],
    compose: &[
        Compose::always(
            setting::ADAPTER_URL,
            "https://apps.{region_domain}/crm/index.html?crm=salesforce&dedicatedLoginWindow={dedicated_login}",
        ),
        Compose::always(setting::HEIGHT, "500"),
        Compose::always(setting::WIDTH, "340"),
        Compose::always(setting::COMPATIBILITY_MODE, "Classic_and_Lightning"),
    ],
    internal_name: Some("GenesysCloudExample"),
    hint: Some(
        "If the managed package is installed, its internal names `PureCloudForSalesforceLightning` and `PureCloudForSalesforce` are taken; use a different name.",
    ),
    ..ScaffoldSpec::EMPTY
});
