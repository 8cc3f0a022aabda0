//! Profile of DialShree for Salesforce.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

use ccdef_core::prelude::*;

/// DialShree for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("dialshree"),
    title: "DialShree for Salesforce",
    vendor: "DialShree (implemented by an ISV partner)",
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Current,
    route: "Deployed as metadata together with the adapter page (inferred).",
    evidence: evidence!["O1": "call center of one project, 2024-07-11, derived from Salesforce's demo adapter"],
    signals: &[Signal::strong(Clue::page(PAGES, Namespace::Any))],
    url: Some(UrlSpec::new("O1").forms(&[UrlForm::IN_ORG.paths(&[PathPattern::page(PAGES, Namespace::Any)])])),
    expects: &common::softphone(&["Classic_and_Lightning"], &["480"], &["380"], "O1"),
    sections: SECTIONS,
    constraints: CONSTRAINTS,
    // Source: O1.
    waivers: &[Waiver::silent("standby-equals-adapter", "the known file has the same page in both settings")],
    scaffold: Scaffold::Offered(ScaffoldSpec {
        compose: &[
            Compose::always(setting::ADAPTER_URL, "/apex/dialShreeLogin"),
            Compose::always(setting::STANDBY_URL, "/apex/dialShreeLogin"),
        ],
        internal_name: Some("DialShree"),
        display_name: Some("DialShree"),
        hint: Some("Experimental: the values come from a single file."),
        ..ScaffoldSpec::EMPTY
    }),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

/// The adapter page.
const PAGES: &[&str] = &["dialShreeLogin"];

/// The names of Salesforce's demo adapter (O1).
const DEMO_DISPLAY_NAME: ValuePattern = ValuePattern::OneOf(&["Demo Call Center Adapter"]);
const DEMO_INTERNAL_NAME: ValuePattern = ValuePattern::OneOf(&["OpenCTI"]);

static CONSTRAINTS: &[Constraint] = &[constraint!(
    "dialshree-demo-name",
    "the call center still has the names of Salesforce's demo adapter",
    Relation::conflict(setting::DISPLAY_NAME, DEMO_DISPLAY_NAME, setting::INTERNAL_NAME, DEMO_INTERNAL_NAME),
)
.severity(Severity::Note)
.basis(Basis::Observed)
.message("`{other_value}` and `{value}` are the names of Salesforce's demo adapter")
.note("two call centers of an org cannot have the same internal name, and Salesforce's demo adapter uses this one: only one of the two can be imported")
.help("choose your own names before the first import; the internal name cannot be changed afterwards")
.source("O1")];

static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&common::demo_standby(ValueKind::ADAPTER_URL, "O1")),
    SectionSpec::dialing(&common::sample_prefixes("O1")),
    SectionSpec::new("reqPhoneDemoSettings", "Phone Demo Settings").items(&[INCOMING_NUMBER]),
];

const INCOMING_NUMBER: ItemSpec =
    ItemSpec::optional("reqIncomingNumber", "Simulated Incoming Phone Number", ValueKind::Phone)
        .example("(415) 555-1212")
        .doc("The phone number of a simulated call; a component copied from the demo adapter still reads it.")
        .source("O1");
