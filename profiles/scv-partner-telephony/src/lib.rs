//! Salesforce Voice with Partner Telephony: what a contact center file of any partner holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

use ccdef_core::prelude::*;

/// Salesforce Voice with Partner Telephony; every other voice profile extends it.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("scv-partner-telephony"),
    title: "Salesforce Voice with Partner Telephony (generic base)",
    vendor: "any partner; the format is Salesforce's",
    docs_url: "https://developer.salesforce.com/docs/service/voice-pt-dev-guide/guide/",
    family: Family::Voice,
    grade: Grade::A,
    status: Status::Current,
    route: "Imported in Setup under Partner Telephony Contact Centers; the Metadata API is documented for local tests only.",
    evidence: EVIDENCE,
    signals: &[
        Signal::fallback(Clue::Section(&[VOICE])),
        Signal::fallback(Clue::Item { section: GENERAL, items: &["reqVendorInfoApiName"] }),
    ],
    sections: SECTIONS,
    renamed: &[Renamed {
        section: VOICE,
        item: "reqTelephonyProvider",
        new_section: GENERAL,
        new_item: "reqVendorInfoApiName",
        hint: "The provider is named by its ConversationVendorInfo record since the samples of 2021.",
        source: "F3, F2",
    }],
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

const EVIDENCE: &[Evidence] = &[
    Evidence {
        key: "F1",
        text: "Salesforce file: service-cloud-voice/examples-from-doc, callcenter/partner_telephony_cc_import.xml, 2021-12-20",
    },
    Evidence { key: "F2", text: "Salesforce file: salesforce/demo-scv-connector, sampleContactCenter.xml, 2021-03-24" },
    Evidence {
        key: "F3",
        text: "Salesforce file: salesforce/demo-scv-connector, sampleCallCenter.xml, 2021-03-18 and 2021-03-23",
    },
    Evidence { key: "D1", text: "Salesforce's developer guide of Voice with Partner Telephony: sample and text" },
    Evidence {
        key: "C1",
        text: "Salesforce code: salesforce/demo-scv-connector, vendor-sdk.js reads /reqGeneralInfo/reqInternalName",
    },
    Evidence { key: "T1", text: "third party: notes of a partner that quote Salesforce's import errors, 2026-04" },
];

static SECTIONS: &[SectionSpec] = &[
    SectionSpec {
        name: GENERAL,
        label: "General Information",
        items: &[ItemSpec::required("reqVendorInfoApiName", "Conversation Vendor Info Developer Name", ValueKind::Text)
            .only_in(Dialect::Import)
            .example("acme__acmeTelephony")
            .doc("The full API name of the ConversationVendorInfo record; it must be that of the vendor chosen in the wizard.")
            .source("D1, F1, F2, T1")],
    },
    SectionSpec { name: VOICE, label: "SCV Settings", items: VOICE_ITEMS },
];

const VOICE_ITEMS: &[ItemSpec] = &[
    ItemSpec::recommended(
        "reqTelephonyIntegrationCertificate",
        "Telephony Integration Certificate",
        ValueKind::CERTIFICATE,
    )
    .default("")
    .doc("The public key with which Salesforce checks the vendor's tokens; it may be filled in later in Setup.")
    .source("D1, F1, F2"),
    ItemSpec::recommended("reqLongDistPrefix", "Long Distance Prefix", ValueKind::Prefix)
        .default("+1")
        .doc("The country prefix for outbound calls from the Omni-Channel softphone.")
        .source("D1, F1, F2"),
    ItemSpec::optional("reqRelayState", "Relay State", ValueKind::HTTPS_URL)
        .doc("The relay state of the identity provider's app, for single sign-on.")
        .source("F1"),
    ItemSpec::optional("reqIdentityUrl", "Identity URL", ValueKind::HTTPS_URL)
        .doc("The login URL that the identity provider starts from.")
        .source("F1"),
    ItemSpec::optional("reqUniversalCallRecordingAccess", "Universal Call Recording Access", ValueKind::Bool)
        .default("false")
        .since("2021-12-20")
        .doc("Whether call recordings are open to everybody.")
        .source("F1"),
    ItemSpec::optional("reqTelephonyProvider", "Telephony Provider", ValueKind::Text)
        .example("DEMO")
        .doc("The provider, in samples of early 2021 only.")
        .source("F3"),
    ItemSpec::optional("reqInstanceName", "Instance Name", ValueKind::Text)
        .doc("The name of the instance, in samples of early 2021 only.")
        .source("F3"),
];

const SCAFFOLD: Scaffold = Scaffold::Offered {
    parameters: &[
        Parameter {
            name: "vendor_info",
            prompt: "API name of the vendor record, with namespace",
            example: "acme__acmeTelephony",
            default: None,
            kind: ValueKind::ApiName,
        },
        Parameter {
            name: "certificate",
            prompt: "Certificate or public key in PEM form (empty to fill in later)",
            example: "",
            default: Some(""),
            kind: ValueKind::CERTIFICATE,
        },
        Parameter {
            name: "long_dist_prefix",
            prompt: "Country prefix for outbound calls",
            example: "+49",
            default: Some("+1"),
            kind: ValueKind::Prefix,
        },
    ],
    compose: &[
        Compose::always(GENERAL, "reqVendorInfoApiName", "{vendor_info}"),
        Compose::always(VOICE, "reqTelephonyIntegrationCertificate", "{certificate}"),
        Compose::always(VOICE, "reqLongDistPrefix", "{long_dist_prefix}"),
    ],
    internal_name: "",
    display_name: "",
    hint: "",
};
