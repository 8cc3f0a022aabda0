//! Profile of Amazon Connect CCP Adapter, v1 to v3.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

mod constraints;
mod items;
mod url;

use ccdef_core::prelude::*;

pub use url::{CONTROL_PANEL, PAGES};

/// Amazon Connect CCP Adapter, v1 to v3.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("amazon-connect-legacy"),
    title: "Amazon Connect CCP Adapter (v1–v3, 2017–2021)",
    vendor: "Amazon Web Services",
    family: Family::OpenCti,
    grade: Grade::B,
    status: Status::Obsolete("Amazon replaced it with the CTI Adapter v4 (profile `amazon-connect`) in November 2019"),
    route: "Early versions: import a file. Later versions: the managed package contains three call centers.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Section(&[items::OPTIONS])),
        Signal::strong(Clue::page(url::PAGES, Namespace::Any)),
        Signal::medium(Clue::InternalNamePrefix("AmazonConnectSFCCPAdapter")),
        Signal::medium(Clue::InternalName(&["ACSFCCPAdapter"])),
    ],
    url: Some(url::SPEC),
    look_alikes: url::LOOK_ALIKES,
    expects: &[
        Expectation::always(setting::HEIGHT, &["400"], "F1, O1"),
        Expectation::always(setting::WIDTH, &["250", "325"], "F1, O1"),
        common::uses_api("F1"),
    ],
    sections: SECTIONS,
    renamed: &[Renamed::item(
        SettingRef::new(items::OPTIONS, "reqUseWrapupForm"),
        SettingRef::new(items::OPTIONS, "reqTaskAction"),
        "The vendor removed the item on 2019-01-09. Use `reqTaskAction` and `reqTaskPage` instead.",
        "F1",
    )],
    constraints: constraints::CONSTRAINTS,
    // Sources: F1, O1.
    waivers: &[Waiver::lowered(
        "settings-drift",
        Severity::Note,
        "the vendor's own file has 250 in `customSettings` and 325 in the item",
    )
    .at(setting::WIDTH)
    .only_in(Dialect::Metadata)
    .when(HAS_VENDOR_WIDTHS)],
    scaffold: Scaffold::not_offered("this adapter generation is retired; use `amazon-connect`"),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

/// The two widths of the vendor's own file.
const HAS_VENDOR_WIDTHS: Clue =
    Clue::All(&[Clue::custom_setting(item::WIDTH, "250"), Clue::value(setting::WIDTH, &["325"])]);

const EVIDENCE: &[Evidence] = evidence![
    "F1": "adapter source: smearl/AmazonConnectSalesForceCTIAdapter, call centers, 28 versions, 2018-09-13 to 2019-01-22 (v2.0 to v2.9)",
    "C1": "adapter code: same repository, pages ACSFCCP_Classic_2, ACSFCCP_Console_2 and ACSFCCP_Lightning_2 with their scripts, 2019-01-22",
    "C2": "vendor code: amazon-connect/amazon-connect-streams, test of the new endpoint: the Contact Control Panel is at `/ccp-v2` on `*.my.connect.aws`",
    "D1": "vendor documentation: AWS guide Amazon Connect and Salesforce Integration: the three pages `/apex/amazonconnect__ACSFCCP_…` with the mode of each, `NPF` as dialing code, `Country` as two letters",
    "O1": "Classic and Console call centers of v3.11 retrieved from one org, 2021-10-25",
    "T1": "third party: the import file of 2017, repeated in public workshop notes",
];

static SECTIONS: &[SectionSpec] = &[
    SectionSpec::new(GENERAL, "Amazon Connect Salesforce CCP Adapter").items(&[
        common::description().default("Amazon Connect Call Center").source("F1, O1, T1"),
        setup_flow_item(common::is_default()),
        setup_flow_item(common::setup_flow()),
        setup_flow_item(common::package_namespace(ValueKind::Text)).fixed("amazonconnect"),
    ]),
    SectionSpec::new(items::OPTIONS, "Amazon Connect Information").items(items::ITEMS),
];

/// An item of the package's setup flow; only the Lightning call center of v2.9 has it.
const fn setup_flow_item(item: ItemSpec) -> ItemSpec {
    item.since("v2.9").source("F1")
}
