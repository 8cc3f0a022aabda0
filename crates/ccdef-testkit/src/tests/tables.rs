//! Tables that are wrong in one way each.

use ccdef_core::tables::{
    Clue, Compose, Constraint, Expectation, Grade, ItemSpec, LookAlike, Parameter, Profile, ProfileId, Relation,
    Scaffold, ScaffoldSpec, SectionSpec, SettingRef, Severity, Signal, UrlPattern, ValueKind, Waiver, setting,
};

use super::acme::{SOUND, registry_of};
use super::{assert_says, complaint};
use crate::tables;

fn test(profile: Profile) -> String {
    let profile: &'static Profile = Box::leak(Box::new(profile));
    complaint(tables::test(profile, &registry_of(profile), true))
}

#[test]
fn sound_tables_pass() {
    assert_eq!(test(SOUND), "");
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
    let said = test(Profile { sections: WRONG, ..SOUND });
    for words in [
        "/acme_settings: the name has other characters",
        "/acme_settings: the label is empty, padded",
        "/acme_settings/size: the default `wide`",
        "/acme_settings/size stands in the tables twice",
        "/acme_settings/size cites `F9`",
        "/acme_settings/token: a secret has no default",
        "section `acme_settings` stands in the tables twice",
        "section `acme_settings` has no items",
    ] {
        assert_says(&said, words);
    }
}

#[test]
fn claims_are_checked() {
    const EXPECTS: &[Expectation] = &[
        Expectation::always(setting::USE_API, &["yes"], "F1"),
        Expectation::always(SettingRef::general("reqNothing"), &["1"], "F1"),
    ];
    const LOOK_ALIKES: &[LookAlike] = &[LookAlike::of("nobody", UrlPattern::ANY, "no sentence", "")];
    const WAIVERS: &[Waiver] = &[Waiver::silent("no-such-rule", " ").at(SettingRef::general("reqNone"))];
    let said = test(Profile { expects: EXPECTS, look_alikes: LOOK_ALIKES, waivers: WAIVERS, ..SOUND });
    for words in [
        "/reqGeneralInfo/reqUseApi: the expected value `yes`",
        "names /reqGeneralInfo/reqNothing, which no table knows",
        "the message of a look-alike is not a sentence",
        "a look-alike belongs to `nobody`",
        "a look-alike cites ``",
        "profile `acme` waives `no-such-rule`",
        "the waiver of `no-such-rule` gives no reason",
        "is for /reqGeneralInfo/reqNone, which no table knows",
    ] {
        assert_says(&said, words);
    }
}

#[test]
fn identity_and_detection_are_checked() {
    const NOTHING: &[Signal] = &[Signal::medium(Clue::Section(&[]))];
    let said = test(Profile { id: ProfileId::new("syntax"), title: "", signals: NOTHING, ..SOUND });
    for words in [
        "`syntax` is a word with another meaning",
        "`title` is empty",
        "no file is ever recognised",
        "a signal without a value",
        "the id of rule `acme-loud` does not start with `syntax-`",
    ] {
        assert_says(&said, words);
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
    let said = test(Profile { scaffold: SCAFFOLD, ..SOUND });
    for words in [
        "parameter `Host`: the name is taken, or is not lower-case",
        "parameter `Host` asks nothing",
        "parameter `Host`: the example `not a host`",
        "parameter `Host` is asked for, but nothing is made of the answer",
        "takes `{host}`, which is no parameter",
        "/acmeSettings/nothing, which no table knows",
        "waits for `region`, which is no parameter",
    ] {
        assert_says(&said, words);
    }
}

#[test]
fn rows_are_checked() {
    const ROWS: &[Constraint] =
        &[Constraint::new("acme-row", "", "", &[Relation::filled(SettingRef::general("reqNothing"))])
            .severity(Severity::Error)
            .help("fill in {nothing}")];
    let said = test(Profile { constraints: ROWS, grade: Grade::C, ..SOUND });
    for words in [
        "constraint `acme-row` has a text with a placeholder that the relation `filled` does not have: fill in {nothing}",
        "row `acme-row` names /reqGeneralInfo/reqNothing, which no table knows",
        "row `acme-row` is an error, but its basis is heuristic",
        "row `acme-row` is an error, but the profile is of grade C",
    ] {
        assert_says(&said, words);
    }
}
