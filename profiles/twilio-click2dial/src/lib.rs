//! The sample `Click2Dial` of Twilio Client for Salesforce: what its call center definition contains.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

use ccdef_core::prelude::*;

/// The sample `Click2Dial` for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("twilio-click2dial"),
    title: "Twilio Click2Dial sample for Salesforce",
    vendor: "community sample (choppen5)",
    docs_url: Some("https://github.com/choppen5/TwilioSalesforceClick2Dial"),
    family: Family::OpenCti,
    grade: Grade::B,
    // Sources: D1, F1.
    status: Status::Legacy(
        "a sample of 2013 to 2015 for Twilio Client in Salesforce Classic; it is not for Twilio Flex",
    ),
    route: "A file that is imported in Setup; the Visualforce page and its classes are created by hand.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::page(PAGES, Namespace::Any)),
        Signal::medium(Clue::InternalName(&["TwilioAdapter", "TwilioAddapter"])),
        Signal::medium(Clue::DisplayName(&["Twilio Click2 Call", "Twilio Adapter"])),
    ],
    url: Some(UrlSpec::new("F1, F0, F2, O1").forms(&[
        UrlForm::IN_ORG.paths(&[PathPattern::page(PAGES, Namespace::Any)]),
        UrlForm::HTTPS.remark(OWN_SERVER),
    ])),
    look_alikes: &[LookAlike::new(
        UrlPattern::ANY.hosts(&[HostPattern::Named("c.na15.visual.force.com")]),
        "This is the instance on which the sample was created in 2013. Use the Visualforce host of your own org, or the path `/apex/TwilioClick2Dial`.",
        "F0",
    )
    // Any org may have such a host.
    .only_with_profile()],
    expects: &common::softphone_and_api(&["Classic"], &["400"], &["300"], "F1, O1", "F1"),
    sections: &[SectionSpec::dialing(&common::sample_prefixes("F1"))],
    scaffold: Scaffold::Offered(ScaffoldSpec {
        parameters: &[Parameter::required(
            "adapter_url",
            "URL of the page or of your server",
            "/apex/TwilioClick2Dial",
            ValueKind::ADAPTER_URL,
        )],
        compose: &[Compose::always(setting::ADAPTER_URL, "{adapter_url}")],
        internal_name: Some("TwilioAdapter"),
        display_name: Some("Twilio Adapter"),
        hint: Some("Put the data of your Twilio account into the custom setting of the sample, not into this file."),
        ..ScaffoldSpec::EMPTY
    }),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

/// The page of the sample.
const PAGES: &[&str] = &["TwilioClick2Dial"];

const OWN_SERVER: &str = "this can be your own server, as in the related sample client-acd; the page of this sample is `/apex/TwilioClick2Dial`";

const EVIDENCE: &[Evidence] = evidence![
    "F1": "sample file: choppen5/TwilioSalesforceClick2Dial, DemoAdapterTwilio.xml, 2015-03-09",
    "F0": "sample file: the same, 2013-11-22",
    "D1": "sample documentation: same repository, readme.md",
    "F2": "sample file: choppen5/client-acd, DemoAdapterTwilio.xml, 2013-10-21, and README.md, 2015-02-03",
    "O1": "call center TwilioAdapter retrieved from two orgs, 2020 and 2023",
];
