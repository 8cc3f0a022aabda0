//! Profile of the Brekeke PBX widget for Salesforce Lightning.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

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
    route: "Import the vendor's file in Setup, then change both URLs there.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::InternalName(&["BrekekeCTI"])),
        Signal::strong(Clue::Url(UrlPattern::ANY.paths(WIDGET))),
        Signal::medium(Clue::Url(UrlPattern::ANY.hosts(&[HostPattern::Named("**.brekeke.com")]))),
        Signal::medium(Clue::Url(UrlPattern::ANY.paths(VENDOR_FILE_PATH))),
        Signal::medium(Clue::DisplayName(&["BrekekeCTI"])),
    ],
    url: Some(
        UrlSpec::new("D1, D2, F1")
            .forms(&[UrlForm::HTTPS.paths(WIDGET), UrlForm::HTTPS.paths(VENDOR_FILE_PATH).remark(VENDOR_FILE_REMARK)]),
    ),
    expects: &common::softphone(&["Lightning"], &["550"], &["400"], "F1"),
    sections: SECTIONS,
    constraints: CONSTRAINTS,
    placeholders: &["test6.brekeke.com"],
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
/// The path in the vendor's file (F1).
const VENDOR_FILE_PATH: &[PathPattern] = &[PathPattern::EndsWith("/cim/salesforce/lightning")];
const VENDOR_FILE_REMARK: &str = "this is the path in the vendor's file, but the vendor's README uses `/pbx/etc/widget/salesforce/index.html`; use the URL of the widget on your PBX";

/// The vendor's test server, which `placeholder-value` reports.
const TEST_SERVER: &[HostPattern] = &[HostPattern::Named("test6.brekeke.com")];

static CONSTRAINTS: &[Constraint] = &[constraint!(
    "brekeke-pbx-both-urls",
    "the adapter URL and the standby URL are on different servers",
    Relation::same_host_except(setting::STANDBY_URL, setting::ADAPTER_URL, TEST_SERVER),
)
.basis(Basis::Observed)
.message("standby URL is on `{host}`, but the adapter URL is on `{other_host}`")
.other("the adapter URL")
.note("Brekeke's guide sets both URLs to the same PBX; Salesforce opens the standby URL when the adapter URL has not finished loading in time")
.help("set the standby URL to the adapter URL: `{other_value}`")
.source("D1, F1")];

const EVIDENCE: &[Evidence] = evidence![
    "F1": "vendor file: brekekesoftware/pbx-salesforce, docs/BrekekeCallcenter.xml, 2023-06-17",
    "D1": "vendor documentation: same repository, docs/Salesforce_CTI_Lightning_Brekeke_EN_20230722, 2023-07-22",
    "D2": "vendor documentation: same repository, README.md, 2023-06-15",
];

static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[
        ItemSpec::recommended(item::STANDBY_URL, "CTI Standby URL", ValueKind::HTTPS_URL)
            .doc("The standby page; the vendor's guide sets it to the same PBX as the adapter URL.")
            .source("D1, D2, F1"),
        common::timeout("URL Request Timeout").default("10000").source("F1"),
    ]),
    SectionSpec::dialing(&common::empty_prefixes("F1")),
];
