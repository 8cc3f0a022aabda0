//! Items of `reqOmniChannelOptions` and `reqAgentWorkOptions`.

use ccdef_core::prelude::*;

use crate::general::both;

/// Presence statuses by API name.
const STATUSES: ValueKind = ValueKind::list(',', &ValueKind::ApiName);

pub(crate) const ITEMS: &[ItemSpec] = &[
    both("reqOmniChannelEnable", "Enable Omni-Channel", ValueKind::Bool, "false")
        .doc("Whether agent states follow Omni-Channel."),
    both("reqLiveAgentEnable", "Enable Live Agent (deprecated)", ValueKind::Bool, "false")
        .doc("Whether Live Agent is used; the label says that it is deprecated."),
    both("reqOmniChannelHideWorkItem", "Hide Omni-Channel work item after accepting", ValueKind::Bool, "false")
        .doc("Whether accepted work is hidden."),
    both("reqLiveAgentHideChat", "Hide Live Agent chat after accepting", ValueKind::Bool, "false")
        .doc("Whether an accepted chat is hidden."),
    both("reqOmniChannelTalkingOnReserved", "Switch to talking state on reserved", ValueKind::Bool, "true")
        .doc("Whether agents count as talking as soon as they are reserved."),
    empty("reqOmniChannelTalkingStatus", "Service Presence Status while talking", ValueKind::ApiName)
        .doc("The presence status while talking."),
    both("reqVoiceNotReadyOnLiveAgentCount", "Live Agent chats to set voice Not Ready", ValueKind::COUNT, "0")
        .doc("How many chats make an agent not ready for calls."),
    empty("reqVoiceNotReadyOnLiveAgentReasonCode", "Not Ready reason code while chat", ValueKind::Text)
        .doc("The reason code for that."),
    both("reqVoiceNotReadyOnLiveAgentOffered", "Count Offered chats to set voice Not Ready", ValueKind::Bool, "true")
        .doc("Whether offered chats count."),
    both("reqOmniChannelEnableDecline", "Allow Agents to Decline Requests", ValueKind::Bool, "false")
        .doc("Whether agents may decline work."),
    empty("reqOmniChannelOnline", "Service Presence Online Status", STATUSES).doc("The presence statuses for online."),
    empty("reqOmniChannelBusy", "Service Presence Busy Status", STATUSES).doc("The presence statuses for busy."),
];

pub(crate) const LAYOUTS: &[ItemSpec] = &[
    layout("reqAgentWorkLayout1", "Agent Work Layout 1", "Case;Subject,Priority,Status,CaseNumber"),
    layout("reqAgentWorkLayout2", "Agent Work Layout 2", "Lead;Name,Title,Company,Phone,MobilePhone,Email"),
    layout("reqAgentWorkLayout3", "Agent Work Layout 3", ""),
    layout("reqAgentWorkLayout4", "Agent Work Layout 4", ""),
    layout("reqAgentWorkLayout5", "Agent Work Layout 5", ""),
    layout("reqAgentWorkLayout6", "Agent Work Layout 6", ""),
    layout("reqAgentWorkLayout7", "Agent Work Layout 7", ""),
    layout("reqAgentWorkLayout8", "Agent Work Layout 8", ""),
];

const fn layout(name: &'static str, label: &'static str, default: &'static str) -> ItemSpec {
    both(name, label, ValueKind::Text, default).doc("Which fields of an object agents see: `<object>;<field>,<field>`.")
}

/// An item whose value in the vendor's template is a placeholder; an empty one is written instead.
const fn empty(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    both(name, label, kind, "")
}
