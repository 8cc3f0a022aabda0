//! Profile of InGenius Connector Enterprise for Salesforce, on-premise generation.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

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
    status: Status::Legacy(
        "the product of 2025 uses the package `UplandIG`, whose call center definition is not known",
    ),
    route: "Part of the managed package `ingenius` (inferred from the names of page and call center).",
    evidence: evidence![
        "O1": "call center `ingeniusdefault` retrieved from one org",
        "D1": "vendor documentation: https://help.uplandsoftware.com/ingenius/2025r1.0/helpcenter/AdministratorTopics/Setup_Topics/Assign_users.htm",
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
        "This is the administration start page of the newer package, not a softphone page.",
        "D1",
    )],
    expects: &[
        Expectation::always(setting::COMPATIBILITY_MODE, &["Classic_and_Lightning"], "O1"),
        Expectation::always(setting::HEIGHT, &["240"], "O1"),
        common::uses_api("O1"),
    ],
    sections: sections::SECTIONS,
    constraints: &[
        constraint!("ingenius-no-server", "no server URL is set", Relation::filled(SERVER_A))
            .note("the adapter page only redirects; in the known file, this item alone names the InGenius server")
            .help("set it to the URL of your server, `https://<server>/<guid>/default.html`")
            .source("O1"),
        constraint!("ingenius-server-b", "both server URLs are the same", Relation::differ(SERVER_B, SERVER_A))
            .severity(Severity::Note)
            .other("the same server")
            .note("when the first server is down, the second URL leads to the same server: there is no failover")
            .help("set `{item}` to the URL of a different server, or leave it empty")
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
            "Experimental: the values come from one org, whose call center has no width. The width is set to 300, because Salesforce documents it as required.",
        ),
        ..ScaffoldSpec::EMPTY
    }),
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

const SERVER_A: SettingRef = SettingRef::new(SERVERS, "resiliencyIceUrlA");
const SERVER_B: SettingRef = SettingRef::new(SERVERS, "resiliencyIceUrlB");

// Source: O1.
const NO_WIDTH: &str =
    "the packaged call center has no width; whether Salesforce imports a file without a width is not known";
