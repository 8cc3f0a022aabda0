//! Talkdesk for Salesforce: what its three call center definitions hold.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod internal_name;
mod url;

use ccdef_core::prelude::*;

/// Talkdesk for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("talkdesk"),
    title: "Talkdesk for Salesforce (three call centers)",
    vendor: "Talkdesk",
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Current,
    route: "Not on record; the org that has the files also has the package namespace `talkdesk`, so the package probably brings them along.",
    evidence: &[
        Evidence { key: "O1", text: "three call centers retrieved from one org, 2026" },
        Evidence {
            key: "C1",
            text: "third-party code that names the hosts cti-client.talkdeskapp.com and callbar.talkdeskapp.com",
        },
    ],
    signals: &[
        Signal::strong(Clue::Url(url::HOSTED)),
        Signal::strong(Clue::Url(url::BUCKET)),
        Signal::medium(Clue::InternalName(&["Talkdesk", "TalkdeskCallbar", "TalkdeskCallbarCTIElectron"])),
        Signal::medium(Clue::DisplayNamePrefix("Talkdesk ")),
    ],
    url: Some(url::SPEC),
    look_alikes: url::LOOK_ALIKES,
    expects: EXPECTS,
    sections: &[SectionSpec { name: DIALING, label: "Dialing Options", items: &sample_prefixes("O1") }],
    scaffold: Scaffold::Offered {
        parameters: &[],
        compose: &[
            Compose::always(GENERAL, "reqAdapterUrl", url::CURRENT),
            Compose::always(GENERAL, "reqSoftphoneHeight", "280"),
            Compose::always(GENERAL, "reqSoftphoneWidth", "210"),
            Compose::always(DIALING, "reqOutsidePrefix", "9"),
            Compose::always(DIALING, "reqLongDistPrefix", "1"),
            Compose::always(DIALING, "reqInternationalPrefix", "01"),
        ],
        internal_name: "TalkdeskCallbarCTIElectron",
        display_name: "Talkdesk Callbar CTI Electron",
        hint: "Experimental: the values come from one org.",
    },
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&internal_name::INTERNAL_NAME]);

const EXPECTS: &[Expectation] = &[
    Expectation::always(GENERAL, "reqSalesforceCompatibilityMode", &["Classic_and_Lightning"], "O1"),
    of_callbar("reqSoftphoneHeight", &["280"]),
    of_callbar("reqSoftphoneWidth", &["210"]),
    of_classic_cti("reqSoftphoneHeight", &["440"]),
    of_classic_cti("reqSoftphoneWidth", &["300"]),
    Expectation::always(GENERAL, "reqUseApi", &["true"], "O1"),
];

const fn of_callbar(item: &'static str, values: &'static [&'static str]) -> Expectation {
    Expectation { section: GENERAL, item, values, when: Some(url::IS_CALLBAR), source: "O1" }
}

const fn of_classic_cti(item: &'static str, values: &'static [&'static str]) -> Expectation {
    Expectation { section: GENERAL, item, values, when: Some(url::IS_CLASSIC_CTI), source: "O1" }
}
