//! Lists and pages of a made-up profile that has one of everything.

use std::io::Write;

use ccdef_core::engine::{RegisteredRules, Registry};
use ccdef_core::rule::{Check, Rule};
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::{Basis, Category, FixSupport};
use ccdef_core::tables::{
    Clue, Evidence, Expectation, GENERAL, Grade, HostPattern, ItemSpec, LookAlike, Namespace, Need, Parameter,
    PathPattern, Profile, ProfileId, QueryParameter, Renamed, RuleInfo, Scaffold, SectionSpec, Severity, Signal,
    Status, UrlForm, UrlPattern, UrlSpec, ValueKind, Waiver,
};

use super::{ListFormat, profile_list, profile_page, rule_list};

static OWN_RULE: Rule =
    Rule { info: RuleInfo::new("acme-odd-region", "the region is odd, or | even", ""), check: Check::Engine };

static BASE: Profile = Profile {
    id: ProfileId::new("acme-base"),
    sections: &[SectionSpec {
        name: "acmeSettings",
        label: "Acme Settings",
        items: &[ItemSpec::optional("acmeShared", "Shared", ValueKind::Bool).default("true")],
    }],
    scaffold: Scaffold::NotOffered { reason: "nobody uses it alone" },
    ..Profile::EMPTY
};

static ACME: Profile = Profile {
    id: ProfileId::new("acme"),
    title: "Acme softphone",
    vendor: "Acme",
    docs_url: "https://docs.acme.example",
    extends: Some(ProfileId::new("acme-base")),
    grade: Grade::C,
    status: Status::Legacy("replaced by Acme 2"),
    route: "A file that is imported in Setup.",
    evidence: &[Evidence { key: "F1", text: "vendor file, 2026-01-01" }],
    signals: &[
        Signal::strong(Clue::Url(HOST)),
        Signal::medium(Clue::All(&[
            Clue::Section(&["acmeSettings"]),
            Clue::Not(&Clue::CustomSetting { key: "a", value: "b" }),
        ])),
        Signal::fallback(Clue::Page { names: &["Phone", "Dialer"], namespace: Namespace::Is("acme") }),
        Signal::exclude(Clue::ValuePrefix { section: GENERAL, item: "reqDescription", prefix: "Other" }),
    ],
    url: Some(UrlSpec {
        forms: &[
            UrlForm {
                hosts: HOST.hosts,
                paths: &[PathPattern::Root, PathPattern::StartsWith("/v2/")],
                query: &[QueryParameter { name: "region", need: Need::Required, kind: ValueKind::Region }],
                fragment: Some("softphone"),
                ..UrlForm::HTTPS
            },
            UrlForm { schemes: &["http", "https"], relative: true, remark: "an own server", ..UrlForm::HTTPS },
        ],
        source: "F1",
    }),
    look_alikes: &[LookAlike {
        pattern: UrlPattern { query: &[("beta", ""), ("a", "b")], ..UrlPattern::ANY },
        message: "This is the beta.",
        belongs_to: None,
        source: "F1",
    }],
    expects: &[Expectation::always(GENERAL, "reqSoftphoneHeight", &["550", "600"], "F1")],
    sections: &[SectionSpec {
        name: "acmeSettings",
        label: "Acme Settings",
        items: &[
            ItemSpec::required("acmeRegion", "Region", ValueKind::OneOf(&["eu", "us"]))
                .only_in(Dialect::Import)
                .example("eu")
                .doc("Where the tenant lives, which is a sentence that is long enough to be broken on a narrow terminal.")
                .since("2.0")
                .source("F1"),
            ItemSpec::recommended("acmeToken", "Token", ValueKind::Secret).fixed("").source("F1"),
        ],
    }],
    renamed: &[
        Renamed { section: "acmeSettings", item: "acmeZone", new_section: "", new_item: "acmeRegion", hint: "Rename it.", source: "F1" },
        Renamed { section: "acmeOld", item: "", new_section: "", new_item: "", hint: "Remove it.", source: "F1" },
    ],
    waivers: &[
        Waiver::silent("softphone-size", "/reqGeneralInfo/reqSoftphoneHeight", "Acme is small"),
        Waiver::lowered("padded-text", "", Severity::Note, "Acme likes blanks").only_in(Dialect::Metadata),
    ],
    scaffold: Scaffold::Offered {
        parameters: &[Parameter {
            name: "region",
            prompt: "Region of the tenant",
            example: "eu",
            default: Some("us"),
            kind: ValueKind::OneOf(&["eu", "us"]),
        }],
        compose: &[],
        internal_name: "Acme",
        display_name: "Acme",
        hint: "Ask Acme for a tenant first.",
    },
    ..Profile::EMPTY
};

const HOST: UrlPattern =
    UrlPattern { hosts: &[HostPattern::Named("*.acme.example"), HostPattern::Package("acme")], ..UrlPattern::ANY };

/// What `write` writes in each format, one after the other.
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
fn a_page_says_everything_that_the_profile_says() {
    let registry = registry();
    insta::assert_snapshot!(in_every_format(|format, out| {
        profile_page(&registry, &ACME, format, 80, out).unwrap();
    }));
}

#[test]
fn a_profile_without_scaffolding_says_why() {
    let registry = Registry::of(vec![&BASE]).unwrap();
    let mut out = Vec::new();
    profile_page(&registry, &BASE, ListFormat::Text, 80, &mut out).unwrap();
    assert!(String::from_utf8(out).unwrap().contains("nobody uses it alone"));
}

#[test]
fn profiles_are_listed() {
    insta::assert_snapshot!(in_every_format(|format, out| profile_list(&[&ACME, &BASE], format, out).unwrap()));
}

#[test]
fn rules_are_listed_by_category() {
    static OTHER: RuleInfo = RuleInfo {
        category: Category::Values,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::SafeOrUnsafe,
        ..RuleInfo::new("odd-value", "a value is odd", "")
    };
    insta::assert_snapshot!(in_every_format(|format, out| rule_list(&[&OWN_RULE.info, &OTHER], format, out).unwrap()));
}
