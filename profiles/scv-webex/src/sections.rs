//! Sections and items of the released file; `required` are the items that the vendor asks to complete before the import
//! (D1).

use ccdef_core::prelude::*;

/// The section of the vendor's settings.
pub(crate) const VENDOR: &str = "sfdcScv";

/// The day of the release.
const RELEASE: &str = "2026-01-07";

pub(crate) static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[common::vendor_record()
        .fixed("cisco_wxcc_scv__ciscoWxCC")
        .doc("The vendor record of the managed package.")
        .source("F1")]),
    SectionSpec::voice(&[
        ItemSpec::required(item::CERTIFICATE, "Telephony Integration Certificate", ValueKind::CERTIFICATE)
            .doc("The public key of the certificate that `certDevName` names; only whitespace in the vendor's file.")
            .source("D1, F1, T1"),
        ItemSpec::recommended(item::LONG_DISTANCE_PREFIX, "Long Distance Prefix", ValueKind::Prefix)
            .default("")
            .doc("The country prefix for outbound calls.")
            .source("F1"),
    ]),
    SectionSpec::new(VENDOR, "Webex Contact Center for Salesforce SCV").items(ITEMS),
];

const ITEMS: &[ItemSpec] = &[
    ItemSpec::required("certDevName", "Certificate Unique Name", ValueKind::ApiName)
        .example("AcmeVoiceCert")
        .doc("The developer name of the certificate in Salesforce.")
        .source("D1, F1, T1"),
    ItemSpec::required("readyStateId", "Ready State Id", ValueKind::RECORD_ID)
        .example("0N5000000000001")
        .doc("The presence status for Ready.")
        .source("D1, F1, T1"),
    ItemSpec::required("notReadyStateId", "Not Ready State Id", ValueKind::RECORD_ID)
        .example("0N5000000000002")
        .doc("The presence status for Not Ready.")
        .source("D1, F1, T1"),
    ItemSpec::recommended("defaultCiscoNotReadyReason", "Default Cisco Not Ready Reason", ValueKind::Text)
        .example("Break")
        .doc("The idle code that is used when no other one applies.")
        .source("D1, F1"),
    ItemSpec::recommended("presenceStateMaps", "Presence State Mapping", ValueKind::Mapping)
        .default("")
        .doc("Maps the states of Salesforce and Webex; the form is not documented.")
        .source("D1, F1"),
    in_every_version("voiceCallIdCallVar", "Call Variable for Voice Call Id", ValueKind::Text, "SCV_VoiceCallRecordId")
        .doc("The flow variable with the id of the voice call."),
    in_every_version(
        "vendorCallKeyCallVar",
        "Call Variable for the Vendor Call Key",
        ValueKind::Text,
        "SCV_VendorCallKey",
    )
    .doc("The flow variable with the vendor's key of the call."),
    in_every_version("dialingRegex", "Dialing Phone Number Translation", ValueKind::Text, "")
        .doc("How numbers are rewritten before dialing; the form is not documented.")
        .source("F1"),
    in_every_version("tenant", "Webex Contact Center Tenant", ValueKind::Text, "")
        .doc("The Webex Contact Center tenant."),
    in_every_version("webRtcDomain", "Webex Contact Center WebRTC Domain", ValueKind::Host, "")
        .doc("The WebRTC domain of Webex Contact Center."),
    in_every_version("transcriptionEnabled", "Enable WCCAI Transcription", ValueKind::Bool, "false")
        .since(RELEASE)
        .doc("Whether calls are transcribed."),
    in_every_version("saveRecordingLink", "Save Recording Link", ValueKind::Bool, "true")
        .since(RELEASE)
        .doc("Whether the link to the recording is stored."),
    in_every_version("flags", "Flags", ValueKind::list(';', &ValueKind::Text), "")
        .doc("Feature flags, separated by semicolons."),
];

/// An item that every released file has.
const fn in_every_version(name: &'static str, label: &'static str, kind: ValueKind, default: &'static str) -> ItemSpec {
    ItemSpec::recommended(name, label, kind).default(default).source("D1, F1")
}
