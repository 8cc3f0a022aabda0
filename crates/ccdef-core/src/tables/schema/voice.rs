//! The base schema of Salesforce Voice contact centers (`format/voice.md`, `format/items-voice.md`).

use ccdef_syntax::Dialect;

use super::common::{
    ADAPTER_URL, DESCRIPTION, DISPLAY_NAME, HEIGHT, INTERNAL_NAME, LONG_DISTANCE_PREFIX, MODE, STANDBY_URL, TIMEOUT,
    USE_API, VERSION, WIDTH, meaning, without_default,
};
use crate::tables::item;
use crate::tables::profile::{ItemSpec, SectionSpec, ValueKind};

const HTTPS_OR_HTTP: ValueKind = ValueKind::url(&["https", "http"]);

/// Values that Salesforce itself writes into the `customSettings` of stored contact centers. They are not left over
/// from a template (`format/custom-settings.md#default-values-in-stored-records`).
#[cfg(feature = "engine")]
pub(super) const FILLERS: &[(&str, &[&str])] = &[
    (item::STANDBY_URL, &["https://domain:port/softphone"]),
    (item::TIMEOUT, &["5000"]),
    (item::HEIGHT, &["300", "1"]),
    (item::WIDTH, &["500", "1"]),
];

pub(super) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[
        INTERNAL_NAME,
        DISPLAY_NAME,
        ItemSpec::required(item::VENDOR_API_NAME, "Conversation Vendor Info Developer Name", ValueKind::Text)
            .only_in(Dialect::Import)
            .example("acme__acmeTelephony")
            .doc("The API name of the vendor's ConversationVendorInfo record, with its namespace.")
            .source(
                "format/items-voice.md#reqvendorinfoapiname, format/contradictions-values.md#vendor-name-with-a-prefix",
            ),
        meaning(VERSION, "The version of an Amazon contact center, such as 18.0."),
        DESCRIPTION,
        ADAPTER_URL.stored(),
        STANDBY_URL.stored(),
        TIMEOUT.stored(),
        without_default(USE_API).stored(),
        without_default(HEIGHT).stored(),
        without_default(WIDTH).stored(),
        without_default(MODE).stored(),
    ]),
    SectionSpec::voice(HVCC),
];

