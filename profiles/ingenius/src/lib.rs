//! InGenius Connector Enterprise for Salesforce: what the call center of its on-premise generation holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod no_server;
mod regex;
mod sections;
mod server_b;

use ccdef_core::prelude::*;

use sections::SERVERS;

/// InGenius Connector Enterprise for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("ingenius"),
    title: "InGenius Connector Enterprise for Salesforce",
    vendor: "InGenius / Upland",
    docs_url: "https://help.uplandsoftware.com/ingenius/2025r1.0/helpcenter/AdministratorTopics/Setup_Topics/Assign_users.htm",
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Legacy("the product of 2025 has the package `UplandIG`, whose call center was not seen"),
    route: "Comes with the managed package `ingenius`, as the names of page and call center suggest.",
    evidence: &[
        Evidence { key: "O1", text: "call center `ingeniusdefault` retrieved from one org" },
        Evidence {
            key: "D1",
            text: "vendor documentation: https://help.uplandsoftware.com/ingenius/2025r1.0/helpcenter/AdministratorTopics/Setup_Topics/Assign_users.htm",
        },
    ],
    signals: &[
        Signal::strong(Clue::Page { names: &["CTIRedirect"], namespace: Namespace::Is("ingenius") }),
        Signal::medium(Clue::Section(&[SERVERS])),
        Signal::medium(Clue::Section(&["availabilityConfiguration"])),
        Signal::medium(Clue::InternalName(&["ingeniusdefault"])),
    ],
    url: Some(UrlSpec {
        forms: &[UrlForm {
            relative: true,
            hosts: &[HostPattern::Package("ingenius")],
            paths: &[PathPattern::Page { names: &["CTIRedirect"], namespace: Namespace::Is("ingenius") }],
            ..UrlForm::HTTPS
        }],
        source: "O1",
    }),
    look_alikes: &[LookAlike {
        pattern: UrlPattern::paths(&[PathPattern::Page {
            names: &["AdminStart"],
            namespace: Namespace::Is("UplandIG"),
        }]),
        message: "This is the start page of the newer package's administration, not a softphone.",
        belongs_to: None,
        source: "D1",
    }],
    expects: &[
        Expectation::always(GENERAL, "reqSalesforceCompatibilityMode", &["Classic_and_Lightning"], "O1"),
        Expectation::always(GENERAL, "reqSoftphoneHeight", &["240"], "O1"),
        Expectation::always(GENERAL, "reqUseApi", &["true"], "O1"),
    ],
    sections: sections::SECTIONS,
    waivers: &[Waiver::lowered(
        "missing-required-item",
        "/reqGeneralInfo/reqSoftphoneWidth",
        Severity::Note,
        "the packaged call center has no width (O1); whether an import without one is accepted is not known",
    )
    .only_in(Dialect::Metadata)],
    scaffold: Scaffold::Offered {
        parameters: &[
            Parameter {
                name: "server_a",
                prompt: "URL of server A",
                example: "https://ingenius-a.acme.example/11111111-2222-3333-4444-555555555555/default.html",
                default: None,
                kind: sections::SERVER_URL,
            },
            Parameter {
                name: "server_b",
                prompt: "URL of server B (empty if there is none)",
                example: "",
                default: Some(""),
                kind: sections::SERVER_URL,
            },
        ],
        compose: &[
            Compose::always(GENERAL, "reqAdapterUrl", "/apex/ingenius__CTIRedirect"),
            Compose::always(GENERAL, "reqSoftphoneWidth", "300"),
            Compose::always(SERVERS, "resiliencyIceUrlA", "{server_a}"),
            Compose::always(SERVERS, "resiliencyIceUrlB", "{server_b}"),
        ],
        internal_name: "",
        display_name: "",
        hint: "Experimental: the values come from one org, whose call center has no width; 300 is written because Salesforce documents it as required.",
    },
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&no_server::NO_SERVER, &server_b::SERVER_B]);
