//! A vendor's own profile, outside this repository.

use ccdef_core::prelude::*;

ccdef_core::register_profile!(PROFILE, rules: [&ODD_PORT, &ODD_HOST]);
ccdef_core::register_hints!(HINTS);

/// Acme's softphone.
const EVIDENCE: &[Evidence] = evidence!["F1": "vendor file"];
const _: Evidence = Evidence::new("F2", "older vendor file");

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
                .remark("an older address"),
            UrlForm::HTTPS.relative(),
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
        SectionSpec::general(&[usual::description().default("Acme").source("F1")]),
        SectionSpec::dialing(&usual::sample_prefixes("F1")),
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
            "the region does not fit the page",
            Relation::page_decides(REGION, &[OnPage::new(HOST, &["eu"])])
        )
        .severity(Severity::Note)
        .source("F1"),
        Constraint::new("acme-map", "no map", "", &[Relation::filled(SettingRef::new("acmeSettings", "map"))]),
    ],
    waivers: &[
        Waiver::silent("demo-leftover", "the vendor's own file has it").at(REGION).only_in(Dialect::Import),
        Waiver::lowered("padded-text", Severity::Note, "the vendor's own file has it").not_inherited(),
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
    /// The port is odd.
    pub static ODD_PORT = {
        id: "acme-odd-port",
        summary: "the port is odd",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::Unsafe,
        silences: ["padded-text"],
        reported_in_broken_xml: false,
        notes_yield_to_warnings: true,
        check: Check::File(odd_port),
    }
}

fn odd_port(cx: &RuleContext<'_>, out: &mut Findings) {
    for setting in cx.settings.values().filter(|setting| setting.name == "port") {
        out.report(&ODD_PORT, setting.span, "the port is odd")
            .of_setting(setting)
            .fix(Fix::unsafe_edits("Write another port", vec![Edit::replace(setting.span, "443")]));
    }
}

/// A rule without a page of its own.
pub static ODD_HOST: Rule =
    Rule::new(RuleInfo::new("acme-odd-host", "the host is odd", "").basis(Basis::Heuristic), Check::Run(odd_host));

fn odd_host(cx: &RunContext<'_>, out: &mut RunFindings) {
    for (index, file) in cx.own_files() {
        out.report(index, &ODD_HOST, file.root, "the host is odd");
    }
}

/// Products of Acme's without a profile.
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
    Err(ValueIssue::new("is not two letters").suggest("eu"))
}
