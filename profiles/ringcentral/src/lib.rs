//! RingCentral for Salesforce: what its call center definition holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod default_prefix;
mod other_org;
mod url;

use ccdef_core::prelude::*;

/// RingCentral for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("ringcentral"),
    title: "RingCentral for Salesforce",
    vendor: "RingCentral",
    docs_url: "https://ringcentral.github.io/ringcentral-integration-docs",
    family: Family::OpenCti,
    grade: Grade::B,
    status: Status::Current,
    route: "The package's Install Wizard creates the call center through the API, or offers a file to import; either fits one org only.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(UrlPattern::hosts(&[HostPattern::Package(url::NAMESPACE)]))),
        Signal::strong(Clue::Page { names: url::PAGES, namespace: Namespace::Is(url::NAMESPACE) }),
        Signal::medium(Clue::Page { names: url::PAGES, namespace: Namespace::Any }),
        Signal::medium(Clue::InternalName(&["RingCentral"])),
        Signal::medium(Clue::DisplayName(&["RingCentral", "Cloud Phone App v2"])),
    ],
    url: Some(url::SPEC),
    look_alikes: url::LOOK_ALIKES,
    expects: &[
        Expectation::always(GENERAL, "reqSalesforceCompatibilityMode", &["Classic_and_Lightning"], "O1, O2"),
        Expectation::always(GENERAL, "reqSoftphoneHeight", &["450"], "O1, O2"),
        Expectation::always(GENERAL, "reqSoftphoneWidth", &["300"], "O1, O2"),
        Expectation::always(GENERAL, "reqUseApi", &["true"], "O1"),
    ],
    sections: &[SectionSpec {
        name: DIALING,
        label: "Dialing Options",
        items: &[
            ItemSpec::recommended("reqOutsidePrefix", "Outside Prefix", ValueKind::Digits)
                .default("9")
                .doc("Dialed before an outside number; the package writes 9.")
                .source("C1, O1, O2"),
            ItemSpec::recommended("reqLongDistPrefix", "Long Distance Prefix", ValueKind::Digits)
                .default("1")
                .doc("Dialed before a long-distance number; the package writes 1.")
                .source("C1, O1, O2"),
            ItemSpec::recommended("reqInternationalPrefix", "International Prefix", ValueKind::Digits)
                .default("01")
                .doc("Dialed before an international number; the package writes 01, and the leading zero counts.")
                .source("C1, O1, O2"),
        ],
    }],
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&other_org::OTHER_ORG, &default_prefix::DEFAULT_PREFIX]);

const EVIDENCE: &[Evidence] = &[
    Evidence {
        key: "D1",
        text: "vendor documentation: ringcentral/ringcentral-integration-docs, docs/salesforce/admin-environment-configuration.md, 2025-07-07",
    },
    Evidence {
        key: "D2",
        text: "vendor documentation: ringcentral/ringcentral-integration-docs, docs/salesforce/questions.md, 2026-04-29",
    },
    Evidence { key: "O1", text: "call center retrieved from one org, 2026" },
    Evidence { key: "O2", text: "settings of a second org as its documentation shows them, with the same values" },
    Evidence {
        key: "C1",
        text: "vendor code: package page AdminCenterHelper (namespace rcsfl), which creates the call center by a metadata call of API version 48",
    },
];

const SCAFFOLD: Scaffold = Scaffold::Offered {
    parameters: &[
        Parameter {
            name: "my_domain",
            prompt: "My Domain name of this org",
            example: "acme",
            default: None,
            kind: ValueKind::MY_DOMAIN,
        },
        Parameter {
            name: "outside_prefix",
            prompt: "Prefix for an outside line",
            example: "9",
            default: Some("9"),
            kind: ValueKind::Digits,
        },
        Parameter {
            name: "long_dist_prefix",
            prompt: "Long-distance prefix",
            example: "1",
            default: Some("1"),
            kind: ValueKind::Digits,
        },
        Parameter {
            name: "intl_prefix",
            prompt: "International prefix",
            example: "01",
            default: Some("01"),
            kind: ValueKind::Digits,
        },
    ],
    compose: &[
        Compose::always(GENERAL, "reqAdapterUrl", "https://{my_domain}--rcsfl.vf.force.com/apex/OpenCTIIndex"),
        Compose::always(DIALING, "reqOutsidePrefix", "{outside_prefix}"),
        Compose::always(DIALING, "reqLongDistPrefix", "{long_dist_prefix}"),
        Compose::always(DIALING, "reqInternationalPrefix", "{intl_prefix}"),
    ],
    internal_name: "RingCentral",
    display_name: "RingCentral",
    hint: "RingCentral's Install Wizard offers this file ready made for your org.",
};
