//! Items of `reqHvcc` in records that Salesforce stores.

use ccdef_core::prelude::*;

pub(crate) const ITEMS: &[ItemSpec] = &[
    stored("reqTelephonyProvider", "Telephony Provider", ValueKind::OneOf(&["AMAZON_CONNECT"]))
        .default("AMAZON_CONNECT")
        .doc("The telephony provider."),
    stored("reqInstanceName", "Instance Name", ValueKind::Text).doc("The name of the Amazon Connect instance."),
    stored(item::RELAY_STATE, "Relay State", ValueKind::HTTPS_URL)
        .doc("The address in the AWS console at which users log in to the instance."),
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
        .doc("The relay state of the instance."),
    seen("reqTelephonyIntegrationKeyPairExpDate", "Telephony Integration Key Pair Expiry Date", ValueKind::DateTime)
        .doc("When the key pair expires."),
    seen("reqUniversalCallRecordingAccess", "Universal Call Recording Access", ValueKind::Bool)
        .doc("Whether to enable universal access to call recordings; what this access includes is not documented."),
    seen(item::LONG_DISTANCE_PREFIX, "Long Distance Prefix", ValueKind::Prefix)
        .doc("The country prefix for outbound calls."),
    seen("reqInstanceServiceRole", "Instance Service Role", ValueKind::IAM_ROLE).doc("The service-linked role."),
    seen("reqStackId", "Stack Id", ValueKind::arn("cloudformation", "stack/")).doc("The stack that created the contact center."),
    seen("reqRestApiConnectedAppId", "Rest API Connected App Id", ValueKind::record_id("0H4"))
        .doc("A second connected app."),
    seen("reqAppApiVersion", "Salesforce ApiVersion", ValueKind::Decimal).example("54.0").doc("The Salesforce API version."),
    seen("reqTrustedRoleARN", "Trusted Role ARN", ValueKind::IAM_ROLE).doc("The role that is used for provisioning."),
    seen(item::VERSION, "Cloud Formation template version", ValueKind::Decimal)
        .example("8.0")
        .doc("The version of the Cloud Formation template; in `scv-amazon-connect` the item with this name is in `reqGeneralInfo`."),
];

/// An item that all known records have.
const fn stored(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    ItemSpec::recommended(name, label, kind).source("F1, F2, O1")
}

/// An item that only the record of one org has.
const fn seen(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    ItemSpec::optional(name, label, kind).source("O1")
}
