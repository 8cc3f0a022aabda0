//! Each relation, where it holds and where it does not.

use crate::check::Registry;
use crate::rule::{CheckOptions, RuleSelector};
use crate::tables::{
    Clue, Constraint, HostPattern, ItemSpec, OnPage, PathPattern, Profile, ProfileId, Relation, RuleId, SectionSpec,
    SettingRef, Severity, UrlPattern, ValueKind, ValuePattern, Waiver, setting,
};
use crate::testing::{run, using};

const A: SettingRef = SettingRef::new("acme", "a");
const B: SettingRef = SettingRef::new("acme", "b");
const C: SettingRef = SettingRef::new("acme", "c");

/// A constraint with the default texts.
const fn row(relations: &'static [Relation]) -> Constraint {
    Constraint::new("acme-row", "a row", "", relations)
}

macro_rules! profile {
    ($name:ident, $row:expr) => {
        static $name: Profile = Profile { id: ProfileId::new("acme"), constraints: &[$row], ..Profile::EMPTY };
    };
}

/// The findings of the constraint of `profile` in a file with these items: `path: message`.
fn found(profile: &'static Profile, items: &[(&str, &str)]) -> Vec<String> {
    found_in(profile, &file(items), &using(profile))
}

fn found_in(profile: &'static Profile, text: &str, options: &CheckOptions) -> Vec<String> {
    let report = run(&[profile], options, &[("acme.xml", text)]);
    let of_row = report.findings().filter(|(_, finding)| finding.rule.id.as_str() == "acme-row");
    of_row.map(|(_, found)| format!("{}: {}", found.setting.as_deref().unwrap_or_default(), found.message)).collect()
}

/// Names with a slash include their section; others belong to `acme`.
fn file(items: &[(&str, &str)]) -> String {
    let mut text = "<callCenter>".to_owned();
    for (name, value) in items {
        let (section, item) = name.split_once('/').unwrap_or(("acme", name));
        let open = format!("<section sortOrder=\"0\" name=\"{section}\" label=\"x\">");
        if !text.contains(&open) {
            text += &open;
            text += "</section>";
        }
        let end = text.find(&open).map_or(0, |at| at + open.len());
        text.insert_str(end, &format!("<item sortOrder=\"0\" name=\"{item}\" label=\"x\">{value}</item>"));
    }
    text + "</callCenter>"
}

profile!(REQUIRES, row(&[Relation::requires_when(A, &["true"], &[B, C])]));
const MODES: &[OnPage] = &[OnPage::new(UrlPattern::ANY.paths(&[PathPattern::Equals("/apex/new")]), &["Lightning"])];

profile!(NEEDS_LIGHTNING, row(&[Relation::page_decides(setting::COMPATIBILITY_MODE, MODES)]));

#[test]
fn an_absent_setting_means_its_documented_default() {
    const URL: (&str, &str) = ("reqGeneralInfo/reqAdapterUrl", "/apex/new");
    const MODE: &str = "reqGeneralInfo/reqSalesforceCompatibilityMode";
    let finding =
        ["/reqGeneralInfo/reqSalesforceCompatibilityMode: `reqSalesforceCompatibilityMode` is `Classic`, but the \
          adapter page is made for `Lightning`"];
    assert_eq!(found(&NEEDS_LIGHTNING, &[URL]), finding);
    assert_eq!(found(&NEEDS_LIGHTNING, &[URL, (MODE, "")]), finding);
    assert_eq!(found(&NEEDS_LIGHTNING, &[URL, (MODE, "Classic")]), finding);
    assert!(found(&NEEDS_LIGHTNING, &[URL, (MODE, "Lightning")]).is_empty());
    assert!(found(&NEEDS_LIGHTNING, &[URL, ("reqGeneralInfo/reqSalesforceCompatabilityMode", "Lightning")]).is_empty());
    let report = run(&[&NEEDS_LIGHTNING], &using(&NEEDS_LIGHTNING), &[("acme.xml", &file(&[URL]))]);
    assert!(report.findings().all(|(_, one)| one.rule.id.as_str() != "missing-compatibility-mode"), "one cause");
}

profile!(REQUIRES_IF_SET, row(&[Relation::requires(A, &[B])]));

#[test]
fn a_setting_requires_others_to_be_filled() {
    let expected = "/acme/a: `a` is `true`, which requires `b` and `c`";
    assert_eq!(found(&REQUIRES, &[("a", "true"), ("b", "")]), [expected]);
    assert!(found(&REQUIRES, &[("a", "true"), ("b", "1"), ("c", "1")]).is_empty());
    assert!(found(&REQUIRES, &[("a", "false")]).is_empty());
    assert_eq!(found(&REQUIRES_IF_SET, &[("a", "x")]), ["/acme/a: `a` requires `b`"]);
    assert!(found(&REQUIRES_IF_SET, &[("a", "")]).is_empty());
}

