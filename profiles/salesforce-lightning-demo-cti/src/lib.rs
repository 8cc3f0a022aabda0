//! Salesforce's demo org "Lightning Demo CTI": what its call center definition contains.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod constraints;
mod sections;

use ccdef_core::prelude::*;

/// Salesforce's demo org "Lightning Demo CTI".
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("salesforce-lightning-demo-cti"),
    title: "Salesforce demo org \"Lightning Demo CTI\"",
    vendor: "Salesforce (demo orgs)",
    family: Family::OpenCti,
    grade: Grade::B,
    status: Status::Demo,
    route: "Part of the templates of Salesforce's demo orgs.",
    evidence: evidence![
        "O1": "call center of the later generation, thirteen sections, retrieved from two orgs",
        "O2": "call center of the 2018 generation, four sections, retrieved from one org",
    ],
    signals: &[
        Signal::strong(Clue::Section(&["buttonAssignments", "lightningCallAccepted", "lightningBeforeURLActions"])),
        Signal::medium(Clue::InternalName(&["LightningDemoCTI"])),
        Signal::medium(Clue::DisplayName(&["Lightning Demo CTI"])),
        Signal::medium(Clue::page(PAGES, Namespace::Any)),
    ],
    url: Some(
        UrlSpec::new("O1, O2").forms(&[UrlForm::HTTPS
            .hosts(&[HostPattern::Named("**.my.salesforce.com")])
            .paths(&[PathPattern::Equals("/apex/demoAdapterPage")])]),
    ),
    expects: &common::softphone_and_api(&["Classic_and_Lightning"], &["500"], &["350"], "O1, O2", "O1"),
    sections: sections::SECTIONS,
    constraints: constraints::CONSTRAINTS,
    waivers: &[
        // Source: O2.
        Waiver::silent("missing-recommended-item", "the 2018 generation has only four sections").when(IS_OF_2018),
    ],
    scaffold: Scaffold::not_offered(
        "the call center is part of a demo org; for tests use the profile `salesforce-demo`",
    ),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

/// The file has none of the sections that were added after the 2018 generation.
const IS_OF_2018: Clue = Clue::Not(&Clue::SectionPrefix("lightning"));

/// The page, which `salesforce-demo` uses too.
const PAGES: &[&str] = &["demoAdapterPage"];
