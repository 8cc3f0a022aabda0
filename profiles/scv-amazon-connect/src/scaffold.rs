//! The questions for a new file; both relay states are made from region and instance.

use ccdef_core::prelude::*;

use crate::items::IDENTITY_URL;

pub(crate) const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
    parameters: &[
        Parameter::required("instance_name", "Amazon Connect instance name", "acme-connect", ValueKind::Text),
        Parameter::required(
            "instance_id",
            "Amazon Connect instance id",
            "11111111-2222-3333-4444-555555555555",
            ValueKind::Guid,
        ),
        Parameter::required("region", "AWS region of the instance", "eu-central-1", ValueKind::Region),
        Parameter::may_be_empty(
            "connected_app_id",
            "Id of the connected app, which starts with 0H4 (leave empty to fill in later)",
            ValueKind::record_id("0H4"),
        )
        .example("0H4000000000001"),
        Parameter::may_be_empty(
            "identity_url",
            "Login URL of the connected app (leave empty to fill in later)",
            IDENTITY_URL,
        )
        .example("https://acme.my.salesforce.com/idp/login?app=0sp000000000001"),
        Parameter::may_be_empty(
            "recording_role",
            "ARN of the role that ends with ConnectCallRole (leave empty to fill in later)",
            ValueKind::IAM_ROLE,
        )
        .example("arn:aws:iam::123456789012:role/acme-ConnectCallRole"),
        Parameter::may_be_empty(
            "s3_role",
            "ARN of the S3 access role (leave empty to fill in later)",
            ValueKind::IAM_ROLE,
        )
        .example("arn:aws:iam::123456789012:role/acme-SCVS3Role"),
        common::certificate_for_later(),
        Parameter::may_be_empty(
            "key_expiry",
            "Expiry date of the key pair (leave empty to fill in later)",
            ValueKind::DateTime,
        )
        .example("31/12/2027 23:59:59"),
        Parameter::required("version", "Contact center version from the release document", "18.0", ValueKind::Decimal),
    ],
    compose: &[
        Compose::always(SettingRef::general(item::VERSION), "{version}"),
        Compose::always(SettingRef::voice("reqInstanceName"), "{instance_name}"),
        Compose::always(SettingRef::voice("reqInstanceId"), "{instance_id}"),
        Compose::always(SettingRef::voice("reqConnectedAppId"), "{connected_app_id}"),
        Compose::always(SettingRef::voice("reqSettingsRelayState"), RELAY_STATE),
        Compose::always(SettingRef::voice(item::RELAY_STATE), RELAY_STATE),
        Compose::always(SettingRef::voice("reqIdentityUrl"), "{identity_url}"),
        Compose::always(SettingRef::voice("reqRegion"), "{region}"),
        Compose::always(SettingRef::voice(item::CERTIFICATE), "{certificate}"),
        Compose::always(SettingRef::voice("reqTelephonyIntegrationKeyPairExpDate"), "{key_expiry}"),
        Compose::always(SettingRef::voice("reqInstanceRecordingRole"), "{recording_role}"),
        Compose::always(SettingRef::voice("reqSCVS3Role"), "{s3_role}"),
    ],
    internal_name: Some("AmazonConnectPartnerTelephonyCC"),
    display_name: Some("Amazon Connect Partner Telephony"),
    ..ScaffoldSpec::EMPTY
});

const RELAY_STATE: &str = "https://{region}.console.aws.amazon.com/connect/federate/{instance_id}";
