//! Relations between settings.

use ccdef_core::prelude::*;

const RELAY: SettingRef = SettingRef::voice(item::RELAY_STATE);
const SETTINGS_RELAY: SettingRef = SettingRef::voice("reqSettingsRelayState");

const RECORDING_ROLE: SettingRef = SettingRef::voice("reqInstanceRecordingRole");
/// A role with another name than the one that Salesforce's stack creates.
const NOT_OF_STACK: ValuePattern = ValuePattern::All(&[
    ValuePattern::StartsWith("arn:"),
    ValuePattern::Not(&ValuePattern::EndsWith("ConnectCallRole")),
]);

const GLOBAL_SIGN_IN: SettingRef = SettingRef::voice("reqEnableGlobalSignIn");
const INSTANCES: &[SettingRef] =
    &[SettingRef::voice("reqPrimaryInstanceName"), SettingRef::voice("reqSecondaryInstanceName")];

pub(crate) static CONSTRAINTS: &[Constraint] =
    &[
        constraint!(
            "scv-amazon-connect-relay-equal",
            "the two relay states differ",
            Relation::same(RELAY, SETTINGS_RELAY),
        )
        .basis(Basis::Observed)
        .message("`{item}` differs from `{other}`")
        .other("the other relay state")
        .note("Salesforce's setup guide says that both should have the same value")
        .help("write the same address in both items")
        .source("D1"),
        constraint!(
            "scv-amazon-connect-recording-role",
            "the recording role is not the one that the stack creates",
            Relation::refused(RECORDING_ROLE, NOT_OF_STACK),
        )
        .severity(Severity::Note)
        .message("recording role in `{item}` does not end with `ConnectCallRole`")
        .note("Salesforce's setup guide expects the role `ConnectCallRole`, which the stack creates")
        .help("copy the ARN from the outputs of the CloudFormation stack `BYOAContactCenterStack`, unless you use your own role on purpose")
        .source("D1"),
        constraint!(
            "scv-amazon-connect-global-resiliency",
            "global sign-in is on, but an instance name is missing",
            Relation::requires_when(GLOBAL_SIGN_IN, &["true"], INSTANCES),
        )
        .message("global sign-in is on, which requires {needs}")
        .note("global resiliency works between a source instance and its replica, so both names are required")
        .help("write a value in {needs}, or set `{item}` to `false`")
        .source("D1"),
    ];
