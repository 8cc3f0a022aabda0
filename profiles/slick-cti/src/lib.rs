//! The demo adapter `SlickCTI` and its Vlocity variant: what the call center definition contains.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

use ccdef_core::prelude::*;

/// The demo adapter `SlickCTI`.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("slick-cti"),
    title: "SlickCTI demo adapter (with the Vlocity variant)",
    vendor: "Salesforce / Vlocity demo orgs",
    family: Family::OpenCti,
    grade: Grade::B,
    status: Status::Demo,
    route: "A file kept as a static resource of the demo package, imported by hand.",
    evidence: evidence![
        "O1": "import file in a static resource, identical in three orgs",
        "O2": "call center SlickCTI retrieved from two orgs, 2015 and 2018",
        "O3": "call center VDOCTIDemoAdapter (Vlocity demo) retrieved from one org, 2022",
    ],
    signals: &[
        Signal::strong(Clue::page(PAGES, Namespace::Any)),
        Signal::medium(Clue::Section(&["demoSettings"])),
        Signal::medium(Clue::InternalName(&["SlickCTI", "VDOCTIDemoAdapter"])),
    ],
    url: Some(UrlSpec::new("O1, O2, O3").forms(&[UrlForm::IN_ORG.paths(&[PathPattern::page(PAGES, Namespace::Any)])])),
    look_alikes: &[LookAlike::new(
        UrlPattern::ANY.hosts(&[HostPattern::Named("c.*.visual.force.com")]),
        "This is the instance host of the org in which the sample was created. Use the host of your own org, or the path `/apex/SlickCTI_Phone`.",
        "O1, O2",
    )
    // Any org may have such a host.
    .only_with_profile()],
    expects: &common::softphone_and_api(&["Classic"], &["350"], &["175"], "O1, O2", "O1"),
    sections: SECTIONS,
    scaffold: Scaffold::not_offered(
        "this is a demo for Salesforce Classic only; use the profile of your telephony vendor, or no profile",
    ),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

/// The page of the demo.
const PAGES: &[&str] = &["SlickCTI_Phone"];

static SECTIONS: &[SectionSpec] = &[SectionSpec::new("demoSettings", "Button Assignments")
    .items(&common::with_demo_buttons::<10>(CALL_BUTTONS, "O1, O2, O3"))];

const CALL_BUTTONS: &[ItemSpec] = &[ItemSpec::recommended("popRecordUrl", "Primary Call Button", ValueKind::Text)
    .example("/apex/vlocity_cmt__LookupRequestResult")
    .doc("The record or page that the demo call opens.")
    .source("O1, O2, O3")];
