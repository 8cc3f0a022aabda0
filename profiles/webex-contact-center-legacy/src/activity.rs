//! Items of the section `reqActivityRecordConfig`; three names are longer than 40 characters.

use ccdef_core::prelude::*;

use crate::shared::{in_every_version, switch};

pub(crate) const ITEMS: &[ItemSpec] = &[
    ItemSpec::recommended("reqSalesforceNamespace", "Salesforce Package Namespace", ValueKind::Text)
        .fixed("ciscocjs")
        .doc("The namespace of the managed package.")
        .source("F1, F0"),
    switch("reqIsActivityAutoRefreshEnabled", "Auto Refresh Enabled")
        .doc("Whether the open activity is refreshed automatically."),
    switch("isActivityRecordCreationAtConnected", "Create Activity Record at Connected State")
        .doc("Whether the activity is created when the call is connected."),
    opens("activityRecordOpenedInEditmodeConnectedState", "Open Activity Record On Connected State")
        .doc("Whether the activity is opened when the call is connected."),
    opens("activityRecordOpenedInEditmodeCallDisConnectedState", "Open Activity Record On Wrap-Up State")
        .doc("Whether the activity is opened at wrap-up."),
    switch(
        "isActivityRecordOwnershiptobeChangedForTransferredCalls",
        "Activity record ownership to be changed for transferred calls",
    )
    .since("2023-07-06")
    .doc("Whether the activity gets a new owner when a call is transferred."),
    in_every_version(
        "nameOfTheCadvariableHoldingActivityRecordId",
        "Name of the cad variable that holds activity id",
        ValueKind::Text,
        "ActivityId",
    )
    .since("2023-07-06")
    .doc("The CAD variable with the id of the activity."),
    switch("isCallNotesEnabled", "Record Call Live Notes").doc("Whether notes are stored during the call."),
    in_every_version("sfdcFieldForcallNotes", "Live Call Notes Field Mapping", ValueKind::ApiName, "Description")
        .doc("The field in which the notes are stored."),
    in_every_version("SubjectDateFormat", "Date Format In Subject", ValueKind::JavaDateFormat, "MM-dd-yyyy hh:mm a")
        .doc("The date format in the subject of the activity."),
    in_every_version(
        "ActivitySubjectTemplate",
        "Subject Template",
        ValueKind::Template(&["direction", "activityDatetime"]),
        "{direction} Call {activityDatetime}",
    )
    .doc("The subject of the activity."),
    switch("reqIsCadVariableUpdatedToActivity", "Custom Field Update Enabled")
        .doc("Whether CAD variables are written to the activity."),
    in_every_version("CadSalesforceFieldMapping1", "Object Field Mapping", ValueKind::JsonArray, "[]")
        .doc("Fields that are written to the activity."),
];

/// A switch that was added on 2023-07-20.
const fn opens(name: &'static str, label: &'static str) -> ItemSpec {
    ItemSpec::optional(name, label, ValueKind::Bool).default("false").since("2023-07-20").source("F1, F0")
}
