//! Salesforce Voice with Partner Telephony: what a contact center file of any partner contains.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

use ccdef_core::prelude::*;

/// Salesforce Voice with Partner Telephony; every other voice profile extends it.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("scv-partner-telephony"),
    title: "Salesforce Voice with Partner Telephony (generic base)",
    vendor: "any partner; the format is Salesforce's",
    docs_url: Some("https://developer.salesforce.com/docs/service/voice-pt-dev-guide/guide/"),
    family: Family::Voice,
    grade: Grade::A,
    status: Status::Current,
    route: "Imported in Setup under Partner Telephony Contact Centers; the Metadata API is documented for local tests only.",
    evidence: EVIDENCE,
    signals: &[
        Signal::fallback(Clue::Section(&[VOICE])),
        Signal::fallback(Clue::item(GENERAL, &[item::VENDOR_API_NAME])),
    ],
    sections: SECTIONS,
    renamed: &[Renamed::item(
        SettingRef::voice("reqTelephonyProvider"),
        setting::VENDOR_API_NAME,
        "Name the ConversationVendorInfo record of the provider in `reqVendorInfoApiName`, as the samples since 2021 do.",
        "F13, F12",
    )
    .only_in(Dialect::Import)],
    sample_values: &["INTERNAL_NAME", "CERTIFICATE"],
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

const EVIDENCE: &[Evidence] = evidence![
    "F11": "Salesforce file: service-cloud-voice/examples-from-doc, callcenter/partner_telephony_cc_import.xml, 2021-12-20",
    "F12": "Salesforce file: salesforce/demo-scv-connector, sampleContactCenter.xml, 2021-03-24",
    "F13": "Salesforce file: salesforce/demo-scv-connector, sampleCallCenter.xml, 2021-03-18 and 2021-03-23",
    "D11": "Salesforce's developer guide of Voice with Partner Telephony: sample and text",
    "C11": "Salesforce code: salesforce/demo-scv-connector, vendor-sdk.js reads /reqGeneralInfo/reqInternalName",
    "T11": "third party: notes of a partner that quote Salesforce's import errors, 2026-04",
];

static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[common::vendor_record()
        .example("acme__acmeTelephony")
        .doc(VENDOR_RECORD)
        .source("D11, F11, F12, T11")]),
    SectionSpec::voice(VOICE_ITEMS),
];

const VENDOR_RECORD: &str =
    "The full API name of the ConversationVendorInfo record; it must match the vendor chosen in the wizard.";

const VOICE_ITEMS: &[ItemSpec] = &[
    ItemSpec::recommended(item::CERTIFICATE, "Telephony Integration Certificate", ValueKind::CERTIFICATE)
        .default("")
        .doc("The public key with which Salesforce checks the vendor's tokens; it may be filled in later in Setup.")
        .source("D11, F11, F12"),
    ItemSpec::recommended(item::LONG_DISTANCE_PREFIX, "Long Distance Prefix", ValueKind::Prefix)
        .default("+1")
        .doc("The country prefix for outbound calls from the Omni-Channel softphone.")
        .source("D11, F11, F12"),
    ItemSpec::optional(item::RELAY_STATE, "Relay State", ValueKind::HTTPS_URL)
        .doc("The relay state of the identity provider's app, for single sign-on.")
        .source("F11"),
    ItemSpec::optional("reqIdentityUrl", "Identity URL", ValueKind::HTTPS_URL)
        .doc("The login URL at which sign-in from the identity provider starts.")
        .source("F11"),
    ItemSpec::optional("reqUniversalCallRecordingAccess", "Universal Call Recording Access", ValueKind::Bool)
        .default("false")
        .since("2021-12-20")
        .doc("Whether to enable universal access to call recordings; what this access includes is not documented.")
        .source("F11"),
    ItemSpec::optional("reqTelephonyProvider", "Telephony Provider", ValueKind::Text)
        .example("DEMO")
        .doc("The provider, in stored contact centers and in import samples of early 2021.")
        .source("F13, format/items-voice.md#items-that-salesforce-adds"),
    ItemSpec::optional("reqInstanceName", "Instance Name", ValueKind::Text)
        .doc("The name of the instance, in samples of early 2021 only.")
        .source("F13"),
];

const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
    parameters: &[
        Parameter::required(
            "vendor_info",
            "API name of the vendor record, with namespace",
            "acme__acmeTelephony",
            ValueKind::ApiName,
        ),
        common::certificate_for_later(),
        Parameter::optional("long_dist_prefix", "Country prefix for outbound calls", "+1", ValueKind::Prefix)
            .example("+49"),
    ],
    compose: &[
        Compose::always(setting::VENDOR_API_NAME, "{vendor_info}"),
        Compose::always(SettingRef::voice(item::CERTIFICATE), "{certificate}"),
        Compose::always(SettingRef::voice(item::LONG_DISTANCE_PREFIX), "{long_dist_prefix}"),
    ],
    ..ScaffoldSpec::EMPTY
});
