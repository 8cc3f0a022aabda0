//! Sections and items of the vendor's file.

use ccdef_core::prelude::*;

/// The section of the tenant.
pub(crate) const TENANT: &str = "wxCCReqData";

/// The section of the screen pop by a variable.
pub(crate) const ADVANCED_SCREEN_POP: &str = "advancedScreenPopData";

/// The section of the synchronization with Omni-Channel.
pub(crate) const OMNI_CHANNEL_SYNC: &str = "omnichannelStateSyncConfiguration";

/// The item of the region.
pub(crate) const REGION_ITEM: &str = "openCtiWxCCRegion";

/// Known regions (F1, T1).
const KNOWN_REGIONS: &[&str] = &["us1", "ca1", "eu1", "eu2", "anz1", "jp1", "sg1"];

/// A region of the vendor's cloud.
pub(crate) const REGION: ValueKind = ValueKind::OneOf(KNOWN_REGIONS);

/// Prefixes separated by commas.
pub(crate) const PREFIXES: ValueKind = ValueKind::list(',', &ValueKind::Prefix);

/// Versions of the vendor's file that added items; see F0.
const JUNE_2025: &str = "2025-06-11";
const NOVEMBER_2025: &str = "2025-11-11";
const DECEMBER_2025: &str = "2025-12-02";
const MARCH_2026: &str = "2026-03-13";
const APRIL_2026: &str = "2026-04-24";

pub(crate) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[common::description()
        .default("Webex Contact Center Salesforce Integration")
        .source("F1, F0")]),
    SectionSpec::new(TENANT, "WxCC Settings").items(&[
        ItemSpec::required(REGION_ITEM, "WxCC Region", REGION)
            .example("us1")
            .doc("The region of the tenant; the adapter URL does not contain it.")
            .source("F1, D1, T1"),
        since(
            JUNE_2025,
            ItemSpec::optional("wxccWebRtcDomain", "WxCC WebRTC Domain", ValueKind::Host)
                .default("")
                .doc("The WebRTC domain, if one is used."),
        ),
    ]),
    SectionSpec::new("wxCCCallActivity", "Call Activity Record Creation").items(CALL_ACTIVITY),
    SectionSpec::new("outdialData", "Outdial Configuration").items(&[
        in_every_version("outdialRemovePrefix", "Remove Phone Number Prefix Strings", PREFIXES, "")
            .doc("Prefixes that are removed before dialing."),
        later(APRIL_2026, "openCtiEnableCrmSearch", "Search For CRM records", "false")
            .doc("Whether records are searched before an outbound call."),
    ]),
    SectionSpec::new(ADVANCED_SCREEN_POP, "Advanced Screen Pop Search Configuration").items(&[
        switch("openCtiEnableAdvancedScreenPop", "Advanced Screen Pop Enabled")
            .doc("Whether records are searched by a call-associated data (CAD) variable."),
        in_every_version("openCtiCadSearchVariable", "CAD Variable Name", ValueKind::Text, "")
            .doc("The CAD variable to search by."),
        in_every_version("openCtiRemoveANIPrefix", "Remove ANI Prefix Strings", PREFIXES, "")
            .doc("Prefixes that are removed from the caller's number."),
        later(APRIL_2026, "openCtiFallbackToAni", "Fallback to ANI", "false")
            .doc("Whether to search by the caller's number if the variable finds nothing."),
    ]),
    SectionSpec::new("objectCreationManagement", "Case Management").items(&[
        switch("createObjectIncoming", "Auto Case Creation For Inbound Calls")
            .doc("Whether a case is created for inbound calls."),
        switch("createObjectOutgoing", "Auto Case Creation For Outbound calls")
            .doc("Whether a case is created for outbound calls."),
        switch("openInEditMode", "Open Case Object In Edit Mode").doc("Whether the new case is opened in edit mode."),
        mapping("objectFieldMapping")
            .doc("Fields that are written to the case; another section has an item with the same name."),
    ]),
    SectionSpec::new("screenpopNoRecordMatch", "Screen Pop Settings For No Record Match")
        .items(&[mapping("noRecordMatchObjectFieldMappings").doc("Fields that are filled in when no record matches.")]),
    SectionSpec::new(OMNI_CHANNEL_SYNC, "Omni-Channel State Sync Configuration").items(&[
        switch("enableOmniChannelSync", "Enable Omni-Channel Sync")
            .doc("Whether agent states are synchronized with Omni-Channel."),
        in_every_version("omniChannelNotReadyReason", "Omni-Channel Not Ready Reason", ValueKind::Text, "")
            .doc("The Omni-Channel Not Ready reason while the agent is on a call."),
        in_every_version("wxCCIdleReasonCode", "WxCC Idle Reason Code", ValueKind::Text, "")
            .doc("The Webex idle code while the agent is on other work."),
    ]),
    SectionSpec::new("widgetSettings", "Widget Settings").items(&[NOTIFICATIONS]),
];

