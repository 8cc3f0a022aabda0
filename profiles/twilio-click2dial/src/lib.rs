//! The sample `Click2Dial` of Twilio Client for Salesforce: what its call center definition holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

use ccdef_core::prelude::*;

/// The sample `Click2Dial` for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("twilio-click2dial"),
    title: "Twilio Click2Dial sample for Salesforce",
    vendor: "community sample (choppen5)",
    docs_url: "https://github.com/choppen5/TwilioSalesforceClick2Dial",
    family: Family::OpenCti,
    grade: Grade::B,
    status: Status::Legacy("a sample of 2013 to 2015 for Twilio Client in Classic; it is not for Twilio Flex (D1, F1)"),
    route: "A file that is imported in Setup; the Visualforce page and its classes are created by hand.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Page { names: PAGES, namespace: Namespace::Any }),
        Signal::medium(Clue::InternalName(&["TwilioAdapter", "TwilioAddapter"])),
        Signal::medium(Clue::DisplayName(&["Twilio Click2 Call", "Twilio Adapter"])),
    ],
    url: Some(UrlSpec {
        forms: &[
            UrlForm {
                relative: true,
                hosts: &[HostPattern::Salesforce],
                paths: &[PathPattern::Page { names: PAGES, namespace: Namespace::Any }],
                ..UrlForm::HTTPS
            },
            UrlForm {
                remark: "fits a server of your own, such as the sibling sample client-acd has; the page of this sample is `/apex/TwilioClick2Dial`",
                ..UrlForm::HTTPS
            },
        ],
        source: "F1, F0, F2, O1",
    }),
    look_alikes: &[LookAlike {
        pattern: UrlPattern::hosts(&[HostPattern::Named("c.na15.visual.force.com")]),
        message: "This is the instance on which the sample was made in 2013. Use the Visualforce host of your own org, or the path `/apex/TwilioClick2Dial`.",
        belongs_to: None,
        source: "F0",
    }],
    expects: &[
        Expectation::always(GENERAL, "reqSalesforceCompatibilityMode", &["Classic"], "F1, O1"),
        Expectation::always(GENERAL, "reqSoftphoneHeight", &["400"], "F1, O1"),
        Expectation::always(GENERAL, "reqSoftphoneWidth", &["300"], "F1, O1"),
        Expectation::always(GENERAL, "reqUseApi", &["true"], "F1"),
    ],
    sections: &[SectionSpec { name: DIALING, label: "Dialing Options", items: &sample_prefixes("F1") }],
    scaffold: Scaffold::Offered {
        parameters: &[Parameter {
            name: "adapter_url",
            prompt: "URL of the page or of your server",
            example: "/apex/TwilioClick2Dial",
            default: None,
            kind: ValueKind::ADAPTER_URL,
        }],
        compose: &[Compose::always(GENERAL, "reqAdapterUrl", "{adapter_url}")],
        internal_name: "TwilioAdapter",
        display_name: "Twilio Adapter",
        hint: "The data of your Twilio account belong in the sample's custom setting, not in this file.",
    },
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

/// The page of the sample.
const PAGES: &[&str] = &["TwilioClick2Dial"];

const EVIDENCE: &[Evidence] = &[
    Evidence { key: "F1", text: "sample file: choppen5/TwilioSalesforceClick2Dial, DemoAdapterTwilio.xml, 2015-03-09" },
    Evidence { key: "F0", text: "sample file: the same, 2013-11-22" },
    Evidence { key: "D1", text: "sample documentation: same repository, readme.md" },
    Evidence {
        key: "F2",
        text: "sample file: choppen5/client-acd, DemoAdapterTwilio.xml, 2013-10-21, and README.md, 2015-02-03",
    },
    Evidence { key: "O1", text: "call center TwilioAdapter retrieved from two orgs, 2020 and 2023" },
];
