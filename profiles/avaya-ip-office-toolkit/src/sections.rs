//! Sections and items of the known file; its labels give the accepted letters in parentheses.

use ccdef_core::prelude::*;

use crate::known::{off, on, text};
use crate::screen_pop;

/// The section of the buttons.
pub(crate) const BUTTONS: &str = "CustomizedButtons";

pub(crate) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[
        ItemSpec::required(item::PROG_ID, "CTI Connector ProgId", ValueKind::Text)
            .fixed("AvayaIPOffice.oneXPortalAdapter.1")
            .doc("The COM program id of the adapter.")
            .source("O1"),
        common::item_of_one_org(item::VERSION, "Version", ValueKind::Decimal)
            .default("4.0")
            .doc("The version of the CTI Toolkit."),
        common::item_of_one_org(item::ADAPTER_URL, "CTI Adapter URL", ValueKind::ADAPTER_URL)
            .default("http://localhost:11000")
            .doc("The address of the adapter on the agent's computer."),
    ]),
    SectionSpec::new("ServerInfo", "Avaya one-X Portal for IP Office Server Information").items(&[
        common::item_of_one_org("HostA", "Server IP Address", ValueKind::Host)
            .example("onex.acme.example")
            .doc("The server of one-X Portal."),
        common::item_of_one_org("Port", "Port", ValueKind::Port).default("8080").doc("The port of the server."),
        off("SecureMode", "Use secure communication? (Y/N)").doc("Whether the connection to the server is encrypted."),
    ]),
    SectionSpec::dialing(&common::empty_prefixes("O1")),
    SectionSpec::new("CallCenter", "Call Center").items(STATION),
    SectionSpec::new("CallLog", "Call Log Settings").items(CALL_LOG),
    SectionSpec::new(BUTTONS, "Button Settings").items(BUTTON_ITEMS),
    SectionSpec::new("CustomizedLabels", "Label Settings").items(CAPTIONS),
    SectionSpec::new("ReasonCodesEnabled", "Reason Codes Enabled").items(&[off(
        "WrapupReasonEnabled",
        "Wrapup Reason Enabled? (Y/N)",
    )
    .doc("Whether agents give a reason at wrap-up.")]),
    SectionSpec::new("WrapupReasonCodes", "Wrapup Reason Codes").items(&[
        reason("Wrapup1", "Wrap-up 1"),
        reason("Wrapup2", "Wrap-up 2"),
        reason("Wrapup3", "Wrap-up 3"),
        reason("Wrapup4", "Wrap-up 4"),
        reason("Wrapup5", "Wrap-up 5"),
        reason("Wrapup6", "Wrap-up 6"),
        reason("Wrapup7", "Wrap-up 7"),
        reason("Wrapup8", "Wrap-up 8"),
        reason("Wrapup9", "Wrap-up 9"),
    ]),
    SectionSpec::new("ScreenPop", "ScreenPop").items(screen_pop::ITEMS),
];

const STATION: &[ItemSpec] = &[
    common::item_of_one_org("isCallCenter", "Is Call Center? (Y/N/S)", ValueKind::OneOf(&["Y", "N", "S"]))
        .default("N")
        .doc("Whether agents work in a call center; what `S` stands for is not known."),
    common::item_of_one_org("numLines", "Number of Lines", ValueKind::COUNT)
        .default("1")
        .doc("How many lines an agent has."),
    common::item_of_one_org("stationLength", "Station Length", ValueKind::COUNT)
        .default("0")
        .doc("How many digits an extension has."),
    off("autoAnswer", "Auto-answer Incoming Calls? (Y/N)").doc("Whether incoming calls are answered automatically."),
    off("clickToConference", "Click-to-Conference Enabled? (Y/N)")
        .doc("Whether agents can click a number to add it to a conference."),
];

/// The words of their labels are not known, only that each ends in `(Y/N)`.
const CALL_LOG: &[ItemSpec] = &[
    on("callLogEnabled", "Call Log Enabled? (Y/N)").doc("Whether calls are logged."),
    off("callLogAlways", "Always Log Calls? (Y/N)").doc("Whether every call is logged."),
    off("callLogSelect", "Select Call Log? (Y/N)").doc("Whether agents select the record that is logged to."),
    off("callLogTask", "Log Calls as Tasks? (Y/N)").doc("Whether the log is a task."),
    off("callLogTaskComplete", "Complete Call Log Tasks? (Y/N)").doc("Whether that task is marked as completed."),
    off("callLogCustom", "Custom Call Log? (Y/N)").doc("Whether the log is customized."),
    off("callLogForce", "Force Call Log? (Y/N)").doc("Whether agents must log calls."),
];

const BUTTON_ITEMS: &[ItemSpec] = &[
    on("transferEnabled", "Transfer Button Enabled? (Y/N)").doc("Whether there is a button for transfers."),
    on("conferenceEnabled", "Conference Button Enabled? (Y/N)").doc("Whether there is a button for conferences."),
    text("newButton1Type", "First New Button Type", "Case").doc("The object that the first button creates."),
    text("newButton2Type", "Second New Button Type", "").doc("The object that the second button creates."),
    text("newButton3Type", "Third New Button Type", "").doc("The object that the third button creates."),
    text("newButton1Label", "First New Button Label", "").doc("The caption of the first button."),
    text("newButton2Label", "Second New Button Label", "").doc("The caption of the second button."),
    text("newButton3Label", "Third New Button Label", "").doc("The caption of the third button."),
];

/// The words of their labels are not known.
const CAPTIONS: &[ItemSpec] = &[
    text("UrlReportLabel", "URL Report Label", "").doc("The caption of the link to a report."),
    text("UrlReportLink", "URL Report Link", "").doc("The address of that report."),
    text("LoginExtLabel", "Login Extension Label", "").doc("The caption of the field for the extension."),
    text("LoginCTNameLabel", "Login Name Label", "").doc("The caption of the field for the user name."),
    text("LoginCTPwdLabel", "Login Password Label", "")
        .doc("The caption of the field for the password; it is not a password."),
    text("ReadyLabel", "Ready Label", "").doc("The caption of the state in which agents are ready."),
    text("OnCallLabel", "On Call Label", "").doc("The caption of the state in which agents are on a call."),
    text("LogoutLabel", "Logout Label", "").doc("The caption of the logout."),
];

/// One of the reasons.
const fn reason(name: &'static str, label: &'static str) -> ItemSpec {
    common::item_of_one_org(name, label, ValueKind::Text).doc("A reason that agents choose from at wrap-up.")
}
