//! Genesys Cloud for Salesforce Voice: what its contact center file and the stored record contain.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod constraints;
mod login_host;
mod sections;
mod url;

use ccdef_core::prelude::*;

use sections::VENDOR_PREFIX;

/// Genesys Cloud for Salesforce Voice.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("scv-genesys-cloud"),
    title: "Genesys Cloud for Salesforce Voice",
    vendor: "Genesys",
    family: Family::Voice,
    extends: Some(ProfileId::new("scv-partner-telephony")),
    grade: Grade::C,
    status: Status::Current,
    route: "The managed package `genesyscloud` has a vendor record for each region (inferred from the name of the known one); the contact center is imported as XML.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::value_prefix(setting::VENDOR_API_NAME, VENDOR_PREFIX)),
        Signal::strong(Clue::Url(url::CONNECTOR)),
        Signal::medium(Clue::custom_setting("messageBridgeComponentFqn", "genesyscloud:lwcBridge")),
        Signal::medium(Clue::Section(&[sections::SIGN_ON])),
    ],
    url: Some(url::SPEC),
    look_alikes: url::LOOK_ALIKES,
    sections: sections::SECTIONS,
    constraints: constraints::CONSTRAINTS,
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&login_host::LOGIN_HOST]);

const EVIDENCE: &[Evidence] = evidence![
    "O1": "contact center retrieved from one org, 2024 or 2025; its certificate is valid from 2024-09 to 2025-09",
    "D1": "Salesforce's developer guide of Voice with Partner Telephony: which keys of `customSettings` come from the vendor record, and which filler values Salesforce writes",
];

const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
    parameters: &[
        Parameter::required(
            "vendor_info",
            "API name of the vendor record of your region",
            "genesyscloud__genesys_apac_sydney",
            sections::VENDOR_RECORD,
        ),
        common::certificate_for_later(),
        Parameter::may_be_empty(
            "long_dist_prefix",
            "Country prefix for outbound calls (may be empty)",
            ValueKind::Prefix,
        )
        .example("+61"),
    ],
    compose: &[
        Compose::always(setting::VENDOR_API_NAME, "{vendor_info}"),
        Compose::always(SettingRef::voice(item::CERTIFICATE), "{certificate}"),
        Compose::always(SettingRef::voice(item::LONG_DISTANCE_PREFIX), "{long_dist_prefix}"),
    ],
    hint: Some(common::FROM_ONE_ORG),
    ..ScaffoldSpec::EMPTY
});
