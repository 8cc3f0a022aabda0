//! Sections and items of the known file.

use ccdef_core::prelude::*;

/// The section of the reason codes.
pub(crate) const REASONS: &str = "ReasonCodes";

/// A boolean written with a capital first letter.
const SWITCH: ValueKind = ValueKind::OneOf(&["True", "False"]);

pub(crate) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[
        ItemSpec::required(item::DESCRIPTION, "Description", ValueKind::Text)
            .doc("A description of the call center.")
            .source("O1"),
        ItemSpec::required(item::PROG_ID, "CTI Connector ProgId", ValueKind::Text)
            .fixed("AMCCTIAdapter.AMCCTIAdapter.1")
            .doc("The COM program id of the adapter.")
            .source("O1"),
    ]),
    SectionSpec::new("MCISInfo", "AMC MCIS Server Information").items(&[
        common::item_of_one_org("Server", "MCIS Host", ValueKind::Host)
            .example("mcis.acme.example")
            .doc("The AMC server."),
        common::item_of_one_org("RemotePort", "Remote Port", ValueKind::Port)
            .default("4555")
            .doc("The port of the server."),
        common::item_of_one_org("EventPort", "Event Port", ValueKind::Port)
            .default("5558")
            .doc("The event port of the server."),
        common::item_of_one_org("ChannelID", "ChannelID", ValueKind::Text)
            .default("CTI1")
            .doc("The channel on the server."),
        common::item_of_one_org("Queue", "Queue", ValueKind::Digits).doc("The number of the queue."),
    ]),
    SectionSpec::new("AMCTrace", "AMC Trace Information").items(&[
        common::item_of_one_org("UsingTrace", "Using AMC Log", SWITCH)
            .default("True")
            .doc("Whether the adapter writes a log."),
        common::item_of_one_org("TracePath", "Trace Path", ValueKind::Text)
            .doc("The folder of the log on each computer."),
        common::item_of_one_org("TraceLevel", "Trace Level", ValueKind::COUNT)
            .default("5")
            .doc("The level of detail of the log."),
    ]),
    SectionSpec::new("ReasonSetting", "Setting for Reason Code").items(&[
        reason("EnableNotReady", "Enabling Not Ready Reason Code")
            .doc("Whether agents give a reason when they are not ready."),
        reason("EnableLogout", "Enabling Logout Reason Code").doc("Whether agents give a reason when they log out."),
        reason("EnableWrapup", "Enabling Wrapup Reason Code").doc("Whether agents give a reason at wrap-up."),
    ]),
    SectionSpec::new(REASONS, "List of Reason Codes").items(&[
        common::item_of_one_org("Number", "Numbers of Reason Codes", ValueKind::COUNT)
            .example("3")
            .doc("The number of reason codes in the list."),
        common::item_of_one_org("Reason1", "1", ValueKind::Text)
            .doc("The first reason code; each one has its own numbered item."),
        common::item_of_one_org("Reason2", "2", ValueKind::Text).doc("The second reason code."),
    ]),
    SectionSpec::dialing(&[
        prefix(item::OUTSIDE_PREFIX, "Outside Prefix", "9").doc("Dialed before an outside number."),
        prefix(item::LONG_DISTANCE_PREFIX, "Long Distance Prefix", "0").doc("Dialed before a long-distance number."),
        prefix(item::INTERNATIONAL_PREFIX, "International Prefix", "00").doc("Dialed before an international number."),
    ]),
    SectionSpec::new("DefinePrefix", "Define Prefix").items(&[
        common::item_of_one_org("EnablePrefix", "Enabling Prefix settings", SWITCH)
            .default("False")
            .doc("Whether the prefix lengths in this section are used."),
        length("lenOutsidePrefix", "Length of Outside Prefix", "7")
            .doc("Numbers of at least this length are outside numbers."),
        length("lenLongDistPrefix", "Length of Long Distance Prefix", "10")
            .doc("Numbers of at least this length are long-distance numbers."),
        length("lenInternationalPrefix", "Length of International Prefix", "12")
            .doc("Numbers of at least this length are international numbers."),
    ]),
];

const fn reason(name: &'static str, label: &'static str) -> ItemSpec {
    common::item_of_one_org(name, label, SWITCH).default("False")
}

const fn length(name: &'static str, label: &'static str, default: &'static str) -> ItemSpec {
    common::item_of_one_org(name, label, ValueKind::COUNT).default(default)
}

/// A prefix, whose example is the value of the known file.
const fn prefix(name: &'static str, label: &'static str, example: &'static str) -> ItemSpec {
    ItemSpec::optional(name, label, ValueKind::Digits).example(example).source("O1")
}
