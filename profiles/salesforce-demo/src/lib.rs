//! Salesforce's Open CTI demo adapter: what its call center definition contains.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod constraints;
mod sections;
mod url;

use ccdef_core::prelude::*;

/// Salesforce's Open CTI demo adapter.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("salesforce-demo"),
    title: "Salesforce Open CTI demo adapter",
    vendor: "Salesforce",
    docs_url: Some("https://github.com/developerforce/open-cti-demo-adapter"),
    family: Family::OpenCti,
    grade: Grade::A,
    status: Status::Demo,
    route: "Deployed as metadata or installed as a package; the repository, archived on 2024-01-10, has no file to import.",
    evidence: EVIDENCE,
    // Only the page: many adapters that were made from the demo keep its names and its section.
    signals: &[
        Signal::strong(Clue::page(url::ALL_PAGES, Namespace::Any)),
        Signal::exclude(Clue::Section(&["buttonAssignments"])),
    ],
    url: Some(url::SPEC),
    look_alikes: url::LOOK_ALIKES,
    expects: EXPECTS,
    sections: sections::SECTIONS,
    constraints: constraints::CONSTRAINTS,
    // Source: O1.
    waivers: &[Waiver::silent(
        "missing-recommended-item",
        "the older demo with `demoCallControl` has neither a standby page nor the demo's section",
    )
    .when(IS_CLASSIC)],
    placeholders: &["https://local/softphone"],
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

const EVIDENCE: &[Evidence] = evidence![
    "F1": "vendor file: developerforce/open-cti-demo-adapter, src/callCenters/OpenCTI.callCenter, 2018-08-10",
    "F0": "vendor file: first version of F1, 2016-09-18",
    "F3": "vendor file: same repository, src/callCenters/OpenCTI.callCenter2, 2016-09-18",
    "F4": "vendor file: https://developer.salesforce.com/files/callcenter/callcenter.xml, its beginning",
    "D1": "vendor documentation: same repository, README.md, 2017-05-04",
    "C1": "vendor code: same repository, src/aura/callInitiatedPanel and phoneToolbar, src/classes/SoftphoneProviderHelper.cls",
    "O1": "copies retrieved from 14 orgs, ten with demoAdapterPage and four with demoCallControl, 2015 to 2024",
    "T1": "third party: issue threads 2, 4, 15, 17, 21 and 30 of the repository",
    "T2": "third party: change proposed to the repository, 2022-07-18, not merged: the file in import format",
];

const EXPECTS: &[Expectation] = &[
    Expectation::when(IS_CURRENT, setting::COMPATIBILITY_MODE, &["Classic_and_Lightning"], "F1, O1"),
    Expectation::when(IS_CURRENT, setting::HEIGHT, &["550"], "F1, O1"),
    Expectation::when(IS_CURRENT, setting::WIDTH, &["400"], "F1, O1"),
    Expectation::when(IS_CLASSIC, setting::COMPATIBILITY_MODE, &["Classic"], "O1"),
    Expectation::when(IS_CLASSIC, setting::HEIGHT, &["400"], "O1"),
    Expectation::when(IS_CLASSIC, setting::WIDTH, &["300"], "O1"),
    common::uses_api("F1"),
];

/// The older demo, which sets no mode: the default is `Classic` (O1).
const IS_CLASSIC: Clue = Clue::named("Classic demo", &Clue::page(url::CLASSIC_PAGES, Namespace::Any));

/// The current demo.
const IS_CURRENT: Clue = Clue::named("current demo", &Clue::page(url::CURRENT_PAGES, Namespace::Any));

const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
    parameters: &[Parameter::may_be_empty(
        "my_domain",
        "My Domain name (empty for a relative URL)",
        ValueKind::MyDomain,
    )
    .example("acme")],
    compose: &[
        Compose::when("my_domain", "", setting::ADAPTER_URL, "/apex/demoAdapterPage"),
        Compose::when("my_domain", "", setting::STANDBY_URL, "/apex/demoAdapterPage"),
        Compose::always(setting::ADAPTER_URL, "https://{my_domain}.my.salesforce.com/apex/demoAdapterPage"),
        Compose::always(setting::STANDBY_URL, "https://{my_domain}.my.salesforce.com/apex/demoAdapterPage"),
        Compose::always(setting::HEIGHT, "550"),
        Compose::always(setting::WIDTH, "400"),
        Compose::always(setting::COMPATIBILITY_MODE, "Classic_and_Lightning"),
        Compose::always(setting::OUTSIDE_PREFIX, "9"),
        Compose::always(setting::LONG_DISTANCE_PREFIX, "1"),
        Compose::always(setting::INTERNATIONAL_PREFIX, "01"),
    ],
    internal_name: Some("OpenCTI"),
    display_name: Some("Demo Call Center Adapter"),
    hint: Some("This is a demo, not a product; use it as a first file for tests."),
    ..ScaffoldSpec::EMPTY
});