#[test]
fn missing_settings_are_not_reported_in_files_with_broken_nesting() {
    let broken = file(&[("a", "true")]).replace("</section>", "");
    assert!(found_in(&REQUIRES, &broken, &using(&REQUIRES)).is_empty());
}

const REQUIRES_ITEM: Profile = Profile {
    id: ProfileId::new("acme"),
    sections: &[SectionSpec::new("acme", "Acme").items(&[ItemSpec::required("b", "B", ValueKind::Text)])],
    constraints: &[row(&[Relation::requires(A, &[B])])],
    ..Profile::EMPTY
};
static REQUIRING: Profile = REQUIRES_ITEM;
static WAIVING: Profile =
    Profile { waivers: &[Waiver::silent("missing-required-item", "the adapter fills it in").at(B)], ..REQUIRES_ITEM };

#[test]
fn a_missing_required_item_is_reported_only_by_its_own_rule() {
    let expected = ["/acme/a: `a` requires `b`"];
    let text = file(&[("a", "x")]);
    assert!(found_in(&REQUIRING, &text, &using(&REQUIRING)).is_empty());
    let rule = || RuleSelector::Rule("missing-required-item".into());
    let off = using(&REQUIRING).severities(vec![(rule(), None)]);
    assert_eq!(found_in(&REQUIRING, &text, &off), expected, "the other rule is off");
    let lowered = using(&REQUIRING).severities(vec![(rule(), Some(Severity::Note))]);
    assert!(found_in(&REQUIRING, &text, &lowered).is_empty());
    assert_eq!(found_in(&REQUIRING, &text, &using(&REQUIRING).ignore(vec![rule()])), expected, "it is ignored");
    assert_eq!(found_in(&WAIVING, &text, &using(&WAIVING)), expected, "it is waived");
}

profile!(TOGETHER, row(&[Relation::together(A, B)]));

#[test]
fn both_or_neither_is_filled() {
    assert_eq!(found(&TOGETHER, &[("a", "x"), ("b", "")]), ["/acme/b: `a` has a value, but `b` is empty"]);
    assert_eq!(found(&TOGETHER, &[("b", "x")]), ["/acme/a: `b` has a value, but `a` is empty"]);
    assert!(found(&TOGETHER, &[("a", ""), ("b", "")]).is_empty());
    assert!(found(&TOGETHER, &[("a", "x"), ("b", "y")]).is_empty());
}

profile!(FILLED, row(&[Relation::filled(A)]));
profile!(PRESENT, row(&[Relation::present(A)]));

#[test]
fn a_setting_must_be_filled() {
    assert_eq!(found(&FILLED, &[("a", "")]), ["/acme/a: `a` is empty"]);
    assert!(found(&FILLED, &[("b", "")]).is_empty(), "an absent item is not an empty one");
    assert_eq!(found(&PRESENT, &[("b", "")]), ["/acme/a: `a` has no value"]);
    assert!(found(&PRESENT, &[("a", "x")]).is_empty());
}

profile!(VENDOR_DEFAULT, row(&[Relation::vendor_default(A, &["eu2"])]));
profile!(CONFLICT, row(&[Relation::conflict(A, ValuePattern::Filled, B, ValuePattern::OneOf(&["false"]))]));

#[test]
fn a_value_is_rejected_alone_or_in_combination() {
    assert_eq!(found(&VENDOR_DEFAULT, &[("a", "eu2")]), ["/acme/a: `a` is `eu2`"]);
    assert!(found(&VENDOR_DEFAULT, &[("a", "us1")]).is_empty());
    assert_eq!(found(&CONFLICT, &[("a", "x"), ("b", "false")]), ["/acme/a: `a` is `x`, but `b` is `false`"]);
    assert!(found(&CONFLICT, &[("a", "x"), ("b", "true")]).is_empty());
}

profile!(SAME, row(&[Relation::same(A, B)]));
profile!(DIFFER, row(&[Relation::differ(A, B)]));

#[test]
fn two_values_are_the_same_or_differ() {
    assert_eq!(found(&SAME, &[("a", "x"), ("b", "y")]), ["/acme/a: `a` differs from `b`"]);
    assert_eq!(found(&DIFFER, &[("a", "x"), ("b", "x")]), ["/acme/a: `a` has the same value as `b`"]);
    for neither in [[("a", "x"), ("b", "")], [("a", ""), ("b", "")]] {
        assert!(found(&SAME, &neither).is_empty() && found(&DIFFER, &neither).is_empty());
    }
}

const TEST_SERVER: &[HostPattern] = &[HostPattern::Named("test.acme.example")];
profile!(SAME_HOST, row(&[Relation::same_host_except(A, B, TEST_SERVER)]));

