//! Tests of tables with one problem each.

use ccdef_core::engine::Registry;
use ccdef_core::tables::{
    Clue, Compose, Constraint, Expectation, Grade, ItemSpec, LookAlike, Parameter, Profile, ProfileId, Relation,
    Scaffold, ScaffoldSpec, SectionSpec, SettingRef, Severity, Signal, Status, UrlPattern, ValueKind, Waiver, setting,
};

use super::acme::{VALID, registry_of};
use super::{assert_contains, message};
use crate::tables;

fn test(profile: Profile) -> String {
    let profile: &'static Profile = Box::leak(Box::new(profile));
    message(tables::test(profile, &registry_of(profile), true))
}

#[test]
fn valid_tables_pass() {
    assert_eq!(test(VALID), "");
}

#[test]
fn sections_and_items_are_checked() {
    const WRONG: &[SectionSpec] = &[
        SectionSpec::new("acme_settings", " padded").items(&[
            ItemSpec::optional("size", "Size", ValueKind::Pixels).default("wide").source("F1"),
            ItemSpec::optional("size", "Size", ValueKind::Pixels).source("F9"),
            ItemSpec::optional("token", "Token", ValueKind::Secret).default("abc").source("F1"),
        ]),
        SectionSpec::new("acme_settings", "Again").items(&[]),
    ];
    let messages = test(Profile { sections: WRONG, ..VALID });
    for expected in [
        "/acme_settings: the name must consist of ASCII letters and digits",
        "/acme_settings: the label must not be empty, have spaces around it",
        "/acme_settings/size: the default `wide`",
        "the tables contain the item /acme_settings/size twice",
        "/acme_settings/size cites `F9`",
        "/acme_settings/token: a secret must not have a default value",
        "the tables contain the section `acme_settings` twice",
        "section `acme_settings` has no items",
    ] {
        assert_contains(&messages, expected);
    }
}

#[test]
fn placeholders_are_no_examples() {
    const SECTIONS: &[SectionSpec] = &[SectionSpec::new("acmeSettings", "Acme Settings").items(&[ItemSpec::optional(
        "account",
        "Account",
        ValueKind::Text,
    )
    .example("AXXXXXXXXXXXXXXXXX")
    .source("F1")])];
    const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
        parameters: &[Parameter::required("tenant", "Tenant", "<tenant>", ValueKind::Text)],
        compose: &[Compose::always(SettingRef::new("acmeSettings", "account"), "{tenant}")],
        ..ScaffoldSpec::EMPTY
    });
    let messages = test(Profile { sections: SECTIONS, scaffold: SCAFFOLD, ..VALID });
    for expected in [
        "/acmeSettings/account: the example `AXXXXXXXXXXXXXXXXX` is the placeholder",
        "parameter `tenant`: the example `<tenant>` is the placeholder",
    ] {
        assert_contains(&messages, expected);
    }
}

#[test]
fn a_condition_that_only_excludes_is_reported() {
    const NOT_ACME: Clue = Clue::Not(&Clue::Section(&["acmeSettings"]));
    const EXPECTS: &[Expectation] = &[Expectation::when(NOT_ACME, setting::USE_API, &["true"], "F1")];
    assert_contains(&test(Profile { expects: EXPECTS, ..VALID }), "says only what does not hold");
}

#[test]
fn a_key_of_a_source_is_used_once_on_a_page() {
    static BASE: Profile = Profile { id: ProfileId::new("base"), ..VALID };
    static OWN: Profile = Profile { extends: Some(ProfileId::new("base")), ..VALID };
    let registry = Registry::of([&BASE, &OWN]).expect("two profiles");
    let messages = message(tables::test(&OWN, &registry, true));
    assert_contains(&messages, "the evidence key `F1` is also a key of a profile that this one extends");
}

