//! Sections and items of the known file; its labels give the form of a value in parentheses.

use ccdef_core::prelude::*;

/// The section of the telephone system.
pub(crate) const SETTINGS: &str = "reqSettings";

/// The subject of a call log.
const SUBJECT: ValueKind = ValueKind::Template(&["date", "time"]);

/// Texts in quotes, separated by commas.
const RESULTS: ValueKind = ValueKind::list(',', &ValueKind::Text);

pub(crate) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[
        common::description().default("Compatible with the ShoreTel Phone System Version 14+").source("O1"),
        common::item_of_one_org(item::STANDBY_URL, "Standby Softphone URL", ValueKind::ADAPTER_URL)
            .doc("The standby page."),
        common::timeout("Standby Timeout in milliseconds").source("O1"),
    ]),
    SectionSpec::dialing(&common::sample_prefixes("O1")),
    SectionSpec::new(SETTINGS, "Settings").items(SYSTEM),
    SectionSpec::new("reqCallLogSettings", "Call Log Settings").items(CALL_LOG),
];

const SYSTEM: &[ItemSpec] = &[
    common::item_of_one_org("reqSMServer", "ShoreTel Headquarters Server Name or IP Address", ValueKind::Host)
        .example("pbx.acme.example")
        .doc("The customer's telephone server."),
    switch("reqShowCHMControl", "ShoreTel Call Handling Mode Control Enabled (true/false)")
        .doc("Whether agents can set their call handling mode."),
    switch("reqShowWGAgentControl", "ShoreTel Workgroup Agent Control Enabled (true/false)")
        .doc("Whether agents can log in to workgroups."),
    switch("reqShowClickToDial", "Click to Dial Enabled (true/false)")
        .doc("Whether agents can click a number to dial it."),
    switch(
        "reqScreenPopEnabled",
        "If only one record found on incoming call open the record automatically (true/false)",
    )
    .doc("Whether a record is opened automatically if it is the only one found."),
    switch("reqServiceConsoleAutoOpen", "Show Popup for New Calls in the Service Console (true/false)")
        .doc("Whether new calls open a popup in the console."),
    common::item_of_one_org(
        "optCallFieldsInbound",
        "Inbound Call Fields ({label: ShoreTel call field}, ...})",
        ValueKind::JsonObjectList,
    )
    .example(r#"{"Caller": "conn"}, {"Dialed": "called"}, {"DNIS": "dnis"}, {"From": "from"}"#)
    .doc("The captions and fields that are shown for an inbound call."),
    common::item_of_one_org(
        "optCallFieldsOutbound",
        "Outbound Call Fields ({label: ShoreTel call field}, ...})",
        ValueKind::JsonObjectList,
    )
    .example(r#"{"Dialed": "called"}, {"Caller": "caller"}"#)
    .doc("The captions and fields that are shown for an outbound call."),
];

const CALL_LOG: &[ItemSpec] = &[
    switch("reqCallActivitiesOutbound", "Outbound Calls Logging Enabled (true/false)")
        .doc("Whether outbound calls are logged."),
    switch("reqCallActivitiesInbound", "Inbound Calls Logging Enabled (true/false)")
        .doc("Whether inbound calls are logged."),
    common::item_of_one_org(
        "reqSubjectOutbound",
        "Outbound Subject (Text and variables including {date}, {time}, etc.)",
        SUBJECT,
    )
    .default("Call {date} {time}")
    .doc("The subject of an outbound call's log."),
    common::item_of_one_org(
        "reqSubjectInbound",
        "Inbound Subject (Text and variables including {date}, {time}, etc.)",
        SUBJECT,
    )
    .default("Call {date} {time}")
    .doc("The subject of an inbound call's log."),
    common::item_of_one_org("optCallResultsOutbound", "Outbound Call Log Results (Result 1, Result 2, ...)", RESULTS)
        .example(r#""Left Voicemail", "Connect", "No Answer""#)
        .doc("The results that agents choose from after an outbound call."),
    common::item_of_one_org("optCallResultsInbound", "Inbound Call Log Results (Result 1, Result 2, ...)", RESULTS)
        .example(r#""Inbound Call Result 1", "Inbound Call Result 2""#)
        .doc("The results that agents choose from after an inbound call."),
    common::item_of_one_org("optCallResultMissed", "Missed Call Log Result", ValueKind::Text)
        .default("Missed Call")
        .doc("The result of a missed call."),
    common::item_of_one_org(
        "optActivityFields",
        "Custom Call Log Fields to Set ({Salesforce field: ShoreTel field}, ...)",
        ValueKind::JsonObjectList,
    )
    .default("")
    .doc("The fields of the call log and what is written to them."),
    switch("reqFollowupEnabled", "Follow Up Options Enabled (true/false)")
        .doc("Whether agents can schedule a follow-up."),
    switch("reqKeepCallLogOpen", "Keep Call Logs Open after Call Disconnect (true/false)")
        .doc("Whether the log stays open when the call ends."),
    common::item_of_one_org("reqRecentCallLogsCount", "Recent Call Logs Count", ValueKind::COUNT)
        .default("3")
        .doc("How many recent logs are shown."),
];

/// A switch that is on in the known file.
const fn switch(name: &'static str, label: &'static str) -> ItemSpec {
    common::item_of_one_org(name, label, ValueKind::Bool).default("true")
}
