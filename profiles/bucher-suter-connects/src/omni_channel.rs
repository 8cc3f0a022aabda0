//! Items of `reqOmniChannelOptions` and `reqAgentWorkOptions`.

use ccdef_core::prelude::*;

use crate::general::both;

/// Presence statuses by API name.
const STATUSES: ValueKind = ValueKind::list(',', &ValueKind::ApiName);

pub(crate) const ITEMS: &[ItemSpec] = &[
    both("reqOmniChannelEnable", "Enable Omni-Channel", ValueKind::Bool, "false")
        .doc("Whether agent states follow Omni-Channel."),
    both("reqLiveAgentEnable", "Enable Live Agent (deprecated)", ValueKind::Bool, "false")
        .doc("Whether Live Agent is used; deprecated according to its label."),
    both("reqOmniChannelHideWorkItem", "Hide Omni-Channel work item after accepting", ValueKind::Bool, "false")
        .doc("Whether a work item is hidden after an agent accepts it."),
    both("reqLiveAgentHideChat", "Hide Live Agent chat after accepting", ValueKind::Bool, "false")
        .doc("Whether a chat is hidden after an agent accepts it."),
    both("reqOmniChannelTalkingOnReserved", "Switch to talking state on reserved", ValueKind::Bool, "true")
        .doc("Whether an agent's state becomes talking as soon as the agent is reserved."),
    empty("reqOmniChannelTalkingStatus", "Service Presence Status while talking", ValueKind::ApiName)
        .doc("The presence status of agents while they are talking."),
    both("reqVoiceNotReadyOnLiveAgentCount", "Live Agent chats to set voice Not Ready", ValueKind::COUNT, "0")
        .doc("The number of chats at which an agent becomes not ready for calls."),
    empty("reqVoiceNotReadyOnLiveAgentReasonCode", "Not Ready reason code while chat", ValueKind::Text)
        .doc("The not-ready reason code that is set because of chats."),
    both("reqVoiceNotReadyOnLiveAgentOffered", "Count Offered chats to set voice Not Ready", ValueKind::Bool, "true")
        .doc("Whether chats that are only offered count as well."),
    both("reqOmniChannelEnableDecline", "Allow Agents to Decline Requests", ValueKind::Bool, "false")
        .doc("Whether agents may decline work."),
    empty("reqOmniChannelOnline", "Service Presence Online Status", STATUSES)
        .doc("The presence statuses that mean online."),
    empty("reqOmniChannelBusy", "Service Presence Busy Status", STATUSES).doc("The presence statuses that mean busy."),
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
    both(name, label, ValueKind::Text, default)
        .doc("The fields of an object that agents see: `<object>;<field>,<field>`.")
}

/// An item that is left empty, because its value in the known file is a placeholder.
const fn empty(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    both(name, label, kind, "")
}
