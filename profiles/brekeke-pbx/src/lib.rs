//! Brekeke PBX widget for Salesforce Lightning: what its call center definition holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod both_urls;

use ccdef_core::prelude::*;

/// Brekeke PBX widget for Salesforce Lightning.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("brekeke-pbx"),
    title: "Brekeke PBX widget for Salesforce Lightning",
    vendor: "Brekeke Software",
    docs_url: "https://github.com/brekekesoftware/pbx-salesforce",
    family: Family::OpenCti,
    grade: Grade::A,
    status: Status::Current,
    route: "A file that is imported in Setup, where both URLs are changed afterwards.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::InternalName(&["BrekekeCTI"])),
        Signal::strong(Clue::Url(UrlPattern::paths(WIDGET))),
        Signal::medium(Clue::Url(UrlPattern::hosts(&[HostPattern::Named("**.brekeke.com")]))),
        Signal::medium(Clue::Url(UrlPattern::paths(SHIPPED))),
        Signal::medium(Clue::DisplayName(&["BrekekeCTI"])),
    ],
    url: Some(UrlSpec {
        forms: &[
            UrlForm { paths: WIDGET, ..UrlForm::HTTPS },
            UrlForm {
                paths: SHIPPED,
                remark: "the path of the shipped file; the vendor's README has `/pbx/etc/widget/salesforce/index.html`: use the address of the widget on your PBX",
                ..UrlForm::HTTPS
            },
        ],
        source: "D1, D2, F1",
    }),
    expects: &[
        Expectation::always(GENERAL, "reqSalesforceCompatibilityMode", &["Lightning"], "F1"),
        Expectation::always(GENERAL, "reqSoftphoneHeight", &["550"], "F1"),
        Expectation::always(GENERAL, "reqSoftphoneWidth", &["400"], "F1"),
        Expectation::always(GENERAL, "reqUseApi", &["true"], "F1"),
    ],
    sections: SECTIONS,
    scaffold: Scaffold::Offered {
        parameters: &[Parameter {
            name: "pbx_host",
            prompt: "Host and port of your Brekeke PBX",
            example: "pbx.acme.example:8443",
            default: None,
            kind: ValueKind::Host,
        }],
        compose: &[
            Compose::always(GENERAL, "reqAdapterUrl", "https://{pbx_host}/pbx/etc/widget/salesforce/index.html"),
            Compose::always(GENERAL, "reqStandbyUrl", "https://{pbx_host}/pbx/etc/widget/salesforce/index.html"),
        ],
        internal_name: "BrekekeCTI",
        display_name: "BrekekeCTI",
        hint: "",
    },
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&both_urls::BOTH_URLS]);

/// The widget on the customer's own PBX (D2).
const WIDGET: &[PathPattern] = &[PathPattern::EndsWith("/etc/widget/salesforce/index.html")];
/// The path of the shipped file (F1).
const SHIPPED: &[PathPattern] = &[PathPattern::EndsWith("/cim/salesforce/lightning")];

const EVIDENCE: &[Evidence] = &[
    Evidence { key: "F1", text: "vendor file: brekekesoftware/pbx-salesforce, docs/BrekekeCallcenter.xml, 2023-06-17" },
    Evidence {
        key: "D1",
        text: "vendor documentation: same repository, docs/Salesforce_CTI_Lightning_Brekeke_EN_20230722, 2023-07-22",
    },
    Evidence { key: "D2", text: "vendor documentation: same repository, README.md, 2023-06-15" },
];

static SECTIONS: &[SectionSpec] = &[
    SectionSpec {
        name: GENERAL,
        label: "General Information",
        items: &[
            ItemSpec::recommended("reqStandbyUrl", "CTI Standby URL", ValueKind::HTTPS_URL)
                .doc("The standby page; the guide says to change it together with the adapter URL.")
                .source("D1, D2, F1"),
            ItemSpec::recommended("reqTimeout", "URL Request Timeout", ValueKind::Milliseconds)
                .default("10000")
                .doc("Milliseconds to wait before the standby page is used.")
                .source("F1"),
        ],
    },
    SectionSpec { name: DIALING, label: "Dialing Options", items: &empty_prefixes("F1") },
];
