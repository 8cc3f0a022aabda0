//! A private profile outside this repository.

use ccdef_core::prelude::*;

ccdef_core::register_profile!(PROFILE, rules: [&DISALLOWED_PORT, &DISALLOWED_HOST]);
ccdef_core::register_hints!(HINTS);

const EVIDENCE: &[Evidence] = evidence!["F1": "vendor file"];
const _: Evidence = Evidence::new("F2", "older vendor file");

/// The softphone of Acme.
pub static PROFILE: Profile = Profile {
    id: ProfileId::new("acme"),
    title: "Acme softphone",
    vendor: "Acme",
    docs_url: Some("https://acme.example/docs"),
    family: Family::OpenCti,
    grade: Grade::A,
    status: Status::Current,
    route: "A file that is imported in Setup.",
    evidence: EVIDENCE,
    signals: &[
        Signal::strong(Clue::Url(HOST)),
        Signal::medium(Clue::page(&["AcmePhone"], Namespace::Any)),
        Signal::medium(Clue::item("acmeSettings", &["region"])),
        Signal::fallback(Clue::value(REGION, &["eu"])),
        Signal::exclude(Clue::All(&[Clue::custom_setting("acme", "1"), Clue::value_prefix(REGION, "x")])),
    ],
    url: Some(
        UrlSpec::new("F1").forms(&[
            UrlForm::HTTPS
                .schemes(&["https", "http"])
                .hosts(HOST.hosts)
                .paths(&[PathPattern::Root])
                .query(&[
                    QueryParameter::required("a", ValueKind::Text),
                    QueryParameter::recommended("b", ValueKind::Text),
                    QueryParameter::optional("c", ValueKind::Text),
                ])
                .fragment("phone")
                .remark("an older URL"),
            UrlForm::HTTPS.relative(),
            UrlForm::HTTPS.regions(Regions::new("cti.", &["eu", "us"], ".acme.example").aliases(&[("emea", "eu")])),
            UrlForm::IN_ORG.paths(&[PathPattern::page(&["AcmePhone"], Namespace::Any)]),
        ]),
    ),
    look_alikes: &[
        LookAlike::new(UrlPattern::ANY.paths(&[PathPattern::Root]).except(&HOST), "Not the softphone.", "F1"),
        LookAlike::of("acme", UrlPattern::ANY.query(&[("a", None), ("b", Some("1"))]), "Not this one.", "F1"),
    ],
    expects: &[
        Expectation::always(setting::HEIGHT, &["400"], "F1"),
        Expectation::when(Clue::Not(&Clue::Url(HOST)), setting::WIDTH, &["300"], "F1"),
    ],
    sections: &[
        SectionSpec::general(&[common::description().default("Acme").source("F1")]),
        SectionSpec::dialing(&common::sample_prefixes("F1")),
        SectionSpec::voice(&[]),
        SectionSpec::new("acmeSettings", "Acme Settings").items(ITEMS),
    ],
    renamed: &[
        Renamed::item(SettingRef::new("acmeOld", "zone"), REGION, "Rename it.", "F1"),
        Renamed::removed_item(SettingRef::new("acmeOld", "port"), "Remove it.", "F1"),
        Renamed::section("acmeOld", "acmeSettings", "Rename it.", "F1"),
        Renamed::removed_section("acmeOldest", "Remove it.", "F1"),
    ],
    constraints: &[
        constraint!(
            "acme-region",
            "the region does not match the page",
            Relation::page_decides(REGION, &[OnPage::new(HOST, &["eu"])])
        )
        .severity(Severity::Note)
        .source("F1"),
        Constraint::new("acme-map", "no map", "", &[Relation::filled(SettingRef::new("acmeSettings", "map"))]),
    ],
    waivers: &[
        Waiver::silent("demo-leftover", "the vendor's file contains it").at(REGION).only_in(Dialect::Import),
        Waiver::lowered("padded-text", Severity::Note, "the vendor's file contains it").not_inherited(),
    ],
    scaffold: Scaffold::Offered(ScaffoldSpec {
        parameters: &[
            Parameter::required("host", "Host", "cti.acme.example", ValueKind::Host),
            Parameter::optional("region", "Region", "eu", ValueKind::Text),
            Parameter::may_be_empty("token", "Token", ValueKind::Secret).example("abc"),
        ],
        compose: &[
            Compose::always(setting::ADAPTER_URL, "https://{host}/"),
            Compose::when("region", "us", REGION, "us"),
        ],
        ..ScaffoldSpec::EMPTY
    }),
    ..Profile::EMPTY
};

declare_rule! {
    /// The port is not allowed.
    pub static DISALLOWED_PORT = {
        id: "acme-disallowed-port",
        summary: "the port is not allowed",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::Unsafe,
        silences: ["padded-text"],
        reported_in_broken_xml: false,
        notes_yield_to_warnings: true,
        check: Check::File(disallowed_port),
    }
}

fn disallowed_port(cx: &RuleContext<'_>, out: &mut Findings) {
    for setting in cx.settings.values().filter(|setting| setting.name == "port") {
        out.report(&DISALLOWED_PORT, setting.span, "the port is not allowed")
            .of_setting(setting)
            .fix(Fix::unsafe_edits("Change the port to 443", vec![Edit::replace(setting.span, "443")]));
    }
}

/// A rule without a page.
pub static DISALLOWED_HOST: Rule =
    Rule::new(RuleInfo::new("acme-disallowed-host", "the host is not allowed", "").basis(Basis::Heuristic), Check::Run(disallowed_host));

fn disallowed_host(cx: &RunContext<'_>, out: &mut RunFindings) {
    for (index, _) in cx.own_files().filter(|(index, _)| cx.reports_on(*index)) {
        if let Some(file) = cx.file(index) {
            out.report(index, &DISALLOWED_HOST, file.root, "the host is not allowed");
        }
    }
}

/// Products of Acme that have no profile.
pub static HINTS: &[Hint] = &[Hint::new("Acme Desk", &[Clue::Section(&["acmeDesk"])]).remark("it has no settings")];

const HOST: UrlPattern = UrlPattern::ANY.hosts(&[HostPattern::Named("**.acme.example")]);
const REGION: SettingRef = SettingRef::new("acmeSettings", "region");

const ITEMS: &[ItemSpec] = &[
    ItemSpec::required("region", "Region", ValueKind::custom("two letters", two_letters)).example("eu").source("F1"),
    ItemSpec::recommended("map", "Map", ValueKind::JsonRecord(&[JsonKey::new("from", ValueKind::Text)])).source("F1"),
    ItemSpec::optional("list", "List", ValueKind::list(',', &ValueKind::POSITIVE)).since("2.0").source("F1"),
];

fn two_letters(value: &str) -> Result<(), ValueIssue> {
    if value.len() == 2 {
        return Ok(());
    }
    Err(ValueIssue::new("must be two letters").suggest("eu"))
}
