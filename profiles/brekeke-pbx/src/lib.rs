//! Brekeke PBX widget for Salesforce Lightning: what its call center definition holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

use ccdef_core::prelude::*;

/// Brekeke PBX widget for Salesforce Lightning.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("brekeke-pbx"),
    title: "Brekeke PBX widget for Salesforce Lightning",
    vendor: "Brekeke Software",
    docs_url: Some("https://github.com/brekekesoftware/pbx-salesforce"),
    family: Family::OpenCti,
    grade: Grade::A,
    status: Status::Current,
    route: "A file that is imported in Setup, where both URLs are changed afterwards.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::InternalName(&["BrekekeCTI"])),
        Signal::strong(Clue::Url(UrlPattern::ANY.paths(WIDGET))),
        Signal::medium(Clue::Url(UrlPattern::ANY.hosts(&[HostPattern::Named("**.brekeke.com")]))),
        Signal::medium(Clue::Url(UrlPattern::ANY.paths(SHIPPED))),
        Signal::medium(Clue::DisplayName(&["BrekekeCTI"])),
    ],
    url: Some(
        UrlSpec::new("D1, D2, F1")
            .forms(&[UrlForm::HTTPS.paths(WIDGET), UrlForm::HTTPS.paths(SHIPPED).remark(SHIPPED_REMARK)]),
    ),
    expects: &usual::softphone(&["Lightning"], &["550"], &["400"], "F1"),
    sections: SECTIONS,
    constraints: CONSTRAINTS,
    scaffold: Scaffold::Offered(ScaffoldSpec {
        parameters: &[Parameter::required(
            "pbx_host",
            "Host and port of your Brekeke PBX",
            "pbx.acme.example:8443",
            ValueKind::Host,
        )],
        compose: &[
            Compose::always(setting::ADAPTER_URL, "https://{pbx_host}/pbx/etc/widget/salesforce/index.html"),
            Compose::always(setting::STANDBY_URL, "https://{pbx_host}/pbx/etc/widget/salesforce/index.html"),
        ],
        internal_name: Some("BrekekeCTI"),
        display_name: Some("BrekekeCTI"),
        ..ScaffoldSpec::EMPTY
    }),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

/// The widget on the customer's own PBX (D2).
const WIDGET: &[PathPattern] = &[PathPattern::EndsWith("/etc/widget/salesforce/index.html")];
/// The path of the shipped file (F1).
const SHIPPED: &[PathPattern] = &[PathPattern::EndsWith("/cim/salesforce/lightning")];
const SHIPPED_REMARK: &str = "the path of the shipped file; the vendor's README has `/pbx/etc/widget/salesforce/index.html`: use the address of the widget on your PBX";

/// The vendor's test server, which is a placeholder and reported as one.
const TEST_SERVER: &[HostPattern] = &[HostPattern::Named("test6.brekeke.com")];

static CONSTRAINTS: &[Constraint] = &[constraint!(
    "brekeke-pbx-both-urls",
    "adapter URL and standby URL point at different servers",
    Relation::same_host_except(setting::STANDBY_URL, setting::ADAPTER_URL, TEST_SERVER),
)
.basis(Basis::Observed)
.message("the standby URL is on `{host}`, the adapter URL on `{other_host}`")
.other("the adapter URL")
.note("Brekeke's guide has both URLs changed to the same PBX: when the adapter URL does not answer in time, Salesforce opens the other one")
.help("write the adapter URL here as well: `{other_value}`")
.source("D1, F1")];

const EVIDENCE: &[Evidence] = &[
    Evidence::new("F1", "vendor file: brekekesoftware/pbx-salesforce, docs/BrekekeCallcenter.xml, 2023-06-17"),
    Evidence::new(
        "D1",
        "vendor documentation: same repository, docs/Salesforce_CTI_Lightning_Brekeke_EN_20230722, 2023-07-22",
    ),
    Evidence::new("D2", "vendor documentation: same repository, README.md, 2023-06-15"),
];

static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[
        ItemSpec::recommended(item::STANDBY_URL, "CTI Standby URL", ValueKind::HTTPS_URL)
            .doc("The standby page; the guide says to change it together with the adapter URL.")
            .source("D1, D2, F1"),
        usual::timeout("URL Request Timeout").default("10000").source("F1"),
    ]),
    SectionSpec::dialing(&usual::empty_prefixes("F1")),
];
