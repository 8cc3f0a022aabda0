//! Items of `reqAdditionalOptions` and `reqMobileAgentOptions`.

use ccdef_core::prelude::*;

use crate::general::both;

/// The section of mobile agents.
pub(crate) const MOBILE: &str = "reqMobileAgentOptions";

const EXCLUDED: &str =
    "Objects that are not searched. Version 5.10 has the reverse, types to include: do not carry the list over.";

pub(crate) const ITEMS: &[ItemSpec] = &[
    both("reqMaxDirectorySuggestions", "Max Number of Directory Lookup Suggestions", ValueKind::COUNT, "5")
        .doc("How many suggestions come from the directory."),
    both("reqMaxCRMSuggestions", "Max Number of CRM Lookup Suggestions", ValueKind::COUNT, "5")
        .doc("How many suggestions come from Salesforce."),
    both("reqExcludeTypes", "Types Excluded from Directory Lookup", ValueKind::list(';', &ValueKind::ApiName), "")
        .doc(EXCLUDED)
        .source("O1, D3, D2"),
    both("reqEnableDesktopNotifications", "Enable HTML5 Desktop Notifications", ValueKind::Bool, "false")
        .doc("Whether calls raise a notification of the browser."),
    both("reqShowSupervisorMonitoring", "Show Supervisor Monitoring to Agent", ValueKind::Bool, "true")
        .doc("Whether agents see that they are monitored."),
    both("reqAfterIssueReportUrl", "Issue report URL", ValueKind::Template(&["message"]), "")
        .example("mailto:support@acme.example?body={message}")
        .doc("Where issues are reported to."),
    both("reqDisabledActions", "Disabled actions", ValueKind::list(';', &ValueKind::Text), "")
        .example("ReportIssue;SpeedDial")
        .doc("Actions that agents do not get."),
    both("reqFeatureFlags", "Flags", ValueKind::Text, "").doc("Feature flags."),
    both(
        "reqCustomerSpecificEnhancementsClass",
        "Customer-specific enhancements classname (deprecated)",
        ValueKind::Text,
        "",
    )
    .doc("An Apex class of the customer's; the label says that it is deprecated."),
];

pub(crate) const MOBILE_ITEMS: &[ItemSpec] = &[
    both("reqEnableMobileAgent", "Enable Mobile Agent support", ValueKind::Bool, "false")
        .doc("Whether agents may be mobile; CCE only."),
    both(
        "reqNailedConnection",
        "Force 'Nailed Connection' (N) or 'Call-By-Call' (C)",
        ValueKind::OneOf(&["N", "C"]),
        "",
    )
    .doc("How mobile agents are connected; empty leaves the choice to them."),
];