const NOTIFICATIONS: ItemSpec =
    switch("sendBrowserNotifications", "Send Browser Notifications").doc("Whether calls show a browser notification.");

const CALL_ACTIVITY: &[ItemSpec] = &[
    in_every_version("subjectDateFormat", "Date Format In Subject", ValueKind::MomentDateFormat, "MM-DD-YYYY hh:mm a")
        .doc("The date format in the subject of the activity."),
    in_every_version(
        "subjectTemplate",
        "Subject Template",
        ValueKind::Template(&["direction", "activityDatetime"]),
        "{direction} Call {activityDatetime}",
    )
    .doc("The subject of the activity."),
    in_every_version("recordCallLiveNotes", "Record Call Live Notes", ValueKind::Bool, "true")
        .doc("Whether notes are stored during the call."),
    later(NOVEMBER_2025, "recordCallLiveSubject", "Record Call Live Subject", "true")
        .doc("Whether the subject is stored during the call."),
    in_every_version("liveCallNotesFieldMapping", "Live Call Notes Field Mapping", ValueKind::ApiName, "Description")
        .doc("The field in which the notes are stored."),
    switch("changeActivityRecordOwnership", "Change Activity Record Ownership For Transferred Calls")
        .doc("Whether the activity gets a new owner when a call is transferred."),
    in_every_version("cadVarNameWithActivityId", "CAD Variable Name That Holds Activity Id", ValueKind::Text, "")
        .doc("The CAD variable with the id of the activity."),
    mapping("objectFieldMapping").doc("Fields that are written to the activity."),
    since(
        DECEMBER_2025,
        ItemSpec::optional("agentSharedRecord", "Variable for Record Sharing", ValueKind::Text)
            .default("")
            .doc("The variable through which agents share a record."),
    ),
    later(DECEMBER_2025, "assignActivityToSharedRecord", "Use Activity as Shared Record by default", "true")
        .doc("Whether the activity is the shared record."),
    later(MARCH_2026, "disableActivityRecord", "Disable Activity Record Creation", "false")
        .doc("Whether the creation of activity records is off."),
    later(MARCH_2026, "openCtiEnableActivityScreenPopConnected", "Enable Activity Screen Pop on Connected", "false")
        .doc("Whether the activity is opened when the call is connected."),
    later(MARCH_2026, "openCtiEnableActivityScreenPopWrapup", "Enable Activity Screen Pop on Wrapup", "false")
        .doc("Whether the activity is opened at wrap-up."),
];

/// An item that every version of the vendor's file has.
const fn in_every_version(name: &'static str, label: &'static str, kind: ValueKind, default: &'static str) -> ItemSpec {
    ItemSpec::recommended(name, label, kind).default(default).source("D1, F1")
}

/// A switch that every version of the vendor's file has; it is off by default.
const fn switch(name: &'static str, label: &'static str) -> ItemSpec {
    in_every_version(name, label, ValueKind::Bool, "false")
}

/// A field mapping; its form is not documented.
const fn mapping(name: &'static str) -> ItemSpec {
    in_every_version(name, "Object Field Mappings", ValueKind::Mapping, "")
}

/// A switch that the vendor added later.
const fn later(when: &'static str, name: &'static str, label: &'static str, default: &'static str) -> ItemSpec {
    since(when, ItemSpec::optional(name, label, ValueKind::Bool).default(default))
}

const fn since(when: &'static str, item: ItemSpec) -> ItemSpec {
    item.since(when).source("F0, F1, D1")
}
