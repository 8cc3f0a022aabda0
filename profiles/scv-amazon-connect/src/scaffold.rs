//! What is asked for a new file; both relay states follow from region and instance.

use ccdef_core::prelude::*;

use crate::items::IDENTITY_URL;

pub(crate) const SCAFFOLD: Scaffold = Scaffold::Offered {
    parameters: &[
        ask("instance_name", "Amazon Connect instance name", "acme-connect", ValueKind::Text),
        ask("instance_id", "Amazon Connect instance id", "11111111-2222-3333-4444-555555555555", ValueKind::Guid),
        ask("region", "AWS region of the instance", "eu-central-1", ValueKind::Region),
        offer(
            "connected_app_id",
            "Id of the connected app (0H4…; empty to fill in later)",
            "0H4000000000001",
            ValueKind::RecordId("0H4"),
        ),
        offer(
            "identity_url",
            "Login URL of the connected app (empty to fill in later)",
            "https://acme.my.salesforce.com/idp/login?app=0sp000000000001",
            IDENTITY_URL,
        ),
        offer(
            "recording_role",
            "ARN of the …ConnectCallRole (empty to fill in later)",
            "arn:aws:iam::123456789012:role/acme-ConnectCallRole",
            ValueKind::IAM_ROLE,
        ),
        offer(
            "s3_role",
            "ARN of the S3 access role (empty to fill in later)",
            "arn:aws:iam::123456789012:role/acme-SCVS3Role",
            ValueKind::IAM_ROLE,
        ),
        offer(
            "certificate",
            "Certificate or public key in PEM form (empty to fill in later)",
            "",
            ValueKind::CERTIFICATE,
        ),
        offer(
            "key_expiry",
            "Expiry of the key pair (empty to fill in later)",
            "31/12/2027 23:59:59",
            ValueKind::DateTime,
        ),
        ask("version", "Contact center version from the release document", "18.0", ValueKind::Decimal),
    ],
    compose: &[
        Compose::always(GENERAL, "reqVersion", "{version}"),
        Compose::always(VOICE, "reqInstanceName", "{instance_name}"),
        Compose::always(VOICE, "reqInstanceId", "{instance_id}"),
        Compose::always(VOICE, "reqConnectedAppId", "{connected_app_id}"),
        Compose::always(VOICE, "reqSettingsRelayState", RELAY_STATE),
        Compose::always(VOICE, "reqRelayState", RELAY_STATE),
        Compose::always(VOICE, "reqIdentityUrl", "{identity_url}"),
        Compose::always(VOICE, "reqRegion", "{region}"),
        Compose::always(VOICE, "reqTelephonyIntegrationCertificate", "{certificate}"),
        Compose::always(VOICE, "reqTelephonyIntegrationKeyPairExpDate", "{key_expiry}"),
        Compose::always(VOICE, "reqInstanceRecordingRole", "{recording_role}"),
        Compose::always(VOICE, "reqSCVS3Role", "{s3_role}"),
    ],
    internal_name: "AmazonConnectPartnerTelephonyCC",
    display_name: "Amazon Connect Partner Telephony",
    hint: "",
};

const RELAY_STATE: &str = "https://{region}.console.aws.amazon.com/connect/federate/{instance_id}";

/// A question that must be answered.
const fn ask(name: &'static str, prompt: &'static str, example: &'static str, kind: ValueKind) -> Parameter {
    Parameter { name, prompt, example, default: None, kind }
}

/// A question that may be left empty.
const fn offer(name: &'static str, prompt: &'static str, example: &'static str, kind: ValueKind) -> Parameter {
    Parameter { name, prompt, example, default: Some(""), kind }
}
