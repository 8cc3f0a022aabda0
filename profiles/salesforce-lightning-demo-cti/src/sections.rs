//! Sections and items of the demo org's file. Where the label of a section is not known, its name is used.

use ccdef_core::prelude::*;

pub(crate) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[
        ItemSpec::recommended(item::STANDBY_URL, "Classic CTI Adapter URL", ValueKind::HTTPS_URL)
            .doc("The standby page; the same as the adapter URL, whose label is \"Lightning CTI Adapter URL\".")
            .source("O1, O2"),
        common::timeout("Timeout").default("5000").source("O1, O2"),
    ]),
    SectionSpec::new("buttonAssignments", "Button Assignments")
        .items(&common::with_demo_buttons::<11>(CALL_BUTTONS, "O1, O2")),
    SectionSpec::new("lightningBeforeURLActions", "lightningBeforeURLActions").items(URL_ACTIONS),
    SectionSpec::new("lightningDuringURLActions", "lightningDuringURLActions").items(URL_ACTIONS),
    SectionSpec::new("lightningCallAccepted", "lightningCallAccepted").items(ACCEPTED),
    SectionSpec::new("lightningCallAccepted2", "lightningCallAccepted2").items(ACCEPTED),
    SectionSpec::new("lightningCallEnded", "lightningCallEnded").items(ENDED),
    SectionSpec::new("lightningCallEnded2", "lightningCallEnded2").items(ENDED),
    SectionSpec::dialing(&common::sample_prefixes("O1, O2")),
    SectionSpec::new("reqPhoneDemoSettings", "Phone Demo Settings").items(&[
        INCOMING_NUMBER.default("4157157447").source("O1, O2"),
        MINIMUM_DIGITS.default("4").source("O1, O2"),
        INCOMING_NAME,
    ]),
    SectionSpec::new("reqPhoneDemoSettings2", "reqPhoneDemoSettings2").items(&[
        INCOMING_NAME,
        INCOMING_NUMBER,
        MINIMUM_DIGITS,
    ]),
    SectionSpec::new("callRingtones", "callRingtones").items(&[
        later("incomingRingtone", "Incoming Call Ringtone", ValueKind::Text)
            .doc("The static resource with the ringtone for incoming calls."),
        later("outgoingRingtone", "Outgoing Call Ringtone", ValueKind::Text)
            .doc("The static resource with the ringtone for outgoing calls."),
    ]),
    SectionSpec::new("buttonIcons", "buttonIcons").items(&[
        later("primaryIcon", "Primary Call Button Icon", ValueKind::Text)
            .default("alert")
            .doc("The icon of the first demo call."),
        later("secondaryIcon", "Secondary Call Button Icon", ValueKind::Text)
            .default("help")
            .doc("The icon of the second demo call."),
    ]),
];

const CALL_BUTTONS: &[ItemSpec] = &[
    later("popRecordUrl", "Primary Call Button (Left)", ValueKind::Text)
        .doc("The record or page that the first demo call opens.")
        .source("O1, O2"),
    later("popRecordUrl2", "Secondary Call Button (Right)", ValueKind::Text)
        .doc("The record or page that the second demo call opens."),
];

/// Up to four links; the rule `salesforce-lightning-demo-cti-label-url-pair` checks each pair.
const URL_ACTIONS: &[ItemSpec] = &[
    link_label("Label1", "1. Label"),
    link_url("Url1", "1. URL"),
    link_label("Label2", "2. Label"),
    link_url("Url2", "2. URL"),
    link_label("Label3", "3. Label"),
    link_url("Url3", "3. URL"),
    link_label("Label4", "4. Label"),
    link_url("Url4", "4. URL"),
];

const ACCEPTED: &[ItemSpec] = &[POP_CASE, POP_LEAD, POP_URL_1, POP_URL_2];

const ENDED: &[ItemSpec] = &[
    POP_CASE,
    POP_LEAD,
    switch("popLoggedCall", "Pop Logged Call", "true").doc("Whether the log of the call is opened."),
    POP_URL_1,
    POP_URL_2,
];

const POP_CASE: ItemSpec = switch("popNewCase", "Pop New Case", "false").doc("Whether a new case is opened.");
const POP_LEAD: ItemSpec = switch("popNewLead", "Pop New Lead", "false").doc("Whether a new lead is opened.");
const POP_URL_1: ItemSpec = pop_url("popUrl1", "Pop URL 1");
const POP_URL_2: ItemSpec = pop_url("popUrl2", "Pop URL 2");

const INCOMING_NAME: ItemSpec =
    later("incomingName", "Simulated Incoming Name", ValueKind::Text).doc("The name of the simulated caller.");
const INCOMING_NUMBER: ItemSpec = later("reqIncomingNumber", "Simulated Incoming Phone Number", ValueKind::Phone)
    .doc("The number of the simulated caller.");
const MINIMUM_DIGITS: ItemSpec =
    later("reqMinNumDigitsToDial", "Minimum Number of Digits to Dial", ValueKind::POSITIVE)
        .doc("The minimum length of a number; shorter numbers are not dialed.");

/// An item of the later generation.
const fn later(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    ItemSpec::recommended(name, label, kind).source("O1")
}

const fn link_label(name: &'static str, label: &'static str) -> ItemSpec {
    later(name, label, ValueKind::Text).doc("The text of a link.")
}

const fn link_url(name: &'static str, label: &'static str) -> ItemSpec {
    later(name, label, ValueKind::ADAPTER_URL).doc("The target of the link: a URL or a path.")
}

const fn switch(name: &'static str, label: &'static str, default: &'static str) -> ItemSpec {
    later(name, label, ValueKind::Bool).default(default)
}

const fn pop_url(name: &'static str, label: &'static str) -> ItemSpec {
    later(name, label, ValueKind::Text).default("").doc("Another page to open.")
}
