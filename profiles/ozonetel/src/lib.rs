//! Profile of Ozonetel for Salesforce.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

mod constraints;
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
    route: "Not known; the definition is the same as for Salesforce's demo adapter, with the URL of Ozonetel.",
    evidence: evidence![
        "O1": "call center OzonetelCCAAS retrieved from one org, 2025-10-01 and 2026-07-08, and an older one of the same org",
        "T1": "third-party code with frames of in-ccaas.ozonetel.com, agent.ccaas.ozonetel.com and agent1.cloudagent.in",
    ],
    signals: &[
        Signal::strong(Clue::Url(url::OZONETEL)),
        Signal::strong(Clue::Url(url::CLOUD_AGENT)),
        Signal::medium(Clue::InternalName(&["OzonetelCCAAS"])),
        Signal::medium(Clue::DisplayNamePrefix("Ozonetel ")),
    ],
    url: Some(url::SPEC),
    expects: &common::softphone(&["Classic_and_Lightning"], &["550"], &["400"], "O1"),
    sections: &[
        SectionSpec::general(&common::demo_standby(ValueKind::HTTPS_URL, "O1")),
        SectionSpec::dialing(&common::sample_prefixes("O1")),
    ],
    constraints: constraints::CONSTRAINTS,
    waivers: &[
        // Source: O1.
        Waiver::silent("standby-equals-adapter", "all known files have the same URL in both settings"),
        // Source: O1.
        Waiver::silent("demo-leftover", "all known files contain the demo section with its original values"),
    ],
    scaffold: Scaffold::Offered(ScaffoldSpec {
        parameters: &[Parameter::required(
            "adapter_url",
            "Agent URL that you received from Ozonetel",
            "https://agent.cloudagent.ozonetel.com/home",
            ValueKind::HTTPS_URL,
        )],
        compose: &[
            Compose::always(setting::ADAPTER_URL, "{adapter_url}"),
            Compose::always(setting::STANDBY_URL, "{adapter_url}"),
        ],
        internal_name: Some("OzonetelCCAAS"),
        display_name: Some("Ozonetel CCAAS Call Center Adapter"),
        hint: Some(common::FROM_ONE_ORG),
        ..ScaffoldSpec::EMPTY
    }),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);
