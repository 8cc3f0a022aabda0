//! Salesforce Voice with Partner Telephony from Amazon Connect: what its contact center file contains.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod constraints;
mod federate;
mod items;
mod key_expiry;
mod relay_instance;
mod relay_region;
mod scaffold;

use ccdef_core::prelude::*;

/// Salesforce Voice with Partner Telephony from Amazon Connect.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("scv-amazon-connect"),
    title: "Salesforce Voice with Partner Telephony from Amazon Connect",
    vendor: "Amazon Web Services and Salesforce",
    docs_url: Some("https://help.salesforce.com/apex/HTViewHelpDoc?id=service.voice_flex_ccd.htm"),
    family: Family::Voice,
    extends: Some(ProfileId::new("scv-partner-telephony")),
    grade: Grade::A,
    status: Status::Current,
    route: "A file that is imported in the partner telephony wizard.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(vendor_info(&["c__AMAZON_CONNECT"])),
        Signal::medium(vendor_info(&["AMAZON_CONNECT"])),
        Signal::medium(Clue::InternalName(&["AmazonConnectPartnerTelephonyCC"])),
        Signal::medium(Clue::Section(&["AmazonConnectSettings"])),
        Signal::medium(Clue::item(VOICE, &["reqAmazonConnectManagementRole", "reqSCVS3Role", "reqInstanceId"])),
    ],
    sections: SECTIONS,
    constraints: constraints::CONSTRAINTS,
    renamed: &[Renamed::section(
        "AmazonConnectSettings",
        VOICE,
        "Move its items to `reqHvcc` and import the file again: after an import items cannot be added or removed.",
        "F0, F1",
    )],
    placeholders: &[
        "AmazonConnectInstanceName",
        "AmazonConnectInstanceId",
        "AmazonQuickConnectARN",
        "{Customer Account Id}",
    ],
    sample_values: &["CERTIFICATE-"],
    scaffold: scaffold::SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [
    &relay_instance::RELAY_INSTANCE,
    &relay_region::RELAY_REGION,
    &key_expiry::KEY_EXPIRY,
]);

const fn vendor_info(values: &'static [&'static str]) -> Clue {
    Clue::value(setting::VENDOR_API_NAME, values)
}

const EVIDENCE: &[Evidence] = evidence![
    "F1": "Salesforce file: service-cloud-voice/examples-from-doc, callcenter/amazon_connect_partner_telephony_cc_import.xml, 2025-09-15",
    "F0": "Salesforce file: seven older versions of F1, 2021-05-21 to 2025-06-12",
    "F2": "Salesforce file: same repository, callcenter/import-byot-amazon-contact-center.xml, 2021-04-06",
    "D1": "Salesforce documentation: table of attributes in the README of the same folder, 2025-05-13",
    "D2": "Salesforce documentation: https://help.salesforce.com/apex/HTViewHelpDoc?id=service.voice_flex_ccd.htm",
    "O1": "contact center retrieved as metadata from one org, 2022",
];

/// Versions since 2025-05-13 count as the current generation.
static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[
        common::vendor_record()
            .fixed("c__AMAZON_CONNECT")
            .doc("The vendor record; the documentation says not to change it.")
            .source("D1, F1"),
        ItemSpec::recommended(item::VERSION, "Contact Center Version", ValueKind::Decimal)
            .example("18.0")
            .since("2025-05-13")
            .doc("The version given in the release document.")
            .source("D1, F1"),
    ]),
    SectionSpec::voice(items::ITEMS),
];
