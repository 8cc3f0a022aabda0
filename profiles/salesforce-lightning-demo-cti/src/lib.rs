//! Salesforce's demo org "Lightning Demo CTI": what its call center definition holds.
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
    evidence: &[
        Evidence::new("O1", "call center of the later generation, thirteen sections, retrieved from two orgs"),
        Evidence::new("O2", "call center of the 2018 generation, four sections, retrieved from one org"),
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
    expects: &usual::softphone_and_api(&["Classic_and_Lightning"], &["500"], &["350"], "O1, O2", "O1"),
    sections: sections::SECTIONS,
    constraints: constraints::CONSTRAINTS,
    waivers: &[Waiver::silent("missing-recommended-item", "the generation of 2018 has four sections only (O2)")
        .when(IS_OF_2018)],
    scaffold: Scaffold::not_offered("the call center comes with a demo org; to try things out, use `salesforce-demo`"),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

/// None of the sections is there that came after the generation of 2018.
const IS_OF_2018: Clue = Clue::Not(&Clue::SectionPrefix("lightning"));

/// The page that the demo has in common with `salesforce-demo`.
const PAGES: &[&str] = &["demoAdapterPage"];
