//! Profile of b+s Connects for Salesforce, Cisco CCE/CCX edition, as of gadget version 4.8.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

mod additional;
mod constraints;
mod dialing;
mod gadget;
mod gadget_version;
mod general;
mod omni_channel;
mod pervar;
mod toolbar;
mod toolbar_lists;

use ccdef_core::prelude::*;

/// b+s Connects for Salesforce, Cisco CCE/CCX edition.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("bucher-suter-connects"),
    title: "b+s Connects for Salesforce, Cisco CCE/CCX edition",
    vendor: "Bucher + Suter",
    docs_url: Some("https://docs.bucher-suter.com/salesforce-integration/docs/gettingStartedOverview"),
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Legacy(
        "this profile describes gadget version 4.8; the current product version is 5.13, whose call center definition is not known",
    ),
    route: "Part of the managed package `cnx` (inferred from its setup flow items); each site has a copy.",
    evidence: evidence![
        "O1": "call centers `CNXforCCEClassicV008` and a site's copy of the Lightning one, retrieved from one org",
        "D1": "vendor documentation: https://docs.bucher-suter.com/salesforce-integration/docs/gettingStartedOverview",
        "D2": "vendor documentation: https://docs.bucher-suter.com/salesforce-integration/docs/5.12/forCRMAdminsConceptsAndInsights",
        "D3": "vendor documentation: https://docs.bucher-suter.com/salesforce-integration/docs/5.10/forCRMAdminsConceptsAndInsights",
    ],
    signals: &[
        Signal::strong(Clue::Url(gadget::ANY)),
        Signal::strong(Clue::item(GENERAL, &["reqFinesseServerA", "reqFinesseServerB"])),
        Signal::medium(Clue::value(setting::PACKAGE_NAMESPACE, &["cnx"])),
        Signal::medium(Clue::Section(&["perVarConfig"])),
        Signal::medium(Clue::InternalNamePrefix("CNXforCCE")),
    ],
    url: Some(gadget::SPEC),
    expects: &[
        Expectation::always(setting::HEIGHT, &["500"], "O1"),
        Expectation::always(setting::WIDTH, &["300"], "O1"),
        common::uses_api("O1"),
        Expectation::always(setting::TIMEOUT, &["20000"], "O1"),
    ],
    sections: SECTIONS,
    constraints: constraints::CONSTRAINTS,
    placeholders: &["myFinesseServerA", "myFinesseServerB", "myFinesseServer.myDomain"],
    sample_values: &[
        "StatusAPIName",
        "OnlineStatusAPIName1",
        "OnlineStatusAPIName2",
        "BusyStatusAPIName1",
        "BusyStatusAPIName2",
        "ReasonCode",
        "CustomEntityName",
    ],
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [
    &gadget_version::GADGET_VERSION,
    &pervar::PERVAR,
    &toolbar_lists::TOOLBAR_LISTS,
]);

/// The section of the dialing options contains voice settings; Salesforce's three prefixes are absent (O1).
static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(general::ITEMS),
    SectionSpec::new(DIALING, "Voice Configuration").items(dialing::ITEMS),
    SectionSpec::new("reqOmniChannelOptions", "Omni-Channel Federation / Live Agent - General Options")
        .items(omni_channel::ITEMS),
    SectionSpec::new("reqAgentWorkOptions", "Omni-Channel Federation / Live Agent - Agent Work Layout Options")
        .items(omni_channel::LAYOUTS),
    SectionSpec::new("reqAdditionalOptions", "Additional Options").items(additional::ITEMS),
    SectionSpec::new(additional::MOBILE, "Mobile Agent Options (CCE only)").items(additional::MOBILE_ITEMS),
    SectionSpec::new(pervar::SECTION, "Call Data Display Options (Usage: Order;Active;Label)").items(pervar::ITEMS),
    SectionSpec::new(toolbar::SECTION, "Integration API Options").items(toolbar::ITEMS),
];

/// The version folder in the path of the gadget, such as `V_4_8_0_0`.
const FOLDER: ValueKind = ValueKind::custom("a folder such as `V_4_8_0_0`", check_folder);

const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
    parameters: &[
        Parameter::required("host_a", "First Finesse server", "finesse-a.acme.example", ValueKind::Host),
        Parameter::required("host_b", "Second Finesse server", "finesse-b.acme.example", ValueKind::Host),
        Parameter::may_be_empty("gadget_folder", "Version folder of the gadget (empty if the URL has none)", FOLDER)
            .example("V_4_8_0_0"),
    ],
    compose: &[
        Compose::when(
            "gadget_folder",
            "",
            setting::ADAPTER_URL,
            "https://{host_a}/3rdpartygadget/files/Connects/crm/Salesforce/connectsLightning.html",
        ),
        Compose::always(
            setting::ADAPTER_URL,
            "https://{host_a}/3rdpartygadget/files/Connects/{gadget_folder}/crm/Salesforce/connectsLightning.html",
        ),
        Compose::when(
            "gadget_folder",
            "",
            setting::STANDBY_URL,
            "https://{host_b}/3rdpartygadget/files/Connects/crm/Salesforce/connectsLightning.html",
        ),
        Compose::always(
            setting::STANDBY_URL,
            "https://{host_b}/3rdpartygadget/files/Connects/{gadget_folder}/crm/Salesforce/connectsLightning.html",
        ),
        Compose::always(setting::COMPATIBILITY_MODE, "Classic_and_Lightning"),
    ],
    hint: Some("this profile is experimental: its values come from one org with gadget version 4.8, an old version."),
    ..ScaffoldSpec::EMPTY
});

fn check_folder(value: &str) -> Result<(), ValueIssue> {
    if gadget::is_version_folder(value) {
        return Ok(());
    }
    Err(ValueIssue::new("is not a version folder (`V_<n>_<n>_<n>_<n>`)"))
}
