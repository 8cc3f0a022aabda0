//! RingCentral Embeddable in a Visualforce page: what the published sample's call center definition holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

use ccdef_core::prelude::*;

/// RingCentral Embeddable in a Visualforce page.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("ringcentral-embeddable"),
    title: "RingCentral Embeddable in a Visualforce page (do it yourself)",
    vendor: "RingCentral developer community",
    docs_url: "https://github.com/grokify/ringcentral-web-widget-demo",
    family: Family::OpenCti,
    grade: Grade::B,
    status: Status::Legacy("a do-it-yourself sample of 2017; the managed package is the profile `ringcentral`"),
    route: "A file that is imported in Setup, next to a Visualforce page that the administrator creates.",
    evidence: &[
        Evidence {
            key: "F1",
            text: "file of the vendor's community: grokify/ringcentral-web-widget-demo, docs/salesforce_lightning/code/salesforce_demo-1.0.0_config_CallCenterDefinition.xml, 2017-10-24",
        },
        Evidence {
            key: "F2",
            text: "the same definition: https://gist.github.com/tylerlong/4fa683b7ce32333b6ec13f25e65c8dbe, 2017-08-26",
        },
    ],
    signals: &[
        Signal::strong(Clue::InternalName(&["RingCentralAdapterOpenCTI"])),
        Signal::medium(Clue::Page { names: PAGES, namespace: Namespace::Any }),
        Signal::medium(Clue::DisplayName(&["RingCentral Call Center Adapter Open CTI"])),
    ],
    url: Some(UrlSpec {
        forms: &[UrlForm {
            relative: true,
            hosts: &[HostPattern::Salesforce],
            paths: &[PathPattern::Page { names: PAGES, namespace: Namespace::Any }],
            ..UrlForm::HTTPS
        }],
        source: "F1, F2",
    }),
    expects: &[
        Expectation::always(GENERAL, "reqSalesforceCompatibilityMode", &["Lightning"], "F1, F2"),
        Expectation::always(GENERAL, "reqSoftphoneHeight", &["550"], "F1, F2"),
        Expectation::always(GENERAL, "reqSoftphoneWidth", &["300"], "F1, F2"),
        Expectation::always(GENERAL, "reqUseApi", &["true"], "F1"),
    ],
    scaffold: Scaffold::Offered {
        parameters: &[Parameter {
            name: "adapter_url",
            prompt: "URL of your Visualforce page",
            example: "https://acme.my.salesforce.com/apex/RCPhone",
            default: None,
            kind: ValueKind::ADAPTER_URL,
        }],
        compose: &[Compose::always(GENERAL, "reqAdapterUrl", "{adapter_url}")],
        internal_name: "RingCentralAdapterOpenCTI",
        display_name: "RingCentral Call Center Adapter Open CTI",
        hint: "",
    },
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

/// The page of the sample.
const PAGES: &[&str] = &["RCPhone"];
