//! Profile of Genesys Cloud (PureCloud) for Salesforce.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

mod color_value;
mod url;

use ccdef_core::prelude::*;

pub use url::{DOMAINS, HOSTS, REGIONS};

/// Genesys Cloud for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("genesys-cloud"),
    title: "Genesys Cloud (PureCloud) for Salesforce",
    vendor: "Genesys",
    docs_url: Some("https://help.mypurecloud.com/articles/set-up-a-call-center-in-salesforce/"),
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
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&color_value::COLOR_VALUE]);

const EVIDENCE: &[Evidence] = evidence![
    "O1": "call center PureCloudForSalesforceLightning retrieved from three orgs, 2021, 2023 and one undated",
    "O2": "call center PureCloudForSalesforce, identical in two orgs, 2023",
    "O3": "call center PureCloudForSalesforceLightning with the older query, retrieved from a fourth org, 2026-10",
    "D1": "vendor documentation: blueprint Do-Not-Call List for the Salesforce SDK; it links https://help.mypurecloud.com/articles/set-up-a-call-center-in-salesforce/ and https://help.mypurecloud.com/articles/change-the-region-of-your-genesys-cloud-organization/, and tells to change the domain of the CTI Adapter URL to the region of the org",
    "T1": "third party: GoogleCloudPlatform/agent-assist-integrations, salesforce/aa-lwc/force-app/main/default/callCenters/GenesysCloud.callCenter-meta.xml, 2026",
    "T2": "third party: texts that name region domains",
    "T3": "third party: a guide with an invented definition schema and the path /crm/salesforce",
    "C1": "third-party code: projects that use the embeddable framework",
    "C2": "third-party code: region tables of 2026 that agree, some with the codes of AWS regions or the hosts that start with `apps.` and `login.`",
];

/// The Classic call center has a different size (O2).
const EXPECTS: &[Expectation] = &[
    Expectation::when(CURRENT, setting::COMPATIBILITY_MODE, &["Classic_and_Lightning", "Lightning"], "O1, T1"),
    Expectation::when(CURRENT, setting::HEIGHT, &["500", "570"], "O1, T1"),
    Expectation::when(CURRENT, setting::WIDTH, &["340", "320"], "O1, T1"),
    Expectation::when(CLASSIC, setting::HEIGHT, &["450"], "O2"),
    Expectation::when(CLASSIC, setting::WIDTH, &["200"], "O2"),
    Expectation::when(OLDER_IN_LIGHTNING, setting::HEIGHT, &["500"], "O3"),
    Expectation::when(OLDER_IN_LIGHTNING, setting::WIDTH, &["340"], "O3"),
    common::uses_api("O1"),
];

/// The current call center.
const CURRENT: Clue = Clue::named("current call center", &Clue::Url(url::CURRENT));

/// The older call center of Salesforce Classic (O2).
const CLASSIC: Clue = Clue::named(
    "Classic call center",
    &Clue::All(&[Clue::Url(url::OLDER_QUERY), Clue::value(setting::COMPATIBILITY_MODE, &["Classic"])]),
);

/// The call center for Lightning Experience with the older query (O3).
const OLDER_IN_LIGHTNING: Clue = Clue::named(
    "older call center for Lightning Experience",
    &Clue::All(&[Clue::Url(url::OLDER_QUERY), Clue::value(setting::COMPATIBILITY_MODE, LIGHTNING_MODES)]),
);

const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
    parameters: &[
        Parameter::required(
            "region_domain",
            "Region domain of your Genesys Cloud org",
            "euw2.pure.cloud",
            ValueKind::OneOf(url::DOMAINS),
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
