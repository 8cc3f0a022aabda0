//! Webex Contact Center connector for Salesforce, version 2: what its call center definition contains.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod constraints;
mod older_file;
mod sections;
mod url;

use ccdef_core::prelude::*;

/// Webex Contact Center connector for Salesforce, version 2.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("webex-contact-center"),
    title: "Webex Contact Center connector for Salesforce (version 2, \"New\")",
    vendor: "Cisco Webex",
    docs_url: Some("https://github.com/webex/webex-contact-center-crm-connectors"),
    family: Family::OpenCti,
    grade: Grade::A,
    status: Status::Current,
    route: "A managed package, plus a file from the vendor's repository that is imported in Setup.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(url::CONNECTOR)),
        Signal::strong(Clue::Section(&[sections::TENANT, "wxCCCallActivity"])),
        Signal::medium(Clue::InternalName(&["wxCcCallCenter"])),
        Signal::medium(Clue::item("outdialData", &["outdialRemovePrefix"])),
    ],
    url: Some(url::SPEC),
    look_alikes: url::LOOK_ALIKES,
    expects: EXPECTS,
    sections: sections::SECTIONS,
    constraints: constraints::CONSTRAINTS,
    waivers: WAIVERS,
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&older_file::OLDER_FILE]);

const EVIDENCE: &[Evidence] = evidence![
    "F1": "vendor file: webex/webex-contact-center-crm-connectors, salesforce/cti/OpenCTI.callCenter-meta.xml, 2026-04-24",
    "F0": "vendor file: older versions of F1, 2024-10-15, 2025-06-11 (\"1.3.0\"), 2025-11-11, 2025-12-02, 2026-03-13",
    "D1": "vendor documentation: README of the same folder, 2026-04-24",
    "D2": "vendor documentation: https://help.webex.com/en-us/article/dyidod/Integrate-Webex-Contact-Center-with-Salesforce-(Version-2-New)",
    "T1": "third party: public lab guides and code that name the regions us1, ca1, eu1, anz1, jp1 and sg1",
];

const EXPECTS: &[Expectation] = &common::softphone(&["Lightning"], &["550"], &["400"], "F1");

/// The vendor's own import file has the metadata namespace and the metadata suffix (F1, D1).
const WAIVERS: &[Waiver] = &[
    // Sources: F1, D1.
    Waiver::silent(
        "namespaced-import",
        "the vendor's import file has this namespace, and the vendor's guide says to import it",
    ),
    // Source: F1.
    Waiver::silent("general-section-position", "the vendor's own file has `reqGeneralInfo` at sortOrder 1"),
    // Sources: F1, D1.
    Waiver::silent("file-name-mismatch", "the vendor publishes its import file as `OpenCTI.callCenter-meta.xml`")
        .only_in(Dialect::Import),
];

const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
    parameters: &[
        Parameter::required("region", "Region of your Webex Contact Center tenant", "us1", sections::REGION),
        Parameter::may_be_empty("webrtc_domain", "WebRTC domain (empty if not used)", ValueKind::Host)
            .example("rtc.acme.example"),
        Parameter::may_be_empty(
            "outdial_remove_prefix",
            "Prefixes to remove before dialing, separated by commas (empty for none)",
            sections::PREFIXES,
        )
        .example("+49"),
    ],
    compose: &[
        Compose::always(setting::ADAPTER_URL, url::CURRENT),
        Compose::always(constraints::TENANT_REGION, "{region}"),
        Compose::always(SettingRef::new(sections::TENANT, "wxccWebRtcDomain"), "{webrtc_domain}"),
        Compose::always(SettingRef::new("outdialData", "outdialRemovePrefix"), "{outdial_remove_prefix}"),
    ],
    internal_name: Some("wxCcCallCenter"),
    display_name: Some("WxCC Call Center"),
    ..ScaffoldSpec::EMPTY
});
