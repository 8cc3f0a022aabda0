//! Ozonetel for Salesforce: what its call center definition holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod old_standby;
mod url;

use ccdef_core::prelude::*;

/// Ozonetel for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("ozonetel"),
    title: "Ozonetel CloudAgent / CCaaS for Salesforce",
    vendor: "Ozonetel",
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Current,
    route: "Not on record; the definition is the template of Salesforce's demo with Ozonetel's URL.",
    evidence: &[
        Evidence {
            key: "O1",
            text: "call center OzonetelCCAAS retrieved from one org, 2025-10-01 and 2026-07-08, and an older one of the same org",
        },
        Evidence {
            key: "T1",
            text: "third-party code with frames of in-ccaas.ozonetel.com, agent.ccaas.ozonetel.com and agent1.cloudagent.in",
        },
    ],
    signals: &[
        Signal::strong(Clue::Url(url::OZONETEL)),
        Signal::strong(Clue::Url(url::CLOUD_AGENT)),
        Signal::medium(Clue::InternalName(&["OzonetelCCAAS"])),
        Signal::medium(Clue::DisplayNamePrefix("Ozonetel ")),
    ],
    url: Some(url::SPEC),
    expects: &[
        Expectation::always(GENERAL, "reqSalesforceCompatibilityMode", &["Classic_and_Lightning"], "O1"),
        Expectation::always(GENERAL, "reqSoftphoneHeight", &["550"], "O1"),
        Expectation::always(GENERAL, "reqSoftphoneWidth", &["400"], "O1"),
        Expectation::always(GENERAL, "reqUseApi", &["true"], "O1"),
    ],
    sections: &[
        SectionSpec {
            name: GENERAL,
            label: "General Information",
            items: &[
                ItemSpec::recommended("reqStandbyUrl", "CTI Adapter URL2", ValueKind::HTTPS_URL)
                    .doc("The standby page; the same as the adapter URL.")
                    .source("O1"),
                ItemSpec::recommended("reqTimeout", "Timeout", ValueKind::Milliseconds)
                    .default("10000")
                    .doc("Milliseconds to wait before the standby page is used.")
                    .source("O1"),
            ],
        },
        SectionSpec { name: DIALING, label: "Dialing Options", items: &sample_prefixes("O1") },
    ],
    waivers: &[
        Waiver::silent("standby-equals-adapter", "", "all known files have one URL for both (O1)"),
        Waiver::silent("demo-leftover", "", "all known files have the demo section with its values (O1)"),
    ],
    scaffold: Scaffold::Offered {
        parameters: &[Parameter {
            name: "adapter_url",
            prompt: "Agent URL that Ozonetel gave you",
            example: "https://agent.cloudagent.ozonetel.com/home",
            default: None,
            kind: ValueKind::HTTPS_URL,
        }],
        compose: &[
            Compose::always(GENERAL, "reqAdapterUrl", "{adapter_url}"),
            Compose::always(GENERAL, "reqStandbyUrl", "{adapter_url}"),
        ],
        internal_name: "OzonetelCCAAS",
        display_name: "Ozonetel CCAAS Call Center Adapter",
        hint: "Experimental: the values come from one org.",
    },
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&old_standby::OLD_STANDBY]);