#[test]
fn two_urls_are_on_one_host() {
    let both =
        |host: &str| found(&SAME_HOST, &[("a", "https://a.acme.example/x"), ("b", &format!("https://{host}/y"))]);
    assert_eq!(both("b.acme.example"), ["/acme/a: `a` is on `a.acme.example`, `b` on `b.acme.example`"]);
    assert!(both("a.acme.example").is_empty());
    assert!(both("test.acme.example").is_empty());
    assert!(both("YOUR_HOST.acme.example").is_empty());
    assert!(found(&SAME_HOST, &[("a", "https://a.acme.example/"), ("b", "/relative")]).is_empty());
}

const PAGES: &[OnPage] = &[OnPage::new(UrlPattern::ANY.paths(&[PathPattern::Equals("/small")]), &["130", "140"])];
profile!(PAGE_DECIDES, row(&[Relation::page_decides(setting::HEIGHT, PAGES)]));

#[test]
fn the_page_decides_a_value() {
    let on = |page: &str, height: &str| {
        let url = format!("https://acme.example/{page}");
        found(&PAGE_DECIDES, &[("reqGeneralInfo/reqAdapterUrl", &url), ("reqGeneralInfo/reqSoftphoneHeight", height)])
    };
    let expected = "`reqSoftphoneHeight` is `500`, but the adapter page is made for `130`";
    assert_eq!(on("small", "500"), [format!("/reqGeneralInfo/reqSoftphoneHeight: {expected}")]);
    for (page, height) in [("small", "140"), ("small", ""), ("large", "500")] {
        assert!(on(page, height).is_empty(), "{page} {height}");
    }
}

profile!(GENERATION, row(&[Relation::generation(&["old", "older"])]));

#[test]
fn sections_of_another_generation_are_found() {
    let messages = found(&GENERATION, &[("old/x", ""), ("new/x", "")]);
    assert_eq!(messages, ["/old: section `old` belongs to another generation of the adapter"]);
}

const IS_ON: Clue = Clue::value(SettingRef::new("acme", "b"), &["on"]);
profile!(
    WITH_TEXTS,
    row(&[Relation::filled(A), Relation::filled(C)])
        .when(IS_ON)
        .message("no `{item}`")
        .help("write {{x}} into `{item}`")
);

#[test]
fn a_constraint_can_have_a_condition_texts_and_several_relations() {
    assert!(found(&WITH_TEXTS, &[("a", "")]).is_empty());
    assert_eq!(found(&WITH_TEXTS, &[("c", ""), ("a", ""), ("b", "on")]), ["/acme/a: no `a`", "/acme/c: no `c`"]);
    let report = run(&[&WITH_TEXTS], &using(&WITH_TEXTS), &[("acme.xml", &file(&[("a", ""), ("b", "on")]))]);
    let helps: Vec<_> = report.findings().filter_map(|(_, finding)| finding.help.as_deref()).collect();
    assert!(helps.contains(&"write {x} into `a`"), "{helps:?}");
}

#[test]
fn constraints_are_rules_of_the_registry() {
    let registry = Registry::of([&FILLED]).expect("one profile");
    assert!(registry.rules_of(&FILLED).any(|rule| rule.id.as_str() == "acme-row"));
    assert_eq!(registry.verify(), Ok(()));
}

const TYPED: Profile = Profile {
    id: ProfileId::new("acme"),
    sections: &[SectionSpec::new("acme", "Acme").items(&[ItemSpec::required("a", "A", ValueKind::Bool)])],
    ..Profile::EMPTY
};
const REFUSES_MAYBE: Constraint = row(&[Relation::vendor_default(A, &["maybe"])]);
static LOUD: Profile = Profile { constraints: &[REFUSES_MAYBE], ..TYPED };
static SILENCING: Profile =
    Profile { constraints: &[REFUSES_MAYBE.silences(&[RuleId::new("invalid-value")])], ..TYPED };

#[test]
fn a_constraint_can_silence_a_rule_of_the_core() {
    let rules_at_item = |profile: &'static Profile| -> Vec<&str> {
        assert_eq!(Registry::of([profile]).map(|registry| registry.verify()), Ok(Ok(())));
        let report = run(&[profile], &using(profile), &[("acme.xml", &file(&[("a", "maybe")]))]);
        let at_item = report.findings().filter(|(_, finding)| finding.setting.as_deref() == Some("/acme/a"));
        at_item.map(|(_, finding)| finding.rule.id.as_str()).collect()
    };
    assert_eq!(rules_at_item(&LOUD), ["acme-row", "invalid-value"]);
    assert_eq!(rules_at_item(&SILENCING), ["acme-row"]);
}
