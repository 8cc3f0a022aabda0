//! InGenius Connector Enterprise for Salesforce: what the call center of its on-premise generation holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod regex;
mod sections;

use ccdef_core::prelude::*;

use sections::SERVERS;

/// InGenius Connector Enterprise for Salesforce.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("ingenius"),
    title: "InGenius Connector Enterprise for Salesforce",
    vendor: "InGenius / Upland",
    docs_url: Some(
        "https://help.uplandsoftware.com/ingenius/2025r1.0/helpcenter/AdministratorTopics/Setup_Topics/Assign_users.htm",
    ),
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Legacy("the product of 2025 has the package `UplandIG`, whose call center was not seen"),
    route: "Comes with the managed package `ingenius`, as the names of page and call center suggest.",
    evidence: &[
        Evidence::new("O1", "call center `ingeniusdefault` retrieved from one org"),
        Evidence::new(
            "D1",
            "vendor documentation: https://help.uplandsoftware.com/ingenius/2025r1.0/helpcenter/AdministratorTopics/Setup_Topics/Assign_users.htm",
        ),
    ],
    signals: &[
        Signal::strong(Clue::page(&["CTIRedirect"], Namespace::Is("ingenius"))),
        Signal::medium(Clue::Section(&[SERVERS])),
        Signal::medium(Clue::Section(&["availabilityConfiguration"])),
        Signal::medium(Clue::InternalName(&["ingeniusdefault"])),
    ],
    url: Some(
        UrlSpec::new("O1").forms(&[UrlForm::HTTPS
            .relative()
            .hosts(&[HostPattern::Package("ingenius")])
            .paths(&[PathPattern::page(&["CTIRedirect"], Namespace::Is("ingenius"))])]),
    ),
    look_alikes: &[LookAlike::new(
        UrlPattern::ANY.paths(&[PathPattern::page(&["AdminStart"], Namespace::Is("UplandIG"))]),
        "This is the start page of the newer package's administration, not a softphone.",
        "D1",
    )],
    expects: &[
        Expectation::always(setting::COMPATIBILITY_MODE, &["Classic_and_Lightning"], "O1"),
        Expectation::always(setting::HEIGHT, &["240"], "O1"),
        usual::uses_api("O1"),
    ],
    sections: sections::SECTIONS,
    constraints: &[
        constraint!("ingenius-no-server", "no server is named", Relation::filled(SERVER_A))
            .note("the adapter page is a redirect, and in the file on record only this item points to the server")
            .help("write the server's address, `https://<server>/<guid>/default.html`")
            .source("O1"),
        constraint!("ingenius-server-b", "both servers are the same", Relation::differ(SERVER_B, SERVER_A))
            .severity(Severity::Note)
            .message("`{item}` is the server of `{other}`")
            .other("the same server")
            .note("when the first server is down, the second address leads to the same one: there is no fail-over")
            .help("name another server, or leave the item empty")
            .source("O1"),
    ],
    waivers: &[Waiver::lowered("missing-required-item", Severity::Note, NO_WIDTH)
        .at(setting::WIDTH)
        .only_in(Dialect::Metadata)],
    scaffold: Scaffold::Offered(ScaffoldSpec {
        parameters: &[
            Parameter::required(
                "server_a",
                "URL of server A",
                "https://ingenius-a.acme.example/11111111-2222-3333-4444-555555555555/default.html",
                sections::SERVER_URL,
            ),
            Parameter::may_be_empty("server_b", "URL of server B (empty if there is none)", sections::SERVER_URL),
        ],
        compose: &[
            Compose::always(setting::ADAPTER_URL, "/apex/ingenius__CTIRedirect"),
            Compose::always(setting::WIDTH, "300"),
            Compose::always(SERVER_A, "{server_a}"),
            Compose::always(SERVER_B, "{server_b}"),
        ],
        hint: Some(
            "Experimental: the values come from one org, whose call center has no width; 300 is written because Salesforce documents it as required.",
        ),
        ..ScaffoldSpec::EMPTY
    }),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

const SERVER_A: SettingRef = SettingRef::new(SERVERS, "resiliencyIceUrlA");
const SERVER_B: SettingRef = SettingRef::new(SERVERS, "resiliencyIceUrlB");

const NO_WIDTH: &str =
    "the packaged call center has no width (O1); whether an import without one is accepted is not known";
