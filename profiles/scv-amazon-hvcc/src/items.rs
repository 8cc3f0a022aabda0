//! Items of `reqHvcc` in a stored record.

use ccdef_core::prelude::*;

pub(crate) const ITEMS: &[ItemSpec] = &[
    stored("reqTelephonyProvider", "Telephony Provider", ValueKind::OneOf(&["AMAZON_CONNECT"]))
        .default("AMAZON_CONNECT")
        .doc("The telephony provider."),
    stored("reqInstanceName", "Instance Name", ValueKind::Text).doc("The name of the Amazon Connect instance."),
    stored(item::RELAY_STATE, "Relay State", ValueKind::HTTPS_URL)
        .doc("The address at which the console lets users of the instance in."),
    stored("reqIdentityUrl", "Identity URL", ValueKind::HTTPS_URL).doc("The identity URL of the connected app."),
    stored(item::CERTIFICATE, "Telephony Integration Certificate", ValueKind::CERTIFICATE)
        .doc("The public certificate."),
    stored("reqInstanceRecordingRole", "Instance Recording Role", ValueKind::IAM_ROLE)
        .doc("The role that reads recordings."),
    seen("reqRegion", "Region", ValueKind::Region).doc("The AWS region of the instance."),
    seen("reqInstanceId", "Instance ID", ValueKind::Guid).doc("The id of the Amazon Connect instance."),
    seen("reqConnectedAppId", "Connected App ID", ValueKind::record_id("0H4"))
        .doc("The connected app used for single sign-on."),
    seen("reqSettingsRelayState", "Settings Relay State", ValueKind::HTTPS_URL)
        .doc("The relay state of the instance's settings page."),
    seen("reqTelephonyIntegrationKeyPairExpDate", "Telephony Integration Key Pair Expiry Date", ValueKind::DateTime)
        .doc("When the key pair expires."),
    seen("reqUniversalCallRecordingAccess", "Universal Call Recording Access", ValueKind::Bool)
        .doc("Whether call recordings are open to everybody."),
    seen(item::LONG_DISTANCE_PREFIX, "Long Distance Prefix", ValueKind::Prefix)
        .doc("The country prefix for outbound calls."),
    seen("reqInstanceServiceRole", "Instance Service Role", ValueKind::IAM_ROLE).doc("The service-linked role."),
    seen("reqStackId", "Stack Id", ValueKind::arn("cloudformation", "stack/")).doc("The stack that made the center."),
    seen("reqRestApiConnectedAppId", "Rest API Connected App Id", ValueKind::record_id("0H4"))
        .doc("A second connected app."),
    seen("reqAppApiVersion", "Salesforce ApiVersion", ValueKind::Decimal).example("54.0").doc("The API version."),
    seen("reqTrustedRoleARN", "Trusted Role ARN", ValueKind::IAM_ROLE).doc("The role of the provisioning."),
    seen(item::VERSION, "Cloud Formation template version", ValueKind::Decimal)
        .example("8.0")
        .doc("The version of the template; `scv-amazon-connect` has an item of this name in `reqGeneralInfo`."),
];

/// An item that every record has.
const fn stored(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    ItemSpec::recommended(name, label, kind).source("F1, F2, O1")
}

/// An item that one org's record has.
const fn seen(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    ItemSpec::optional(name, label, kind).source("O1")
}
