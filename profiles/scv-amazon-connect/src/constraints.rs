//! Relations between settings.

use ccdef_core::prelude::*;

const RELAY: SettingRef = SettingRef::voice(item::RELAY_STATE);
const SETTINGS_RELAY: SettingRef = SettingRef::voice("reqSettingsRelayState");

const RECORDING_ROLE: SettingRef = SettingRef::voice("reqInstanceRecordingRole");
/// A role that has another name than the one that Salesforce's stack makes.
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
        .message("`{item}` is not the address of `{other}`")
        .other("the other relay state")
        .note("Salesforce's table of attributes says that the two should be the same")
        .help("write one address into both items")
        .source("D1"),
        constraint!(
            "scv-amazon-connect-recording-role",
            "the recording role is not the one that the stack makes",
            Relation::refused(RECORDING_ROLE, NOT_OF_STACK),
        )
        .severity(Severity::Note)
        .message("the recording role does not end in `ConnectCallRole`")
        .note("Salesforce's table of attributes asks for the ConnectCallRole that the BYOAContactCenterStack makes")
        .help("copy the ARN from the outputs of the stack, unless you made a role of your own on purpose")
        .source("D1"),
        constraint!(
            "scv-amazon-connect-global-resiliency",
            "global sign-in is on, but an instance is not named",
            Relation::requires_when(GLOBAL_SIGN_IN, &["true"], INSTANCES),
        )
        .message("global sign-in is on, but `{empty}` has no value")
        .note("global resiliency works between a source instance and its replica; both have to be named")
        .help("add `{empty}`, or set `{item}` to `false`")
        .source("D1"),
    ];
