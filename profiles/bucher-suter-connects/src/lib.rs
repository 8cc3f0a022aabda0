//! b+s Connects for Salesforce, Cisco CCE/CCX edition: what the call centers of gadget 4.8 hold.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod additional;
mod dialing;
mod gadget;
mod gadget_version;
mod general;
mod nailed;
mod omni_channel;
mod page_mode;
mod pervar;
mod sections;
mod toolbar;
mod toolbar_lists;

use ccdef_core::prelude::*;

/// b+s Connects for Salesforce, Cisco CCE/CCX edition.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("bucher-suter-connects"),
    title: "b+s Connects for Salesforce, Cisco CCE/CCX edition",
    vendor: "Bucher + Suter",
    docs_url: "https://docs.bucher-suter.com/salesforce-integration/docs/gettingStartedOverview",
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Legacy(
        "these are the call centers of gadget 4.8; the current product version is 5.13, whose definition was not seen",
    ),
    route: "Comes with the managed package `cnx`, as its hook suggests, and is cloned for each site.",
    evidence: &[
        Evidence {
            key: "O1",
            text: "call centers `CNXforCCEClassicV008` and a site's copy of the Lightning one, retrieved from one org",
        },
        Evidence {
            key: "D1",
            text: "vendor documentation: https://docs.bucher-suter.com/salesforce-integration/docs/gettingStartedOverview",
        },
        Evidence {
            key: "D2",
            text: "vendor documentation: https://docs.bucher-suter.com/salesforce-integration/docs/5.12/forCRMAdminsConceptsAndInsights",
        },
        Evidence {
            key: "D3",
            text: "vendor documentation: https://docs.bucher-suter.com/salesforce-integration/docs/5.10/forCRMAdminsConceptsAndInsights",
        },
    ],
    signals: &[
        Signal::strong(Clue::Url(gadget::ANY)),
        Signal::strong(Clue::Item { section: GENERAL, items: &["reqFinesseServerA", "reqFinesseServerB"] }),
        Signal::medium(Clue::Value { section: GENERAL, item: "reqPackageNamespace", values: &["cnx"] }),
        Signal::medium(Clue::Section(&["perVarConfig"])),
        Signal::medium(Clue::InternalNamePrefix("CNXforCCE")),
    ],
    url: Some(gadget::SPEC),
    expects: &[
        Expectation::always(GENERAL, "reqSoftphoneHeight", &["500"], "O1"),
        Expectation::always(GENERAL, "reqSoftphoneWidth", &["300"], "O1"),
        Expectation::always(GENERAL, "reqUseApi", &["true"], "O1"),
        Expectation::always(GENERAL, "reqTimeout", &["20000"], "O1"),
    ],
    sections: sections::SECTIONS,
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [
    &page_mode::PAGE_MODE,
    &gadget_version::GADGET_VERSION,
    &pervar::PERVAR,
    &toolbar_lists::TOOLBAR_LISTS,
    &nailed::NAILED,
]);

/// `V_4_8_0_0`
const FOLDER: ValueKind = ValueKind::Custom { expects: "a folder such as `V_4_8_0_0`", check: check_folder };

const SCAFFOLD: Scaffold = Scaffold::Offered {
    parameters: &[
        Parameter {
            name: "host_a",
            prompt: "First Finesse server",
            example: "finesse-a.acme.example",
            default: None,
            kind: ValueKind::Host,
        },
        Parameter {
            name: "host_b",
            prompt: "Second Finesse server",
            example: "finesse-b.acme.example",
            default: None,
            kind: ValueKind::Host,
        },
        Parameter {
            name: "gadget_folder",
            prompt: "Folder of the gadget's version (empty if there is none)",
            example: "V_4_8_0_0",
            default: Some(""),
            kind: FOLDER,
        },
    ],
    compose: &[
        without_folder(
            "reqAdapterUrl",
            "https://{host_a}/3rdpartygadget/files/Connects/crm/Salesforce/connectsLightning.html",
        ),
        Compose::always(
            GENERAL,
            "reqAdapterUrl",
            "https://{host_a}/3rdpartygadget/files/Connects/{gadget_folder}/crm/Salesforce/connectsLightning.html",
        ),
        without_folder(
            "reqStandbyUrl",
            "https://{host_b}/3rdpartygadget/files/Connects/crm/Salesforce/connectsLightning.html",
        ),
        Compose::always(
            GENERAL,
            "reqStandbyUrl",
            "https://{host_b}/3rdpartygadget/files/Connects/{gadget_folder}/crm/Salesforce/connectsLightning.html",
        ),
        Compose::always(GENERAL, "reqSalesforceCompatibilityMode", "Classic_and_Lightning"),
    ],
    internal_name: "",
    display_name: "",
    hint: "Experimental: the values come from one org with gadget 4.8, an old generation.",
};

const fn without_folder(item: &'static str, template: &'static str) -> Compose {
    Compose::when("gadget_folder", "", GENERAL, item, template)
}

fn check_folder(value: &str) -> Result<(), ValueIssue> {
    if gadget::is_version_folder(value) {
        return Ok(());
    }
    Err(ValueIssue::new("is not a folder of the form `V_<n>_<n>_<n>_<n>`"))
}
