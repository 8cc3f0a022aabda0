//! Amazon voice call center as Salesforce stores it (HVCC): detected to warn against editing or importing it.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod items;
mod managed;

use ccdef_core::prelude::*;

/// Amazon voice call center as Salesforce stores it.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("scv-amazon-hvcc"),
    title: "Amazon voice call center as Salesforce stores it (HVCC)",
    vendor: "Salesforce",
    family: Family::Voice,
    extends: Some(ProfileId::new("scv-partner-telephony")),
    grade: Grade::A,
    status: Status::Current,
    route: "Created by Salesforce itself and known only from retrieved files; never imported by hand.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(UrlPattern::ANY.paths(PAGE))),
        Signal::medium(Clue::value(SettingRef::voice("reqTelephonyProvider"), &["AMAZON_CONNECT"])),
        Signal::medium(Clue::custom_setting(item::CALL_CENTER_TYPE, STORED_TYPE)),
    ],
    url: Some(UrlSpec::new("F1, F2, O1").forms(&[
        UrlForm::HTTPS.relative().hosts(&[HostPattern::Named("**.my.salesforce.com")]).relative().paths(PAGE),
    ])),
    expects: &[
        Expectation::always(setting::COMPATIBILITY_MODE, &["Lightning"], "F1, O1"),
        Expectation::always(setting::HEIGHT, &["300"], "F1, F2, O1"),
        Expectation::always(setting::WIDTH, &["500"], "F1, F2, O1"),
        common::uses_api("F1, O1"),
    ],
    sections: &[
        SectionSpec::general(&[ItemSpec::optional(item::CALL_CENTER_TYPE, "Call Center Type", ValueKind::Text)
            .default(STORED_TYPE)
            .doc("Tells the Metadata API what kind of contact center this is; a record of 2022 has `SCVBYOT`.")
            .source("F2, O1")]),
        SectionSpec::new(VOICE, "Service Voice Settings").items(items::ITEMS),
    ],
    waivers: WAIVERS,
    scaffold: Scaffold::not_offered(
        "Salesforce creates this record itself; for a new contact center use the profile `scv-amazon-connect`",
    ),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&managed::MANAGED]);

/// The type that Salesforce stores for its own telephony.
const STORED_TYPE: &str = "SCVOOTBTelephony";

const PAGE: &[PathPattern] = &[PathPattern::Equals("/hvcc/amz/index.html")];

const EVIDENCE: &[Evidence] = evidence![
    "F1": "Salesforce file: service-cloud-voice/examples-from-doc, callcenter/callCenters/HVCC.callCenter, 2021-02-10, removed 2021-05-25",
    "F2": "Salesforce file: same repository, callcenter/callCenters/Sample.callCenter, 2021-02-09",
    "O1": "call center retrieved from one org, two versions, 2022",
];

const WAIVERS: &[Waiver] = &[
    Waiver::silent(
        "missing-recommended-item",
        "Salesforce writes these records itself; nothing should be added to them by hand",
    ),
    // Source: F1.
    Waiver::lowered(
        "missing-call-center-type",
        Severity::Note,
        "Salesforce itself stored such records without a type in 2021",
    ),
    // Sources: F1, O1.
    Waiver::silent("open-cti-item-in-voice", "these records contain Salesforce's own softphone page"),
    // Sources: F1, F2, O1.
    Waiver::silent("renamed-item", "these records name their provider in this item")
        .at(SettingRef::voice("reqTelephonyProvider")),
];
