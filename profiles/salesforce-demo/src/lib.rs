//! Salesforce's Open CTI demo adapter: what its call center definition holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod name_collision;
mod provider;
mod sections;
mod standby_page;
mod url;

use ccdef_core::prelude::*;

/// Salesforce's Open CTI demo adapter.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("salesforce-demo"),
    title: "Salesforce Open CTI demo adapter",
    vendor: "Salesforce",
    docs_url: "https://github.com/developerforce/open-cti-demo-adapter",
    family: Family::OpenCti,
    grade: Grade::A,
    status: Status::Demo,
    route: "Deployed as metadata or installed as a package; the repository, archived on 2024-01-10, has no file to import.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Page { names: url::ALL_PAGES, namespace: Namespace::Any }),
        Signal::medium(Clue::Value { section: sections::DEMO, item: "reqProvider", values: &["DummyProvider"] }),
        Signal::medium(Clue::InternalName(&["DemoAdapterOpenCTI"])),
        Signal::exclude(Clue::Section(&["buttonAssignments"])),
    ],
    url: Some(url::SPEC),
    look_alikes: url::LOOK_ALIKES,
    expects: EXPECTS,
    sections: sections::SECTIONS,
    waivers: &[Waiver::silent(
        "missing-recommended-item",
        "",
        "the older demo with `demoCallControl` has neither a standby page nor the demo's section (O1)",
    )
    .when(IS_CLASSIC)],
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&provider::PROVIDER, &standby_page::STANDBY_PAGE, &name_collision::NAME_COLLISION]);

const EVIDENCE: &[Evidence] = &[
    Evidence {
        key: "F1",
        text: "vendor file: developerforce/open-cti-demo-adapter, src/callCenters/OpenCTI.callCenter, 2018-08-10",
    },
    Evidence { key: "F0", text: "vendor file: the same, first edition, 2016-09-18" },
    Evidence { key: "F3", text: "vendor file: same repository, src/callCenters/OpenCTI.callCenter2, 2016-09-18" },
    Evidence {
        key: "F4",
        text: "vendor file: https://developer.salesforce.com/files/callcenter/callcenter.xml, its beginning",
    },
    Evidence { key: "D1", text: "vendor documentation: same repository, README.md, 2017-05-04" },
    Evidence {
        key: "C1",
        text: "vendor code: same repository, src/aura/callInitiatedPanel and phoneToolbar, src/classes/SoftphoneProviderHelper.cls",
    },
    Evidence {
        key: "O1",
        text: "copies retrieved from 14 orgs, ten with demoAdapterPage and four with demoCallControl, 2015 to 2024",
    },
    Evidence { key: "T1", text: "third party: issue threads 2, 4, 15, 17, 21 and 30 of the repository" },
    Evidence {
        key: "T2",
        text: "third party: change proposed to the repository, 2022-07-18, not merged: an import form of the file",
    },
];

const EXPECTS: &[Expectation] = &[
    of_current("reqSalesforceCompatibilityMode", &["Classic_and_Lightning"]),
    of_current("reqSoftphoneHeight", &["550"]),
    of_current("reqSoftphoneWidth", &["400"]),
    of_classic("reqSalesforceCompatibilityMode", &["Classic"]),
    of_classic("reqSoftphoneHeight", &["400"]),
    of_classic("reqSoftphoneWidth", &["300"]),
    Expectation::always(GENERAL, "reqUseApi", &["true"], "F1"),
];

/// The older demo, which has no mode: Salesforce takes Classic (O1).
const IS_CLASSIC: Clue = Clue::Page { names: url::CLASSIC_PAGES, namespace: Namespace::Any };

const fn of_current(item: &'static str, values: &'static [&'static str]) -> Expectation {
    Expectation { section: GENERAL, item, values, when: Some(Clue::Not(&IS_CLASSIC)), source: "F1, O1" }
}

const fn of_classic(item: &'static str, values: &'static [&'static str]) -> Expectation {
    Expectation { section: GENERAL, item, values, when: Some(IS_CLASSIC), source: "O1" }
}

const SCAFFOLD: Scaffold = Scaffold::Offered {
    parameters: &[Parameter {
        name: "my_domain",
        prompt: "My Domain name (empty for a relative URL)",
        example: "acme",
        default: Some(""),
        kind: ValueKind::MY_DOMAIN,
    }],
    compose: &[
        Compose::when("my_domain", "", GENERAL, "reqAdapterUrl", "/apex/demoAdapterPage"),
        Compose::when("my_domain", "", GENERAL, "reqStandbyUrl", "/apex/demoAdapterPage"),
        Compose::always(GENERAL, "reqAdapterUrl", "https://{my_domain}.my.salesforce.com/apex/demoAdapterPage"),
        Compose::always(GENERAL, "reqStandbyUrl", "https://{my_domain}.my.salesforce.com/apex/demoAdapterPage"),
        Compose::always(GENERAL, "reqSoftphoneHeight", "550"),
        Compose::always(GENERAL, "reqSoftphoneWidth", "400"),
        Compose::always(GENERAL, "reqSalesforceCompatibilityMode", "Classic_and_Lightning"),
        Compose::always(DIALING, "reqOutsidePrefix", "9"),
        Compose::always(DIALING, "reqLongDistPrefix", "1"),
        Compose::always(DIALING, "reqInternationalPrefix", "01"),
    ],
    internal_name: "OpenCTI",
    display_name: "Demo Call Center Adapter",
    hint: "A demo to try things out with, not a product; a good first file for tests.",
};
