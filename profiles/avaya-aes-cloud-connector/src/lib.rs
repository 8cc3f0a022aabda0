//! Salesforce AES Cloud Connector for Avaya Aura AES: what its call center definition holds.
//!
//! **Invariant:** every entry cites a key of `EVIDENCE`; what no source states is not in the tables.

mod host_match;

use ccdef_core::prelude::*;

/// Salesforce AES Cloud Connector for Avaya Aura AES.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("avaya-aes-cloud-connector"),
    title: "Salesforce AES Cloud Connector (Avaya Aura AES)",
    vendor: "unknown integrator, for Avaya Aura AES",
    family: Family::OpenCti,
    grade: Grade::C,
    status: Status::Unknown,
    route: "Not on record; the file is of 2020.",
    evidence: &[Evidence {
        key: "O1",
        text: "call center `SFDCAESCloudConnectorLEX` retrieved from one org, three versions, 2020-02-27 to 2020-03-03",
    }],
    signals: &[
        Signal::strong(Clue::Url(UrlPattern::paths(&[PathPattern::StartsWith("/CloudConnectorUI")]))),
        Signal::medium(Clue::Item { section: GENERAL, items: &["configurl1"] }),
        Signal::medium(Clue::Item { section: GENERAL, items: &["configurl2"] }),
        Signal::medium(Clue::InternalNamePrefix("SFDCAESCloudConnector")),
    ],
    url: Some(UrlSpec {
        forms: &[UrlForm {
            paths: &[PathPattern::Equals("/CloudConnectorUI/"), PathPattern::Equals("/CloudConnectorUI")],
            ..UrlForm::HTTPS
        }],
        source: "O1",
    }),
    look_alikes: &[LookAlike {
        pattern: UrlPattern::paths(&[PathPattern::StartsWith(SERVICE)]),
        message: "This is the configuration service, which belongs into `configurl1` and `configurl2`. The softphone is `/CloudConnectorUI/`.",
        belongs_to: None,
        source: "O1",
    }],
    expects: &[
        Expectation::always(GENERAL, "reqSalesforceCompatibilityMode", &["Lightning"], "O1"),
        Expectation::always(GENERAL, "reqSoftphoneHeight", &["500", "600"], "O1"),
        Expectation::always(GENERAL, "reqSoftphoneWidth", &["300", "200"], "O1"),
        Expectation::always(GENERAL, "reqUseApi", &["true"], "O1"),
    ],
    sections: SECTIONS,
    scaffold: SCAFFOLD,
    ..Profile::EMPTY
};

ccdef_core::register_profile!(PROFILE, rules: [&host_match::HOST_MATCH]);

const SERVICE: &str = "/CloudConnectorAES01";

/// The configuration service of a connector server.
const SERVICE_URL: ValueKind =
    ValueKind::Custom { expects: "`https://<server>/CloudConnectorAES01/`", check: check_service_url };

static SECTIONS: &[SectionSpec] = &[SectionSpec {
    name: GENERAL,
    label: "General Information",
    items: &[
        one_org("reqStandbyUrl", "CTI Standby Adapter URL", ValueKind::HTTPS_URL)
            .doc("The page on the standby server; the same as the adapter URL in the files that were seen."),
        one_org("reqTimeout", "TimeoutInMSecs", ValueKind::Milliseconds)
            .default("10000")
            .doc("Milliseconds to wait before the standby page is used."),
        one_org("configurl1", "Primary Config URL", SERVICE_URL).doc("The configuration service."),
        one_org("configurl2", "Standby Config URL", SERVICE_URL)
            .doc("The configuration service on the standby server."),
    ],
}];

const fn one_org(name: &'static str, label: &'static str, kind: ValueKind) -> ItemSpec {
    ItemSpec::recommended(name, label, kind).source("O1")
}

fn check_service_url(value: &str) -> Result<(), ValueIssue> {
    let url = AdapterUrl::parse(value);
    if url.scheme() == Some("https") && path_matches(&PathPattern::StartsWith(SERVICE), &url) {
        return Ok(());
    }
    Err(ValueIssue::new("is not an https URL with the path `/CloudConnectorAES01/`"))
}

const SCAFFOLD: Scaffold = Scaffold::Offered {
    parameters: &[
        Parameter {
            name: "host",
            prompt: "Connector server (host and port)",
            example: "cti-a.acme.example:8443",
            default: None,
            kind: ValueKind::Host,
        },
        Parameter {
            name: "standby_host",
            prompt: "Standby server (host and port)",
            example: "cti-b.acme.example:8443",
            default: None,
            kind: ValueKind::Host,
        },
    ],
    compose: &[
        Compose::always(GENERAL, "reqAdapterUrl", "https://{host}/CloudConnectorUI/"),
        Compose::always(GENERAL, "reqStandbyUrl", "https://{standby_host}/CloudConnectorUI/"),
        Compose::always(GENERAL, "configurl1", "https://{host}/CloudConnectorAES01/"),
        Compose::always(GENERAL, "configurl2", "https://{standby_host}/CloudConnectorAES01/"),
    ],
    internal_name: "",
    display_name: "",
    hint: "Experimental: the values come from one org.",
};
