//! Webex Contact Center for Salesforce Voice: what its contact center file contains.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod constraints;
mod preview_flags;
mod sections;

use ccdef_core::prelude::*;

use constraints::{CERTIFICATE, CERTIFICATE_NAME, NOT_READY, READY};
use sections::VENDOR;

/// Webex Contact Center for Salesforce Voice.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("scv-webex"),
    title: "Webex Contact Center for Salesforce Voice",
    vendor: "Cisco Webex",
    docs_url: Some("https://github.com/webex/webex-contact-center-crm-connectors"),
    family: Family::Voice,
    extends: Some(ProfileId::new("scv-partner-telephony")),
    grade: Grade::A,
    status: Status::Current,
    route: "A managed package, plus a file from the vendor's repository that is imported in the partner telephony wizard.",
    evidence: EVIDENCE,
    signals: &[
        vendor_info(&["cisco_wxcc_scv__ciscoWxCC"], true),
        vendor_info(&["ciscoWxCC", "c__ciscoWxCC"], false),
        Signal::medium(Clue::Section(&[VENDOR])),
        Signal::medium(Clue::InternalName(&["WxCCContactCenterSCV"])),
    ],
    sections: sections::SECTIONS,
    renamed: &[Renamed::removed_item(
        SettingRef::new(VENDOR, "wxccConnectionName"),
        "The item existed only in previews and was removed on 2026-01-07; import the file of the released product.",
        "F0, F1",
    )],
    constraints: constraints::CONSTRAINTS,
    placeholders: &["<Presence Status Id>", "<Not Ready Reason>", "<Presence State Mapping>"],
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&preview_flags::PREVIEW_FLAGS]);

const fn vendor_info(values: &'static [&'static str], is_strong: bool) -> Signal {
    let clue = Clue::value(setting::VENDOR_API_NAME, values);
    if is_strong { Signal::strong(clue) } else { Signal::medium(clue) }
}

const EVIDENCE: &[Evidence] = evidence![
    "F1": "vendor file: webex/webex-contact-center-crm-connectors, salesforce/servicecloudvoice/WxCCContactCenterSCV.xml, 2026-01-07",
    "F0": "vendor file: previews of F1, 2025-11-11 and 2025-11-12",
    "D1": "vendor documentation: README of the same folder, 2026-03-11",
    "D2": "vendor documentation: https://help.webex.com/en-us/article/dvo3zs/Integrate-Webex-Contact-Center-with-Salesforce-Service-Cloud-Voice",
    "T1": "third party: notes of a deployment tool; certificate, its name and both presence ids must be filled in, and the name alone leaves the public key empty",
];

const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
    parameters: &[
        Parameter::required(
            "cert_name",
            "Developer name of the Salesforce certificate",
            "AcmeVoiceCert",
            ValueKind::ApiName,
        ),
        Parameter::required(
            "certificate",
            "That certificate or its public key in PEM form",
            PUBLIC_KEY,
            ValueKind::CERTIFICATE,
        ),
        Parameter::required(
            "ready_id",
            "Record id of the Ready presence status",
            "0N5000000000001",
            ValueKind::RECORD_ID,
        ),
        Parameter::required(
            "not_ready_id",
            "Record id of the Not Ready presence status",
            "0N5000000000002",
            ValueKind::RECORD_ID,
        ),
        Parameter::may_be_empty("not_ready_reason", "Default idle reason in Webex (may be empty)", ValueKind::Text)
            .example("Break"),
        Parameter::may_be_empty("tenant", "Webex tenant value (may be empty)", ValueKind::Text),
        Parameter::may_be_empty("webrtc_domain", "WebRTC domain (may be empty)", ValueKind::Host)
            .example("rtc.acme.example"),
        Parameter::may_be_empty(
            "long_dist_prefix",
            "Country prefix for outbound calls (may be empty)",
            ValueKind::Prefix,
        )
        .example("+49"),
    ],
    compose: &[
        Compose::always(CERTIFICATE_NAME, "{cert_name}"),
        Compose::always(CERTIFICATE, "{certificate}"),
        Compose::always(READY, "{ready_id}"),
        Compose::always(NOT_READY, "{not_ready_id}"),
        Compose::always(SettingRef::new(VENDOR, "defaultCiscoNotReadyReason"), "{not_ready_reason}"),
        Compose::always(SettingRef::new(VENDOR, "tenant"), "{tenant}"),
        Compose::always(SettingRef::new(VENDOR, "webRtcDomain"), "{webrtc_domain}"),
        Compose::always(SettingRef::voice(item::LONG_DISTANCE_PREFIX), "{long_dist_prefix}"),
    ],
    internal_name: Some("WxCCContactCenterSCV"),
    ..ScaffoldSpec::EMPTY
});

/// The public key of a throw-away pair.
const PUBLIC_KEY: &str = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEoG0OtVTiicNVM3NrVHhDsSMWtobt\nLlvvT2aYE03bcWS22s2kqHfStiGkWbB/N5Z9efNyXSCsS5FiGPaqKxdVWQ==\n-----END PUBLIC KEY-----";
