//! RingCentral for Salesforce: what its call center definition contains.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod constraints;
mod other_org;
mod url;

use ccdef_core::prelude::*;

/// RingCentral for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("ringcentral"),
    title: "RingCentral for Salesforce",
    vendor: "RingCentral",
    docs_url: Some("https://ringcentral.github.io/ringcentral-integration-docs"),
    family: Family::OpenCti,
    grade: Grade::B,
    status: Status::Current,
    route: "The package's Install Wizard creates the call center through the API, or offers a file to import; either works for one org only.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(UrlPattern::ANY.hosts(&[HostPattern::Package(url::NAMESPACE)]))),
        Signal::strong(Clue::page(url::PAGES, Namespace::Is(url::NAMESPACE))),
        Signal::medium(Clue::page(url::PAGES, Namespace::Any)),
        Signal::medium(Clue::InternalName(&["RingCentral"])),
        Signal::medium(Clue::DisplayName(&["RingCentral", "Cloud Phone App v2"])),
    ],
    url: Some(url::SPEC),
    look_alikes: url::LOOK_ALIKES,
    expects: &common::softphone_and_api(&["Classic_and_Lightning"], &["450"], &["300"], "O1, O2", "O1"),
    sections: &[SectionSpec::dialing(&[
        ItemSpec::recommended(item::OUTSIDE_PREFIX, "Outside Prefix", ValueKind::Digits)
            .default(constraints::OUTSIDE)
            .doc("Dialed before an outside number; the package writes `9`.")
            .source("C1, O1, O2"),
        ItemSpec::recommended(item::LONG_DISTANCE_PREFIX, "Long Distance Prefix", ValueKind::Digits)
            .default(constraints::LONG_DISTANCE)
            .doc("Dialed before a long-distance number; the package writes `1`.")
            .source("C1, O1, O2"),
        ItemSpec::recommended(item::INTERNATIONAL_PREFIX, "International Prefix", ValueKind::Digits)
            .default(constraints::INTERNATIONAL)
            .doc("Dialed before an international number; the package writes `01`, including the leading zero.")
            .source("C1, O1, O2"),
    ])],
    constraints: constraints::CONSTRAINTS,
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&other_org::OTHER_ORG]);

const EVIDENCE: &[Evidence] = evidence![
    "D1": "vendor documentation: ringcentral/ringcentral-integration-docs, docs/salesforce/admin-environment-configuration.md, 2025-07-07",
    "D2": "vendor documentation: ringcentral/ringcentral-integration-docs, docs/salesforce/questions.md, 2026-04-29",
    "O1": "call center retrieved from one org, 2026",
    "O2": "settings of a second org as its documentation shows them, with the same values",
    "C1": "vendor code: package page AdminCenterHelper (namespace rcsfl), which creates the call center with a Metadata API call of API version 48",
];

const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
    parameters: &[
        Parameter::required("my_domain", "My Domain name of your org", "acme", ValueKind::MyDomain),
        Parameter::optional("outside_prefix", "Prefix for an outside line", "9", ValueKind::Digits),
        Parameter::optional("long_dist_prefix", "Long-distance prefix", "1", ValueKind::Digits),
        Parameter::optional("intl_prefix", "International prefix", "01", ValueKind::Digits),
    ],
    compose: &[
        Compose::always(
            setting::ADAPTER_URL,
            "https://{my_domain.org}--rcsfl{my_domain.partition}.vf.force.com/apex/OpenCTIIndex",
        ),
        Compose::always(setting::OUTSIDE_PREFIX, "{outside_prefix}"),
        Compose::always(setting::LONG_DISTANCE_PREFIX, "{long_dist_prefix}"),
        Compose::always(setting::INTERNATIONAL_PREFIX, "{intl_prefix}"),
    ],
    internal_name: Some("RingCentral"),
    display_name: Some("RingCentral"),
    hint: Some("RingCentral's Install Wizard provides this file with the values of your org."),
    ..ScaffoldSpec::EMPTY
});
