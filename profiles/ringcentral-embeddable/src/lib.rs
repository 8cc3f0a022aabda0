//! RingCentral Embeddable in a Visualforce page: what the call center definition of the published sample contains.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

use ccdef_core::prelude::*;

/// RingCentral Embeddable in a Visualforce page.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("ringcentral-embeddable"),
    title: "RingCentral Embeddable in a Visualforce page (do it yourself)",
    vendor: "RingCentral developer community",
    docs_url: Some("https://github.com/grokify/ringcentral-web-widget-demo"),
    family: Family::OpenCti,
    grade: Grade::B,
    status: Status::Legacy("a do-it-yourself sample of 2017; the managed package is the profile `ringcentral`"),
    route: "A file that is imported in Setup, next to a Visualforce page that the administrator creates.",
    evidence: evidence![
        "F1": "file of the vendor's community: grokify/ringcentral-web-widget-demo, docs/salesforce_lightning/code/salesforce_demo-1.0.0_config_CallCenterDefinition.xml, 2017-10-24",
        "F2": "the same definition: https://gist.github.com/tylerlong/4fa683b7ce32333b6ec13f25e65c8dbe, 2017-08-26",
    ],
    signals: &[
        Signal::strong(Clue::InternalName(&["RingCentralAdapterOpenCTI"])),
        Signal::medium(Clue::page(PAGES, Namespace::Any)),
        Signal::medium(Clue::DisplayName(&["RingCentral Call Center Adapter Open CTI"])),
    ],
    url: Some(UrlSpec::new("F1, F2").forms(&[UrlForm::IN_ORG.paths(&[PathPattern::page(PAGES, Namespace::Any)])])),
    expects: &common::softphone_and_api(&["Lightning"], &["550"], &["300"], "F1, F2", "F1"),
    scaffold: Scaffold::Offered(ScaffoldSpec {
        parameters: &[Parameter::required(
            "adapter_url",
            "URL of your Visualforce page",
            "https://acme.my.salesforce.com/apex/RCPhone",
            ValueKind::ADAPTER_URL,
        )],
        compose: &[Compose::always(setting::ADAPTER_URL, "{adapter_url}")],
        internal_name: Some("RingCentralAdapterOpenCTI"),
        display_name: Some("RingCentral Call Center Adapter Open CTI"),
        ..ScaffoldSpec::EMPTY
    }),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

/// The page of the sample.
const PAGES: &[&str] = &["RCPhone"];
