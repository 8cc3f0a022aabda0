//! Profile of Amazon Connect CTI Adapter for Salesforce, v4 and v5.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

mod constraints;
mod page;
mod relative_url;
mod scaffold;
mod url;

use ccdef_core::prelude::*;

/// Amazon Connect CTI Adapter for Salesforce, v4 and v5.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("amazon-connect"),
    title: "Amazon Connect CTI Adapter for Salesforce (v4/v5)",
    vendor: "Amazon Web Services",
    docs_url: Some("https://amazon-connect.github.io/amazon-connect-salesforce-cti/"),
    family: Family::OpenCti,
    grade: Grade::B,
    status: Status::Current,
    route: "The managed package contains three call centers, for Classic, Console and Lightning; an administrator edits them in Setup.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(url::PACKAGE)),
        Signal::strong(page::CLUE),
        Signal::medium(Clue::InternalName(constraints::PACKAGED)),
        Signal::medium(Clue::value(setting::PACKAGE_NAMESPACE, &["amazonconnect"])),
        Signal::medium(Clue::Url(ccdef_profile_amazon_connect_legacy::CONTROL_PANEL)),
        Signal::exclude(Clue::Section(&["reqConnectSFCCPOptions"])),
    ],
    url: Some(url::SPEC),
    look_alikes: url::LOOK_ALIKES,
    expects: EXPECTS,
    sections: SECTIONS,
    renamed: &[Renamed::removed_section(
        "reqConnectSFCCPOptions",
        "The section belongs to the retired adapter. Move its values to the AC CTI Adapter record, then delete the old call center.",
        "D1, D5",
    )],
    constraints: constraints::CONSTRAINTS,
    waivers: &[
        // Source: D2.
        Waiver::silent("softphone-size", "Amazon documents a height of 130 pixels for the mini adapter")
            .at(setting::HEIGHT)
            .when(constraints::HAS_MINI_HEIGHT),
        Waiver::silent(
            "relative-adapter-url",
            "`amazon-connect-relative-url` reports this with the steps of Amazon's guide",
        ),
    ],
    scaffold: scaffold::SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&relative_url::RELATIVE_URL]);

const EVIDENCE: &[Evidence] = evidence![
    "D1": "vendor documentation: amazon-connect/amazon-connect-salesforce-cti, docs/lightning/02-installation/03-managed-package-manual-setup.md, v5.32, 2026-06-29",
    "D2": "vendor documentation: same repository, docs/lightning/03-cti-adapter/17-mini-lightning-adapter.md, 2025-10-01",
    "D3": "vendor documentation: same repository, docs/classic/02-installation/03-managed-package-manual-setup.md, v5.32, 2026-06-29",
    "D4": "vendor documentation: same repository, docs/other/sf-enhanced-domains-migration.md, v5.32, 2026-06-29",
    "D5": "vendor documentation: same repository, docs/lightning/release-notes.md, entry of November 2019",
    "D6": "vendor documentation: same repository, docs/lightning/02-installation/06-adapter-installation-troubleshooting.md",
    "C1": "vendor code: amazon-connect/amazon-connect-streams, test of the new endpoint: the Contact Control Panel is at `/ccp-v2` on `*.my.connect.aws`",
    "O1": "Lightning call center, five files retrieved from four orgs, 2020 to 2023",
    "O2": "Console and Classic call centers retrieved from one org, 2023",
    "T1": "third party: a published build log that points the adapter URL at the Contact Control Panel",
];

const EXPECTS: &[Expectation] = &[
    Expectation::when(page::FULL_LIGHTNING, setting::HEIGHT, &["570"], "D1, O1"),
    Expectation::when(page::FULL_LIGHTNING, setting::WIDTH, &["330"], "D1, O1"),
    Expectation::when(page::CLASSIC, setting::HEIGHT, &["465"], "O2"),
    Expectation::when(page::CLASSIC, setting::WIDTH, &["320"], "O2"),
    common::uses_api("O1"),
];

/// Instance, region, single sign-on and presence are settings of the AC CTI Adapter record since v4.1 (D1, D5). The
/// items of the setup flow belong to the packaged call centers, so they are optional and a new file has none.
static SECTIONS: &[SectionSpec] = &[SectionSpec::general(&[
    common::is_default().source("O1, O2"),
    common::package_namespace(ValueKind::OneOf(&["amazonconnect"])).example("amazonconnect").source("O1, O2"),
    common::setup_flow().doc("The name of the setup flow; only the Lightning call center has it.").source("O1"),
])];
