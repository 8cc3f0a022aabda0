//! The demo adapter `SlickCTI` and its Vlocity variant: what the call center definition holds.
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
    evidence: &[
        Evidence { key: "O1", text: "import file in a static resource, identical in three orgs" },
        Evidence { key: "O2", text: "call center SlickCTI retrieved from two orgs, 2015 and 2018" },
        Evidence { key: "O3", text: "call center VDOCTIDemoAdapter (Vlocity demo) retrieved from one org, 2022" },
    ],
    signals: &[
        Signal::strong(Clue::Page { names: PAGES, namespace: Namespace::Any }),
        Signal::medium(Clue::Section(&["demoSettings"])),
        Signal::medium(Clue::InternalName(&["SlickCTI", "VDOCTIDemoAdapter"])),
    ],
    url: Some(UrlSpec {
        forms: &[UrlForm {
            relative: true,
            hosts: &[HostPattern::Salesforce],
            paths: &[PathPattern::Page { names: PAGES, namespace: Namespace::Any }],
            ..UrlForm::HTTPS
        }],
        source: "O1, O2, O3",
    }),
    look_alikes: &[LookAlike {
        pattern: UrlPattern::hosts(&[HostPattern::Named("c.*.visual.force.com")]),
        message: "This is the instance host of the org in which the sample was made. Use the host of your own org, or the path `/apex/SlickCTI_Phone`.",
        belongs_to: None,
        source: "O1, O2",
    }],
    expects: &[
        Expectation::always(GENERAL, "reqSalesforceCompatibilityMode", &["Classic"], "O1, O2"),
        Expectation::always(GENERAL, "reqSoftphoneHeight", &["350"], "O1, O2"),
        Expectation::always(GENERAL, "reqSoftphoneWidth", &["175"], "O1, O2"),
        Expectation::always(GENERAL, "reqUseApi", &["true"], "O1"),
    ],
    sections: SECTIONS,
    scaffold: Scaffold::NotOffered {
        reason: "a demo for Classic only; use the profile of your telephony vendor, or none",
    },
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

/// The page of the demo.
const PAGES: &[&str] = &["SlickCTI_Phone"];

static SECTIONS: &[SectionSpec] = &[SectionSpec {
    name: "demoSettings",
    label: "Button Assignments",
    items: &[
        ItemSpec::recommended("popRecordUrl", "Primary Call Button", ValueKind::Text)
            .example("/apex/vlocity_cmt__LookupRequestResult")
            .doc("The record that the demo call opens.")
            .source("O1, O2, O3"),
        button("Button1PopUrl", "Button 1"),
        button("Button2PopUrl", "Button 2"),
        button("Button3PopUrl", "Button 3"),
        button("Button4PopUrl", "Button 4"),
        button("Button5PopUrl", "Button 5"),
        button("Button6PopUrl", "Button 6"),
        button("Button7PopUrl", "Button 7"),
        button("Button8PopUrl", "Button 8"),
        button("Button9PopUrl", "Button 9"),
    ],
}];

const fn button(name: &'static str, label: &'static str) -> ItemSpec {
    ItemSpec::recommended(name, label, ValueKind::Text).default("").doc("What this button opens.").source("O1, O2, O3")
}
