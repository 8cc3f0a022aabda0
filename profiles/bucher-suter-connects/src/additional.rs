//! Items of `reqAdditionalOptions` and `reqMobileAgentOptions`.

use ccdef_core::prelude::*;

use crate::general::both;

/// The section of the mobile agent settings.
pub(crate) const MOBILE: &str = "reqMobileAgentOptions";

const EXCLUDED: &str = "Objects that are not searched. Version 5.10 has the opposite, a list of types to include: do not copy this list to it.";

pub(crate) const ITEMS: &[ItemSpec] = &[
    both("reqMaxDirectorySuggestions", "Max Number of Directory Lookup Suggestions", ValueKind::COUNT, "5")
        .doc("The maximum number of suggestions from the directory."),
    both("reqMaxCRMSuggestions", "Max Number of CRM Lookup Suggestions", ValueKind::COUNT, "5")
        .doc("The maximum number of suggestions from Salesforce."),
    both("reqExcludeTypes", "Types Excluded from Directory Lookup", ValueKind::list(';', &ValueKind::ApiName), "")
        .doc(EXCLUDED)
        .source("O1, D3, D2"),
    both("reqEnableDesktopNotifications", "Enable HTML5 Desktop Notifications", ValueKind::Bool, "false")
        .doc("Whether the browser shows notifications for calls."),
    both("reqShowSupervisorMonitoring", "Show Supervisor Monitoring to Agent", ValueKind::Bool, "true")
        .doc("Whether agents see that they are monitored."),
    both("reqAfterIssueReportUrl", "Issue report URL", ValueKind::Template(&["message"]), "")
        .example("mailto:support@acme.example?body={message}")
        .doc("The URL to which issues are reported."),
    both("reqDisabledActions", "Disabled actions", ValueKind::list(';', &ValueKind::Text), "")
        .example("ReportIssue;SpeedDial")
        .doc("Actions that are not available to agents."),
    both("reqFeatureFlags", "Flags", ValueKind::Text, "").doc("Feature flags."),
    both(
        "reqCustomerSpecificEnhancementsClass",
        "Customer-specific enhancements classname (deprecated)",
        ValueKind::Text,
        "",
    )
    .doc("An Apex class of the customer; deprecated according to its label."),
];

pub(crate) const MOBILE_ITEMS: &[ItemSpec] = &[
    both("reqEnableMobileAgent", "Enable Mobile Agent support", ValueKind::Bool, "false")
        .doc("Whether mobile agents are supported; CCE only."),
    both(
        "reqNailedConnection",
        "Force 'Nailed Connection' (N) or 'Call-By-Call' (C)",
        ValueKind::OneOf(&["N", "C"]),
        "",
    )
    .doc("How mobile agents are connected; if it is empty, agents choose."),
];
