//! NICE CXone for Salesforce Voice: what its contact center file contains, of which only the beginning is known.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod constraints;

use ccdef_core::prelude::*;

/// NICE CXone for Salesforce Voice.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("scv-nice-cxone"),
    title: "NICE CXone for Salesforce Voice",
    vendor: "NICE",
    docs_url: Some("https://help.nicecxone.com"),
    family: Family::Voice,
    extends: Some(ProfileId::new("scv-partner-telephony")),
    grade: Grade::A,
    status: Status::Current,
    route: "A file from the vendor's help site; that it is imported in the partner telephony wizard is inferred from its form.",
    evidence: evidence![
        "F1": "vendor file: help.nicecxone.com, agentforscv, nicecxone.callcenter-meta.xml; only its beginning was seen",
    ],
    signals: &[
        Signal::strong(Clue::value(setting::VENDOR_API_NAME, &["nice_cxone__NICECXone"])),
        Signal::strong(Clue::value_prefix(setting::PROG_ID, "NICECXone.SCV.")),
        Signal::medium(Clue::InternalName(&["NICECXoneSCV"])),
    ],
    sections: SECTIONS,
    constraints: constraints::CONSTRAINTS,
    scaffold: Scaffold::not_offered("only the beginning of the vendor's file is known; take the vendor's own file"),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

/// The labels come from Salesforce's own items, because the labels of the vendor's file are not known.
static SECTIONS: &[SectionSpec] = &[
    SectionSpec::general(&[
        common::vendor_record()
            .fixed("nice_cxone__NICECXone")
            .doc("The vendor record of the managed package.")
            .source("F1"),
        ItemSpec::recommended(item::DESCRIPTION, "Description", ValueKind::Text)
            .doc("A description of the contact center.")
            .source("F1"),
        ItemSpec::recommended(item::PROG_ID, "CTI Connector ProgId", ValueKind::Text)
            .fixed("NICECXone.SCV.0.1")
            .doc("A program id, although the file is not a CTI Toolkit file.")
            .source("F1"),
    ]),
    SectionSpec::voice(&[ItemSpec::recommended(
        item::CERTIFICATE,
        "Telephony Integration Certificate",
        ValueKind::CERTIFICATE,
    )
    .doc("The certificate; the sample in the vendor's file must be replaced.")
    .source("F1")]),
];
