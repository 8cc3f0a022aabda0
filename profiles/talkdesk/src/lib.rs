//! Talkdesk for Salesforce: what its three call center definitions contain.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod url;

use ccdef_core::prelude::*;

/// Talkdesk for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("talkdesk"),
    title: "Talkdesk for Salesforce (three call centers)",
    vendor: "Talkdesk",
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Current,
    route: "How the file is obtained is not known; the files are probably part of the package, because the org that has them also has its namespace `talkdesk`.",
    evidence: evidence![
        "O1": "three call centers retrieved from one org, 2026",
        "C1": "third-party code that names the hosts cti-client.talkdeskapp.com and callbar.talkdeskapp.com",
    ],
    signals: &[
        Signal::strong(Clue::Url(url::HOSTED)),
        Signal::strong(Clue::Url(url::BUCKET)),
        Signal::medium(Clue::InternalName(NAMES)),
        Signal::medium(Clue::DisplayNamePrefix("Talkdesk ")),
    ],
    url: Some(url::SPEC),
    look_alikes: url::LOOK_ALIKES,
    expects: EXPECTS,
    sections: &[SectionSpec::dialing(&common::sample_prefixes("O1"))],
    constraints: CONSTRAINTS,
    scaffold: Scaffold::Offered(ScaffoldSpec {
        compose: &[
            Compose::always(setting::ADAPTER_URL, url::CURRENT),
            Compose::always(setting::HEIGHT, "280"),
            Compose::always(setting::WIDTH, "210"),
            Compose::always(setting::OUTSIDE_PREFIX, "9"),
            Compose::always(setting::LONG_DISTANCE_PREFIX, "1"),
            Compose::always(setting::INTERNATIONAL_PREFIX, "01"),
        ],
        internal_name: Some("TalkdeskCallbarCTIElectron"),
        display_name: Some("Talkdesk Callbar CTI Electron"),
        hint: Some(common::FROM_ONE_ORG),
        ..ScaffoldSpec::EMPTY
    }),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

/// The names of the three call centers.
const NAMES: &[&str] = &["Talkdesk", "TalkdeskCallbar", "TalkdeskCallbarCTIElectron"];

/// The name of the call center of each adapter (O1).
const VARIANTS: &[OnPage] = &[
    OnPage::new(url::ELECTRON, &["TalkdeskCallbarCTIElectron"]),
    OnPage::new(url::BUCKET, &["TalkdeskCallbar"]),
    OnPage::new(url::CLASSIC_CTI, &["Talkdesk"]),
];

static CONSTRAINTS: &[Constraint] = &[constraint!(
    "talkdesk-internal-name",
    "internal name and adapter URL belong to different Talkdesk call centers",
    Relation::page_decides(setting::INTERNAL_NAME, VARIANTS),
)
.severity(Severity::Note)
.basis(Basis::Observed)
// A name that the customer has chosen is fine with any adapter.
.when(Clue::InternalName(NAMES))
.message("internal name is `{value}`, but the adapter URL belongs to `{expected}`")
.other("adapter URL of `{expected}`")
.note("Talkdesk's own call center with this adapter URL is named `{expected}`")
.help("decide which adapter you need: write the name `{expected}`, or the adapter URL of `{value}`")
.source("O1")];

const EXPECTS: &[Expectation] = &[
    Expectation::always(setting::COMPATIBILITY_MODE, &["Classic_and_Lightning"], "O1"),
    Expectation::when(url::IS_CALLBAR, setting::HEIGHT, &["280"], "O1"),
    Expectation::when(url::IS_CALLBAR, setting::WIDTH, &["210"], "O1"),
    Expectation::when(url::IS_CLASSIC_CTI, setting::HEIGHT, &["440"], "O1"),
    Expectation::when(url::IS_CLASSIC_CTI, setting::WIDTH, &["300"], "O1"),
    common::uses_api("O1"),
];
