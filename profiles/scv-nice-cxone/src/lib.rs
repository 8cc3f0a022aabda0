//! NICE CXone for Salesforce Voice: what is known of its contact center file, which is only the beginning.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod sample_certificate;

use ccdef_core::prelude::*;

/// NICE CXone for Salesforce Voice.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("scv-nice-cxone"),
    title: "NICE CXone for Salesforce Voice",
    vendor: "NICE",
    docs_url: "https://help.nicecxone.com",
    family: Family::Voice,
    extends: Some(ProfileId::new("scv-partner-telephony")),
    grade: Grade::A,
    status: Status::Current,
    route: "A file from the vendor's help site that is imported in the partner-telephony wizard, as far as its form tells.",
    evidence: &[Evidence {
        key: "F1",
        text: "vendor file: help.nicecxone.com, agentforscv, nicecxone.callcenter-meta.xml; only its beginning was seen",
    }],
    signals: &[
        Signal::strong(Clue::Value {
            section: GENERAL,
            item: "reqVendorInfoApiName",
            values: &["nice_cxone__NICECXone"],
        }),
        Signal::strong(Clue::ValuePrefix { section: GENERAL, item: "reqProgId", prefix: "NICECXone.SCV." }),
        Signal::medium(Clue::InternalName(&["NICECXoneSCV"])),
    ],
    sections: SECTIONS,
    scaffold: Scaffold::NotOffered {
        reason: "only the beginning of the vendor's file is known; take the vendor's own file",
    },
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&sample_certificate::SAMPLE_CERTIFICATE]);

/// The labels are those of Salesforce's own items, since those of the vendor were not seen.
static SECTIONS: &[SectionSpec] = &[
    SectionSpec {
        name: GENERAL,
        label: "General Information",
        items: &[
            ItemSpec::required("reqVendorInfoApiName", "Conversation Vendor Info Developer Name", ValueKind::Text)
                .only_in(Dialect::Import)
                .fixed("nice_cxone__NICECXone")
                .doc("The vendor record of the managed package.")
                .source("F1"),
            ItemSpec::recommended("reqDescription", "Description", ValueKind::Text)
                .doc("A description of the contact center.")
                .source("F1"),
            ItemSpec::recommended("reqProgId", "CTI Connector ProgId", ValueKind::Text)
                .fixed("NICECXone.SCV.0.1")
                .doc("A program id; it does not make this a file of the CTI Toolkit.")
                .source("F1"),
        ],
    },
    SectionSpec {
        name: VOICE,
        label: "SCV Settings",
        items: &[ItemSpec::recommended(
            "reqTelephonyIntegrationCertificate",
            "Telephony Integration Certificate",
            ValueKind::CERTIFICATE,
        )
        .doc("The certificate; the sample that the vendor ships has to be replaced.")
        .source("F1")],
    },
];
