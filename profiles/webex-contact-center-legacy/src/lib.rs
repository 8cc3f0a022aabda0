//! Webex Contact Center desktop in Salesforce, version 1: what its call center definition contains.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod activity;
mod cases;
mod constraints;
mod sections;
mod shared;
mod url;

use ccdef_core::prelude::*;

pub use constraints::{SCREEN_POP_SUMMARY, screen_pop};

/// Webex Contact Center desktop in Salesforce, version 1.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("webex-contact-center-legacy"),
    title: "Webex Contact Center desktop in Salesforce (version 1, legacy)",
    vendor: "Cisco Webex",
    docs_url: Some("https://github.com/CiscoDevNet/webex-contact-center-crm-integrations"),
    family: Family::OpenCti,
    grade: Grade::A,
    status: Status::Legacy(
        "the vendor calls this version legacy; its successors are the connector of version 2 (profile `webex-contact-center`) and Webex in Salesforce Voice (profile `scv-webex`)",
    ),
    route: "A file from the vendor's repository that is imported in Setup, and a desktop layout on the Webex side.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(url::DESKTOP)),
        Signal::strong(Clue::Section(&["reqAdvanceScreenpopConfig", "reqActivityRecordConfig", "reqSFDCCaseConfig"])),
        Signal::medium(Clue::InternalNamePrefix("WebexCCAgentDesktopV")),
        Signal::medium(Clue::Section(&["reqOmniStateSyncConfig"])),
    ],
    url: Some(url::SPEC),
    look_alikes: url::LOOK_ALIKES,
    expects: &common::softphone(&["Lightning"], &["550"], &["500"], "F1"),
    sections: sections::SECTIONS,
    constraints: constraints::CONSTRAINTS,
    renamed: RENAMED,
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

const EVIDENCE: &[Evidence] = evidence![
    "F1": "vendor file: CiscoDevNet/webex-contact-center-crm-integrations, Salesforce/sfdc-callcenter-definition-file.xml, 2024-11-25",
    "F0": "vendor file: seven older versions of F1, 2022-05-06 to 2023-07-21",
    "D1": "vendor documentation: README of the same folder, 2026-03-13",
    "D2": "vendor documentation: https://help.webex.com/es-co/article/nhxw7kfb/Integrate-Webex-Contact-Center-with-Salesforce",
    "T1": "third party: public lab texts and code that name the data centers ca1 and jp1 too",
];

const RENAMED: &[Renamed] = &[
    Renamed::item(
        SettingRef::new("reqActivityRecordConfig", "CadSalesforceFieldMapping"),
        SettingRef::new("reqActivityRecordConfig", "CadSalesforceFieldMapping1"),
        "The vendor renamed the item on 2023-07-06; import the current file.",
        "F0, F1",
    ),
    Renamed::removed_item(
        SettingRef::new("reqOutDialConfig", "reqIsOuDialPhonumberPrefixTobeRemoved"),
        "The vendor removed the item on 2022-09-14; leave `reqPrefixStringTobeRemoved` empty to remove nothing.",
        "F0",
    ),
];

const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
    parameters: &[
        Parameter::required("dc", "Data center of your tenant", "eu1", ValueKind::OneOf(url::DATA_CENTERS)),
        Parameter::optional(
            "case_inbound",
            "Create a case for inbound calls? (true or false)",
            "false",
            ValueKind::Bool,
        ),
        Parameter::may_be_empty(
            "outdial_remove_prefix",
            "Prefixes to remove before dialing, separated by commas (empty for none)",
            shared::PREFIXES,
        )
        .example("+49"),
    ],
    compose: &[
        Compose::always(setting::ADAPTER_URL, "https://desktop.wxcc-{dc}.cisco.com/"),
        Compose::always(SettingRef::new("reqSFDCCaseConfig", "isCaseCreationEnabledForInboundCalls"), "{case_inbound}"),
        Compose::always(SettingRef::new("reqOutDialConfig", "reqPrefixStringTobeRemoved"), "{outdial_remove_prefix}"),
    ],
    internal_name: Some("WebexCCAgentDesktopV20241121"),
    hint: Some("The vendor calls this version legacy. For new tenants use the profile `webex-contact-center`."),
    ..ScaffoldSpec::EMPTY
});
