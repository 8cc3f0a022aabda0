//! Webex Contact Center for Salesforce Voice: what its contact center file holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod constraints;
mod preview_flags;
mod sections;

use ccdef_core::prelude::*;

use sections::VENDOR;

/// Webex Contact Center for Salesforce Voice.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("scv-webex"),
    title: "Webex Contact Center for Salesforce Voice",
    vendor: "Cisco Webex",
    docs_url: "https://github.com/webex/webex-contact-center-crm-connectors",
    family: Family::Voice,
    extends: Some(ProfileId::new("scv-partner-telephony")),
    grade: Grade::A,
    status: Status::Current,
    route: "A managed package, plus a file from the vendor's repository that is imported in the partner-telephony wizard.",
    evidence: EVIDENCE,
    signals: &[
        vendor_info(&["cisco_wxcc_scv__ciscoWxCC"], true),
        vendor_info(&["ciscoWxCC", "c__ciscoWxCC"], false),
        Signal::medium(Clue::Section(&[VENDOR])),
        Signal::medium(Clue::InternalName(&["WxCCContactCenterSCV"])),
    ],
    sections: sections::SECTIONS,
    renamed: &[Renamed {
        section: VENDOR,
        item: "wxccConnectionName",
        new_section: "",
        new_item: "",
        hint: "The item was in previews only and went away on 2026-01-07; import the file of the released product.",
        source: "F0, F1",
    }],
    constraints: constraints::CONSTRAINTS,
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&preview_flags::PREVIEW_FLAGS]);

const fn vendor_info(values: &'static [&'static str], is_strong: bool) -> Signal {
    let clue = Clue::Value { section: GENERAL, item: "reqVendorInfoApiName", values };
    if is_strong { Signal::strong(clue) } else { Signal::medium(clue) }
}

const EVIDENCE: &[Evidence] = &[
    Evidence {
        key: "F1",
        text: "vendor file: webex/webex-contact-center-crm-connectors, salesforce/servicecloudvoice/WxCCContactCenterSCV.xml, 2026-01-07",
    },
    Evidence { key: "F0", text: "vendor file: previews of F1, 2025-11-11 and 2025-11-12" },
    Evidence { key: "D1", text: "vendor documentation: README of the same folder, 2026-03-11" },
    Evidence {
        key: "D2",
        text: "vendor documentation: https://help.webex.com/en-us/article/dvo3zs/Integrate-Webex-Contact-Center-with-Salesforce-Service-Cloud-Voice",
    },
    Evidence {
        key: "T1",
        text: "third party: notes of a deployment tool; certificate, its name and both presence ids must be filled in, and the name alone leaves the public key empty",
    },
];

const SCAFFOLD: Scaffold = Scaffold::Offered {
    parameters: &[
        ask("cert_name", "Developer name of the Salesforce certificate", "AcmeVoiceCert", ValueKind::ApiName),
        ask("certificate", "That certificate or its public key in PEM form", PUBLIC_KEY, ValueKind::CERTIFICATE),
        ask("ready_id", "Record id of the Ready presence status", "0N5000000000001", ValueKind::RecordId("")),
        ask("not_ready_id", "Record id of the Not Ready presence status", "0N5000000000002", ValueKind::RecordId("")),
        offer("not_ready_reason", "Default idle reason in Webex (may be empty)", "Break", ValueKind::Text),
        offer("tenant", "Webex tenant value (may be empty)", "", ValueKind::Text),
        offer("webrtc_domain", "WebRTC domain (may be empty)", "rtc.acme.example", ValueKind::Host),
        offer("long_dist_prefix", "Country prefix for outbound calls (may be empty)", "+49", ValueKind::Prefix),
    ],
    compose: &[
        Compose::always(VENDOR, "certDevName", "{cert_name}"),
        Compose::always(VOICE, "reqTelephonyIntegrationCertificate", "{certificate}"),
        Compose::always(VENDOR, "readyStateId", "{ready_id}"),
        Compose::always(VENDOR, "notReadyStateId", "{not_ready_id}"),
        Compose::always(VENDOR, "defaultCiscoNotReadyReason", "{not_ready_reason}"),
        Compose::always(VENDOR, "tenant", "{tenant}"),
        Compose::always(VENDOR, "webRtcDomain", "{webrtc_domain}"),
        Compose::always(VOICE, "reqLongDistPrefix", "{long_dist_prefix}"),
    ],
    internal_name: "WxCCContactCenterSCV",
    display_name: "",
    hint: "",
};

/// The public key of a throw-away pair.
const PUBLIC_KEY: &str = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEoG0OtVTiicNVM3NrVHhDsSMWtobt\nLlvvT2aYE03bcWS22s2kqHfStiGkWbB/N5Z9efNyXSCsS5FiGPaqKxdVWQ==\n-----END PUBLIC KEY-----";

/// A question that must be answered.
const fn ask(name: &'static str, prompt: &'static str, example: &'static str, kind: ValueKind) -> Parameter {
    Parameter { name, prompt, example, default: None, kind }
}

/// A question that may be left empty.
const fn offer(name: &'static str, prompt: &'static str, example: &'static str, kind: ValueKind) -> Parameter {
    Parameter { name, prompt, example, default: Some(""), kind }
}
