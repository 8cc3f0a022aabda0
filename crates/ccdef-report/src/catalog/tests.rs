//! Lists and pages of a sample profile with all kinds of entries.

use std::io::Write;

use ccdef_core::engine::{RegisteredRules, Registry};
use ccdef_core::rule::{Check, Rule};
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::{Basis, Category, FixSupport};
use ccdef_core::tables::{
    Clue, Constraint, Expectation, Grade, HostPattern, ItemSpec, LookAlike, Namespace, Parameter, PathPattern, Profile,
    ProfileId, QueryParameter, Relation, Renamed, RuleInfo, Scaffold, ScaffoldSpec, SectionSpec, SettingRef, Severity,
    Signal, Status, UrlForm, UrlPattern, UrlSpec, ValueKind, Waiver, item, setting,
};

use super::{profile_list, profile_page, rule_list};
use crate::settings::ListFormat;

static OWN_RULE: Rule =
    Rule::new(RuleInfo::new("acme-region", "the region is unknown, or contains |", ""), Check::Engine);

const SHARED: SettingRef = SettingRef::new("acmeSettings", "acmeShared");
const REGION: SettingRef = SettingRef::new("acmeSettings", "acmeRegion");

static BASE: Profile = Profile {
    id: ProfileId::new("acme-base"),
    sections: &[SectionSpec::new("acmeSettings", "Acme Settings").items(&[ItemSpec::optional(
        "acmeShared",
        "Shared",
        ValueKind::Bool,
    )
    .default("true")])],
    scaffold: Scaffold::not_offered("it is a base of other profiles"),
    ..Profile::EMPTY
};

static ACME: Profile = Profile {
    id: ProfileId::new("acme"),
    title: "Acme softphone",
    vendor: "Acme",
    docs_url: Some("https://docs.acme.example"),
    extends: Some(ProfileId::new("acme-base")),
    grade: Grade::C,
    status: Status::Legacy("replaced by Acme 2"),
    route: "A file that is imported in Setup.",
    evidence: ccdef_core::evidence!["F1": "vendor file, 2026-01-01"],
    signals: &[
        Signal::strong(Clue::Url(HOST)),
        Signal::medium(Clue::All(&[Clue::Section(&["acmeSettings"]), Clue::Not(&Clue::custom_setting("a", "b"))])),
        Signal::fallback(Clue::page(&["Phone", "Dialer"], Namespace::Is("acme"))),
        Signal::exclude(Clue::value_prefix(SettingRef::general(item::DESCRIPTION), "Other")),
    ],
    url: Some(
        UrlSpec::new("F1").forms(&[
            UrlForm::HTTPS
                .hosts(HOST.hosts)
                .paths(&[PathPattern::Root, PathPattern::StartsWith("/v2/")])
                .query(&[QueryParameter::required("region", ValueKind::Region)])
                .fragment("softphone"),
            UrlForm::HTTPS.schemes(&["http", "https"]).relative().remark("your own server"),
        ]),
    ),
    look_alikes: &[LookAlike::new(
        UrlPattern::ANY.query(&[("beta", None), ("a", Some("b"))]),
        "This is the beta.",
        "F1",
    )],
    expects: &[Expectation::always(setting::HEIGHT, &["550", "600"], "F1")],
    sections: &[SectionSpec::new("acmeSettings", "Acme Settings").items(&[
        ItemSpec::required("acmeRegion", "Region", ValueKind::OneOf(&["eu", "us"]))
            .only_in(Dialect::Import)
            .example("eu")
            .doc("Where the tenant lives, which is a sentence that is long enough to be broken on a narrow terminal.")
            .since("2.0")
            .source("F1"),
        ItemSpec::recommended("acmeToken", "Token", ValueKind::Secret).fixed("").source("F1"),
    ])],
    renamed: &[
        Renamed::item(
            SettingRef::new("acmeSettings", "acmeZone"),
            SettingRef::new("acmeSettings", "acmeRegion"),
            "Rename it.",
            "F1",
        ),
        Renamed::removed_section("acmeOld", "Remove it.", "F1"),
    ],
    constraints: &[
        Constraint::new("acme-pair", "one of two is empty", "", &[Relation::together(SHARED, REGION)])
            .when(Clue::Section(&["acmeSettings"]))
            .source("F1"),
        Constraint::new(
            "acme-small-height",
            "the height is too small",
            "",
            &[Relation::vendor_default(REGION, &["eu2"])],
        )
        .severity(Severity::Note)
        .source("F1"),
    ],
    waivers: &[
        Waiver::silent("softphone-size", "Acme is small").at(setting::HEIGHT),
        Waiver::lowered("padded-text", Severity::Note, "Acme ignores whitespace").only_in(Dialect::Metadata),
    ],
    scaffold: Scaffold::Offered(ScaffoldSpec {
        parameters: &[
            Parameter::optional("region", "Region of the tenant", "us", ValueKind::OneOf(&["eu", "us"])).example("eu")
        ],
        internal_name: Some("Acme"),
        display_name: Some("Acme"),
        hint: Some("Ask Acme for a tenant first."),
        ..ScaffoldSpec::EMPTY
    }),
    ..Profile::EMPTY
};

const HOST: UrlPattern = UrlPattern::ANY.hosts(&[HostPattern::Named("*.acme.example"), HostPattern::Package("acme")]);

/// The output of `write` in all formats.
fn in_every_format(write: impl Fn(ListFormat, &mut dyn Write)) -> String {
    let mut out = Vec::new();
    for format in ListFormat::ALL {
        writeln!(out, "=== {}", format.id()).unwrap();
        write(*format, &mut out);
    }
    String::from_utf8(out).unwrap()
}

fn registry() -> Registry {
    const OWN: &[&Rule] = &[&OWN_RULE];
    Registry::of([&ACME, &BASE]).unwrap().with_rules([RegisteredRules::new(&ACME, OWN)]).unwrap()
}

#[test]
fn a_page_shows_all_tables_of_the_profile() {
    let registry = registry();
    insta::assert_snapshot!(in_every_format(|format, out| {
        profile_page(&registry, &ACME, format, 80, out).unwrap();
    }));
}

#[test]
fn the_page_of_a_profile_without_scaffolding_shows_the_reason() {
    let registry = Registry::of(vec![&BASE]).unwrap();
    let mut out = Vec::new();
    profile_page(&registry, &BASE, ListFormat::Text, 80, &mut out).unwrap();
    assert!(String::from_utf8(out).unwrap().contains("it is a base of other profiles"));
}

#[test]
fn profiles_are_listed() {
    insta::assert_snapshot!(in_every_format(|format, out| profile_list(&[&ACME, &BASE], format, 100, out).unwrap()));
}

#[test]
fn rules_are_listed_by_category() {
    static OTHER: RuleInfo = RuleInfo::new("sample-value", "a value is not valid", "")
        .category(Category::Values)
        .severity(Severity::Error)
        .basis(Basis::Documented)
        .fix(FixSupport::SafeOrUnsafe);
    insta::assert_snapshot!(in_every_format(
        |format, out| rule_list(&[&OWN_RULE.info, &OTHER], format, 100, out).unwrap()
    ));
}
