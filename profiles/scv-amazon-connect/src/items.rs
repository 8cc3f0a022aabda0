//! Items of `reqHvcc`; one name is longer than 40 characters.

use ccdef_core::prelude::*;

use crate::federate;

/// The identity URL of a connected app.
pub(crate) const IDENTITY_URL: ValueKind = ValueKind::custom(
    "an https URL with the path `/idp/login` and a parameter `app` that begins with `0sp`",
    check_identity_url,
);

const SINCE: &str = "2025-05-13";
const NEWEST: &str = "2025-09-15";

pub(crate) const ITEMS: &[ItemSpec] = &[
    in_every_version("reqInstanceName", "Instance Name", ValueKind::Text)
        .example("acme-connect")
        .doc("The name of the Amazon Connect instance."),
    in_every_version("reqInstanceId", "Instance ID", ValueKind::Guid)
        .since(SINCE)
        .doc("The id of the Amazon Connect instance.")
        .source("D1, F1, O1"),
    in_every_version("reqConnectedAppId", "Connected App ID", ValueKind::record_id("0H4"))
        .since(SINCE)
        .doc("The connected app used for single sign-on.")
        .source("F1, O1"),
    in_every_version("reqSettingsRelayState", "Settings Relay State", federate::KIND)
        .doc("The address in the AWS console at which users log in to the instance."),
    in_every_version(item::RELAY_STATE, "Relay State", federate::KIND).doc("The same address as `reqSettingsRelayState`."),
    in_every_version("reqIdentityUrl", "Identity URL", IDENTITY_URL).doc("The identity URL of the connected app."),
    in_every_version("reqRegion", "Region", ValueKind::Region).example("us-west-2").doc("The AWS region of the instance."),
    ItemSpec::optional("reqUniversalCallRecordingAccess", "Universal Call Recording Access", ValueKind::Bool)
        .default("false")
        .doc("Whether to enable universal access to call recordings; what this access includes is not documented.")
        .source("D1"),
    in_every_version(item::LONG_DISTANCE_PREFIX, "Long Distance Prefix", ValueKind::Prefix)
        .default("+1")
        .doc("The country prefix for outbound calls."),
    extra("reqThirdPartyIDP", "Third Party IDP Configuration", ValueKind::Bool, "D1")
        .since(SINCE)
        .example("true")
        .doc("Whether a third-party identity provider is used."),
    extra("reqTransferTargetForOmniFlowTransfer", "Transfer Target for Omni Flow Transfer", ValueKind::Text, "F1")
        .since(SINCE)
        .doc("The ARN of the quick connect for transfers to an Omni-Channel flow."),
    extra(
        "reqTransferTargetForOmniFlowTransferDisplayName",
        "Transfer Target for Omni Flow Transfer Display Name",
        ValueKind::Text,
        "F1",
    )
    .doc("The display name of that transfer target."),
    in_every_version(item::CERTIFICATE, "Telephony Integration Certificate", ValueKind::CERTIFICATE)
        .default("")
        .doc("The public key with which Salesforce checks the vendor's tokens; Salesforce's file has the placeholder `CERTIFICATE-`."),
    in_every_version("reqTelephonyIntegrationKeyPairExpDate", "Telephony Integration Key Pair Expiry Date", ValueKind::DateTime)
        .since(SINCE)
        .doc("When the key pair expires.")
        .source("D1, F1, O1"),
    extra("reqAmazonConnectManagementRole", "Amazon Connect Management Role", ValueKind::IAM_ROLE, "D1, D2")
        .doc("The role of the BYOATenantStack that manages the instance."),
    extra(
        "reqUpdateCredentialRole",
        "Update Credential Role for Telephony Integration Certificate",
        ValueKind::IAM_ROLE,
        "D1",
    )
    .doc("The role for renewing the key from Salesforce."),
    in_every_version("reqInstanceRecordingRole", "Instance Recording Role", ValueKind::IAM_ROLE)
        .doc("The ConnectCallRole of the BYOAContactCenterStack."),
    in_every_version("reqSCVS3Role", "S3 bucket access Role", ValueKind::IAM_ROLE)
        .since(SINCE)
        .doc("The role that reads the recording bucket.")
        .source("F1"),
    newest("reqPresenceStatusSyncAccess", "Presence Status Sync Access")
        .doc("Whether presence statuses are synchronized."),
    newest("reqShowVendorStatusInfoAccess", "Show Provider Status").doc("Whether the provider's status is shown."),
    newest("reqEnhancedAgentStabilityAccess", "Amazon Connect sfdc_pending Status")
        .doc("Whether agents get the status sfdc_pending."),
    newest("reqAlwaysShowVoiceExtension", "Always Show Voice Extension")
        .doc("Whether the Voice Extension is always visible."),
    extra("reqEnableGlobalSignIn", "Enable Global Sign-In", ValueKind::Bool, "D1")
        .doc("Whether agents sign in across regions."),
    extra("reqPrimaryInstanceName", "Primary Instance Name", ValueKind::Text, "D1")
        .doc("The source instance for global resiliency."),
    extra("reqSecondaryInstanceName", "Secondary Instance Name", ValueKind::Text, "D1")
        .doc("The replica instance for global resiliency."),
];

/// An item that every current version of the file has.
const fn in_every_version(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    ItemSpec::recommended(name, label, kind).source("D1, F1")
}

/// An item that is opt-in.
const fn extra(name: &'static str, label: &'static str, kind: ValueKind, source: &'static str) -> ItemSpec {
    ItemSpec::optional(name, label, kind).source(source)
}

/// A switch that the newest version of the file added.
const fn newest(name: &'static str, label: &'static str) -> ItemSpec {
    extra(name, label, ValueKind::Bool, "F1").since(NEWEST).example("true")
}

fn check_identity_url(value: &str) -> Result<(), ValueIssue> {
    let url = AdapterUrl::parse(value);
    let app = url.query_value("app").is_some_and(|app| app.starts_with("0sp"));
    if url.scheme() == Some("https") && url.path() == "/idp/login" && app {
        return Ok(());
    }
    Err(ValueIssue::new("is not an https URL with the path `/idp/login` and a parameter `app` that begins with `0sp`"))
}

#[cfg(test)]
mod tests {
    use super::IDENTITY_URL;

    #[test]
    fn an_identity_url_names_a_connected_app() {
        assert!(IDENTITY_URL.check("https://acme.my.salesforce.com/idp/login?app=0sp000000000001").is_ok());
        for bad in [
            "http://acme.my.salesforce.com/idp/login?app=0sp000000000001",
            "https://acme.my.salesforce.com/idp/login?app=0H4000000000001",
            "https://acme.my.salesforce.com/idp/login",
            "https://acme.my.salesforce.com/login?app=0sp000000000001",
        ] {
            assert!(IDENTITY_URL.check(bad).is_err(), "{bad}");
        }
    }
}
