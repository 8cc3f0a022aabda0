//! Genesys Cloud (PureCloud) for Salesforce: what its call center definition holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod color_value;
mod style_in_lightning;
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
    route: "The managed package brings the call centers `PureCloudForSalesforceLightning` and `PureCloudForSalesforce` along; client id and log-in are settings of the package.",
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
    sections: &[SectionSpec {
        name: DIALING,
        label: "Dialing Options",
        items: &[
            ItemSpec::optional("reqOutsidePrefix", "Outside Prefix", ValueKind::Digits)
                .doc("Dialed before an outside number.")
                .source("T1"),
            ItemSpec::optional("reqCountryCode", "Country Code", ValueKind::Digits)
                .example("1")
                .doc("A country code; no item of Salesforce's.")
                .source("T1"),
        ],
    }],
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&style_in_lightning::STYLE_IN_LIGHTNING, &color_value::COLOR_VALUE]);

const EVIDENCE: &[Evidence] = &[
    Evidence {
        key: "O1",
        text: "call center PureCloudForSalesforceLightning retrieved from three orgs, 2021, 2023 and one undated",
    },
    Evidence { key: "O2", text: "call center PureCloudForSalesforce, identical in two orgs, 2023" },
    Evidence {
        key: "T1",
        text: "third party: GoogleCloudPlatform/agent-assist-integrations, salesforce/aa-lwc/force-app/main/default/callCenters/GenesysCloud.callCenter-meta.xml, 2026",
    },
    Evidence { key: "T2", text: "third party: texts that name region domains" },
    Evidence {
        key: "T3",
        text: "third party: a guide with an invented definition schema and the path /crm/salesforce",
    },
    Evidence { key: "C1", text: "third-party code: projects that use the embeddable framework" },
];

/// The Classic call center has another size (O2).
const EXPECTS: &[Expectation] = &[
    unless_classic("reqSalesforceCompatibilityMode", &["Classic_and_Lightning", "Lightning"], "O1, T1"),
    unless_classic("reqSoftphoneHeight", &["500", "570"], "O1, T1"),
    unless_classic("reqSoftphoneWidth", &["340", "320"], "O1, T1"),
    classic("reqSoftphoneHeight", &["450"]),
    classic("reqSoftphoneWidth", &["200"]),
    Expectation::always(GENERAL, "reqUseApi", &["true"], "O1"),
];

/// The older call center with its own address and without a mode for Lightning (O2).
const CLASSIC: Clue = Clue::All(&[
    Clue::Url(url::CLASSIC),
    Clue::Not(&Clue::Value {
        section: GENERAL,
        item: "reqSalesforceCompatibilityMode",
        values: &["Lightning", "Classic_and_Lightning"],
    }),
]);

const fn unless_classic(item: &'static str, values: &'static [&'static str], source: &'static str) -> Expectation {
    Expectation { section: GENERAL, item, values, when: Some(Clue::Not(&CLASSIC)), source }
}

const fn classic(item: &'static str, values: &'static [&'static str]) -> Expectation {
    Expectation { section: GENERAL, item, values, when: Some(CLASSIC), source: "O2" }
}

const SCAFFOLD: Scaffold = Scaffold::Offered {
    parameters: &[
        Parameter {
            name: "region_domain",
            prompt: "Region domain of your Genesys Cloud org",
            example: "euw2.pure.cloud",
            default: None,
            kind: ValueKind::Host,
        },
        Parameter {
            name: "dedicated_login",
            prompt: "Open the log-in in a window of its own? (true or false)",
            example: "false",
            default: Some("false"),
            kind: ValueKind::Bool,
        },
    ],
    compose: &[
        Compose::always(
            GENERAL,
            "reqAdapterUrl",
            "https://apps.{region_domain}/crm/index.html?crm=salesforce&dedicatedLoginWindow={dedicated_login}",
        ),
        Compose::always(GENERAL, "reqSoftphoneHeight", "500"),
        Compose::always(GENERAL, "reqSoftphoneWidth", "340"),
        Compose::always(GENERAL, "reqSalesforceCompatibilityMode", "Classic_and_Lightning"),
    ],
    internal_name: "GenesysCloudExample",
    display_name: "",
    hint: "Where the managed package is installed, its own names `PureCloudForSalesforceLightning` and `PureCloudForSalesforce` are taken.",
};