#[test]
fn sources_and_references_are_checked() {
    const EXPECTS: &[Expectation] = &[
        Expectation::always(setting::USE_API, &["yes"], "F1"),
        Expectation::always(SettingRef::general("reqNothing"), &["1"], "F1"),
    ];
    const LOOK_ALIKES: &[LookAlike] = &[LookAlike::of("unlinked", UrlPattern::ANY, "not a sentence", "")];
    const WAIVERS: &[Waiver] = &[Waiver::silent("no-such-rule", " ").at(SettingRef::general("reqNone"))];
    let messages = test(Profile { expects: EXPECTS, look_alikes: LOOK_ALIKES, waivers: WAIVERS, ..VALID });
    for expected in [
        "/reqGeneralInfo/reqUseApi: the expected value `yes`",
        "refers to /reqGeneralInfo/reqNothing, which is not in the tables",
        "the message of a look-alike must be a sentence",
        "a look-alike belongs to the profile `unlinked`",
        "a look-alike cites ``",
        "`no-such-rule`",
        "the waiver of `no-such-rule` has no reason",
        "refers to /reqGeneralInfo/reqNone, which is not in the tables",
    ] {
        assert_contains(&messages, expected);
    }
}

#[test]
fn identity_and_detection_are_checked() {
    const NOTHING: &[Signal] = &[Signal::medium(Clue::Section(&[]))];
    let messages = test(Profile { id: ProfileId::new("syntax"), title: "", signals: NOTHING, ..VALID });
    for expected in [
        "the profile id `syntax` is reserved",
        "`title` is empty",
        "the profile can never be detected",
        "a detection signal has no value to match",
        "`syntax-`",
    ] {
        assert_contains(&messages, expected);
    }
}

#[test]
fn scaffolding_is_checked() {
    const SCAFFOLD: Scaffold = Scaffold::Offered(ScaffoldSpec {
        parameters: &[Parameter::required("Host", "", "not a host", ValueKind::Host)],
        compose: &[
            Compose::always(setting::ADAPTER_URL, "https://{host}/"),
            Compose::when("region", "eu", SettingRef::new("acmeSettings", "nothing"), "x"),
        ],
        ..ScaffoldSpec::EMPTY
    });
    let messages = test(Profile { scaffold: SCAFFOLD, ..VALID });
    for expected in [
        "parameter `Host`: the name must be unique, and lowercase",
        "parameter `Host` has no prompt",
        "parameter `Host`: the example `not a host`",
        "parameter `Host` is not used",
        "uses `{host}`, which is not a parameter",
        "/acmeSettings/nothing, which is not in the tables",
        "uses `region`, which is not a parameter",
    ] {
        assert_contains(&messages, expected);
    }
}

#[test]
fn constraints_are_checked() {
    const ROWS: &[Constraint] =
        &[Constraint::new("acme-row", "", "", &[Relation::filled(SettingRef::general("reqNothing"))])
            .severity(Severity::Error)
            .help("fill in {nothing}")];
    let messages = test(Profile { constraints: ROWS, grade: Grade::C, ..VALID });
    for expected in [
        "fill in {nothing}",
        "constraint `acme-row` refers to /reqGeneralInfo/reqNothing, which is not in the tables",
        "constraint `acme-row` has the severity error, but its basis is heuristic",
        "constraint `acme-row` has the severity error, but the profile has evidence grade C",
    ] {
        assert_contains(&messages, expected);
    }
}

#[test]
fn source_keys_in_texts_are_reported() {
    const SECTIONS: &[SectionSpec] = &[SectionSpec::new("acmeSettings", "Acme Settings").items(&[ItemSpec::required(
        "volume",
        "Volume",
        ValueKind::COUNT,
    )
    .doc("How loud (F1)")
    .source("F1")])];
    const WAIVERS: &[Waiver] = &[Waiver::silent("softphone-size", "Acme is small (F1, F2)")];
    const ROWS: &[Constraint] =
        &[Constraint::new("acme-row", "", "", &[Relation::filled(setting::ADAPTER_URL)]).note("Acme calls it (F1)")];
    const SCAFFOLD: Scaffold = Scaffold::not_offered("Acme creates it (F1)");
    let messages = test(Profile {
        status: Status::Legacy("replaced in 2020 (F1)"),
        sections: SECTIONS,
        waivers: WAIVERS,
        constraints: ROWS,
        scaffold: SCAFFOLD,
        ..VALID
    });
    for text in ["How loud", "Acme is small", "Acme calls it", "Acme creates it", "replaced in 2020"] {
        assert_contains(&messages, &format!("remove the source key `F1` in brackets from the text \"{text} (F1"));
    }
}
