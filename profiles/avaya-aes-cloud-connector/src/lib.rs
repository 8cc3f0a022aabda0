//! Profile of Salesforce AES Cloud Connector for Avaya Aura AES.
//!
//! **Invariant:** every entry cites a key of `evidence`; nothing is listed without a source.

use ccdef_core::prelude::*;

/// Salesforce AES Cloud Connector for Avaya Aura AES.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("avaya-aes-cloud-connector"),
    title: "Salesforce AES Cloud Connector (Avaya Aura AES)",
    vendor: "unknown integrator, for Avaya Aura AES",
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Unknown,
    route: "Not known; the known file is from 2020.",
    evidence: evidence![
        "O1": "call center `SFDCAESCloudConnectorLEX` retrieved from one org, three versions, 2020-02-27 to 2020-03-03",
    ],
    signals: &[
        Signal::strong(Clue::Url(UrlPattern::ANY.paths(&[PathPattern::StartsWith("/CloudConnectorUI")]))),
        Signal::medium(Clue::item(GENERAL, &[CONFIG_URL.item])),
        Signal::medium(Clue::item(GENERAL, &[STANDBY_CONFIG_URL.item])),
        Signal::medium(Clue::InternalNamePrefix("SFDCAESCloudConnector")),
    ],
    url: Some(UrlSpec::new("O1").forms(&[
        UrlForm::HTTPS.paths(&[PathPattern::Equals("/CloudConnectorUI/"), PathPattern::Equals("/CloudConnectorUI")]),
    ])),
    look_alikes: &[LookAlike::new(
        UrlPattern::ANY.paths(&[PathPattern::StartsWith(SERVICE)]),
        "This is the configuration service, whose URL belongs in `configurl1` or `configurl2`. The softphone page is `/CloudConnectorUI/`.",
        "O1",
    )],
    expects: &common::softphone(&["Lightning"], &["500", "600"], &["300", "200"], "O1"),
    sections: SECTIONS,
    constraints: CONSTRAINTS,
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE);

const SERVICE: &str = "/CloudConnectorAES01";

const CONFIG_URL: SettingRef = SettingRef::general("configurl1");
const STANDBY_CONFIG_URL: SettingRef = SettingRef::general("configurl2");

static CONSTRAINTS: &[Constraint] = &[constraint!(
    "avaya-aes-cloud-connector-host-match",
    "the softphone page and its configuration service are on different servers",
    Relation::same_host(CONFIG_URL, setting::ADAPTER_URL),
    Relation::same_host(STANDBY_CONFIG_URL, setting::STANDBY_URL),
)
.severity(Severity::Note)
.other("the softphone page")
.note("in the known files, the softphone page and its configuration service are on the same server")
.help("check that `{host}` is the correct server for `{item}`")
.source("O1")];

/// The configuration service of a connector server.
const SERVICE_URL: ValueKind = ValueKind::custom("`https://<server>/CloudConnectorAES01/`", check_service_url);

static SECTIONS: &[SectionSpec] = &[SectionSpec::general(&[
    common::item_of_one_org(item::STANDBY_URL, "CTI Standby Adapter URL", ValueKind::HTTPS_URL)
        .doc("The softphone page on the standby server; in the known files the same as the adapter URL."),
    common::timeout("TimeoutInMSecs").default("10000").source("O1"),
    common::item_of_one_org(CONFIG_URL.item, "Primary Config URL", SERVICE_URL)
        .doc("The URL of the configuration service."),
    common::item_of_one_org(STANDBY_CONFIG_URL.item, "Standby Config URL", SERVICE_URL)
        .doc("The URL of the configuration service on the standby server."),
])];

fn check_service_url(value: &str) -> Result<(), ValueIssue> {
    let url = AdapterUrl::parse(value);
    if url.scheme() == Some("https") && path_matches(&PathPattern::StartsWith(SERVICE), &url) {
        return Ok(());
    }
    Err(ValueIssue::new("is not an `https` URL with the path `/CloudConnectorAES01/`"))
}

const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
    parameters: &[
        Parameter::required("host", "Connector server (host and port)", "cti-a.acme.example:8443", ValueKind::Host),
        Parameter::required(
            "standby_host",
            "Standby server (host and port)",
            "cti-b.acme.example:8443",
            ValueKind::Host,
        ),
    ],
    compose: &[
        Compose::always(setting::ADAPTER_URL, "https://{host}/CloudConnectorUI/"),
        Compose::always(setting::STANDBY_URL, "https://{standby_host}/CloudConnectorUI/"),
        Compose::always(CONFIG_URL, "https://{host}/CloudConnectorAES01/"),
        Compose::always(STANDBY_CONFIG_URL, "https://{standby_host}/CloudConnectorAES01/"),
    ],
    hint: Some(common::FROM_ONE_ORG),
    ..ScaffoldSpec::EMPTY
});