const HVCC: &[ItemSpec] = &[
    ItemSpec::optional(
        item::CERTIFICATE,
        "Telephony Integration Certificate",
        ValueKind::CERTIFICATE,
    )
    .default("")
    .doc("The certificate or public key with which Salesforce checks the vendor's tokens; Setup calls it Public Key.")
    .source("format/items-voice.md#reqtelephonyintegrationcertificate, format/contradictions-values.md#certificate-or-public-key"),
    meaning(LONG_DISTANCE_PREFIX, "The country prefix for outbound calls from the Omni-Channel softphone, such as +1.")
        .default("+1"),
    ItemSpec::optional(item::RELAY_STATE, "Relay State", HTTPS_OR_HTTP)
        .doc("The relay state URL of the identity provider's app, for single sign-on.")
        .source("format/items-voice.md#reqrelaystate")
        .observed(),
    ItemSpec::optional("reqIdentityUrl", "Identity URL", HTTPS_OR_HTTP)
        .doc("The login URL at which sign-in from the identity provider starts.")
        .source("format/items-voice.md#reqidentityurl")
        .observed(),
    ItemSpec::optional("reqUniversalCallRecordingAccess", "Universal Call Recording Access", ValueKind::Bool)
        .doc("Whether to enable universal access to call recordings; what this access includes is not documented.")
        .source("format/items-voice.md#requniversalcallrecordingaccess")
        .observed(),
    ItemSpec::optional("reqTelephonyProvider", "Telephony Provider", ValueKind::Text)
        .doc("The name of the provider, in files of 2021 and in stored records; in import files reqVendorInfoApiName replaced it.")
        .source("format/items-voice.md#reqtelephonyprovider")
        .stored(),
    stored("reqIsCreatedByXML", "Created BY XML", ValueKind::Bool)
        .doc("Whether the contact center was imported; Salesforce writes it.")
        .source("format/items-voice.md#reqiscreatedbyxml"),
    stored(item::VERSION, "Cloud Formation template version", ValueKind::Decimal)
        .doc("A version that Salesforce writes, with the label that it has in records of Amazon."),
    stored("reqVoiceExtensionFlexipage", "Voice Extension Flexipage", ValueKind::Text)
        .doc("The Lightning page of the Voice Extension; Salesforce writes it.")
        .source("format/items-voice.md#reqvoiceextensionflexipage"),
    amazon("reqInstanceName", "Instance Name", ValueKind::Text, "The name of the Amazon Connect instance."),
    amazon("reqInstanceId", "Instance ID", ValueKind::Guid, "The id of the Amazon Connect instance."),
    amazon(
        "reqConnectedAppId",
        "Connected App ID",
        ValueKind::RECORD_ID,
        "The connected app used for single sign-on.",
    ),
    amazon(
        "reqSettingsRelayState",
        "Settings Relay State",
        HTTPS_OR_HTTP,
        "The relay state of the instance.",
    ),
    amazon("reqRegion", "Region", ValueKind::Region, "The AWS region of the instance."),
    amazon(
        "reqThirdPartyIDP",
        "Third Party IDP Configuration",
        ValueKind::Bool,
        "Whether a third-party identity provider is used.",
    ),
    amazon(
        "reqTransferTargetForOmniFlowTransfer",
        "Transfer Target for Omni Flow Transfer",
        ValueKind::Text,
        "The quick connect for transfers to an Omni-Channel flow; also stored for other vendors.",
    ),
    amazon(
        "reqTransferTargetForOmniFlowTransferDisplayName",
        "Transfer Target for Omni Flow Transfer Display Name",
        ValueKind::Text,
        "The display name of that transfer target; also stored for other vendors.",
    ),
    amazon(
        "reqTelephonyIntegrationKeyPairExpDate",
        "Telephony Integration Key Pair Expiry Date",
        ValueKind::DateTime,
        "When the key pair expires.",
    ),
    amazon(
        "reqAmazonConnectManagementRole",
        "Amazon Connect Management Role",
        ValueKind::IAM_ROLE,
        "The role that manages the instance.",
    ),
    amazon(
        "reqUpdateCredentialRole",
        "Update Credential Role for Telephony Integration Certificate",
        ValueKind::IAM_ROLE,
        "The role for renewing the key from Salesforce.",
    ),
    amazon(
        "reqInstanceRecordingRole",
        "Instance Recording Role",
        ValueKind::IAM_ROLE,
        "The role that reads recordings.",
    ),
    amazon("reqSCVS3Role", "S3 bucket access Role", ValueKind::IAM_ROLE, "The role that reads the recording bucket."),
    amazon(
        "reqPresenceStatusSyncAccess",
        "Presence Status Sync Access",
        ValueKind::Bool,
        "Whether presence statuses are synchronized; also stored for other vendors.",
    ),
    amazon(
        "reqShowVendorStatusInfoAccess",
        "Show Provider Status",
        ValueKind::Bool,
        "Whether the provider's status is shown.",
    ),
    amazon(
        "reqEnhancedAgentStabilityAccess",
        "Amazon Connect sfdc_pending Status",
        ValueKind::Bool,
        "Whether the pending status is used.",
    ),
    amazon(
        "reqAlwaysShowVoiceExtension",
        "Always Show Voice Extension",
        ValueKind::Bool,
        "Whether the Voice Extension is always visible; also stored for other vendors.",
    ),
    amazon("reqEnableGlobalSignIn", "Enable Global Sign-In", ValueKind::Bool, "Whether agents sign in across regions."),
    amazon(
        "reqPrimaryInstanceName",
        "Primary Instance Name",
        ValueKind::Text,
        "The source instance for global resiliency.",
    ),
    amazon(
        "reqSecondaryInstanceName",
        "Secondary Instance Name",
        ValueKind::Text,
        "The replica instance for global resiliency.",
    ),
];

/// An item that Salesforce itself writes into the stored contact center of any vendor; import files do not need it.
const fn stored(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    ItemSpec::optional(name, label, kind).source("format/items-voice.md#items-that-salesforce-adds").observed().stored()
}

const fn amazon(name: &'static str, label: &'static str, kind: ValueKind, doc: &'static str) -> ItemSpec {
    ItemSpec::optional(name, label, kind).doc(doc).source("format/items-voice.md#amazon").observed()
}
