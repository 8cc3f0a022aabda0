//! Definitions from answers have no findings.

use ccdef_core::engine::scaffold::{Answers, Blueprint, FillOptions, Missing};
use ccdef_core::syntax::{Dialect, Draft};

use crate::acme;

const STRICT: FillOptions = FillOptions::new(Missing::Refuse);

fn answers(pairs: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (key, value) in pairs {
        answers.set(*key, *value);
    }
    answers
}

/// The text, or the problems as `key: message`.
fn new(dialect: Dialect, pairs: &[(&str, &str)], from: Option<Draft>, how: FillOptions) -> Result<String, Vec<String>> {
    let (schema, registry) = (acme::schema(), acme::registry());
    let blueprint = Blueprint::new(&schema, dialect).expect("acme offers scaffolding");
    let messages = |problems: Vec<ccdef_core::engine::scaffold::AnswerProblem>| -> Vec<String> {
        problems.into_iter().map(|problem| format!("{}: {}", problem.key, problem.message)).collect()
    };
    let draft = blueprint.fill(&answers(pairs), from, how).map_err(messages)?;
    blueprint.write(&acme::checker(&registry), &draft, how.missing).map_err(messages)
}

const GOOD: &[(&str, &str)] =
    &[("host", "cti.acme.test"), ("display_name", "Acme & \"sons\" <north>"), ("tenant", "north")];

#[test]
fn both_dialects_are_clean_and_contain_the_answers() {
    for dialect in Dialect::ALL {
        let text = new(*dialect, GOOD, None, STRICT).expect("good answers");
        for expected in ["https://cti.acme.test/softphone", "Classic_and_Lightning", "north"] {
            assert!(text.contains(expected), "{dialect}: {expected} in\n{text}");
        }
        assert!(!text.contains("secondTenant"), "optional items are not written unasked");
    }
}

#[test]
fn all_missing_answers_are_reported_together() {
    let problems = new(Dialect::Import, &[], None, STRICT).expect_err("nothing was answered");
    let keys: Vec<&str> = problems.iter().filter_map(|problem| problem.split(':').next()).collect();
    assert_eq!(keys, ["/reqGeneralInfo/reqDisplayName", "host", "/acmeSettings/tenant"]);
}

#[test]
fn placeholders_are_the_only_problem() {
    let how = FillOptions::new(Missing::Placeholder);
    let text = new(Dialect::Import, &[], None, how).expect("placeholders are accepted");
    assert!(text.contains("&lt;Tenant&gt;") && text.contains("&lt;CTI Adapter URL&gt;"), "{text}");
}

#[test]
fn invalid_answers_are_reported_with_the_text_of_the_rule_and_their_key() {
    let bad = [("internal_name", "Acme_North"), ("host", "cti.acme.test"), ("display_name", "A"), ("tenant", "t")];
    let problems = new(Dialect::Import, &bad, None, STRICT).expect_err("an underscore");
    assert!(problems.iter().any(|problem| problem.starts_with("/reqGeneralInfo/reqInternalName:")), "{problems:?}");
    let unknown = new(Dialect::Import, &[("tennant", "x")], None, STRICT).expect_err("no such key");
    assert_eq!(unknown[0], "tennant: `tennant` is not a parameter or an item of this definition");
    assert!(unknown.len() > 1, "the missing answers are listed, too: {unknown:?}");
}

#[test]
fn an_existing_definition_keeps_its_settings_and_gets_the_new_names() {
    let old = acme::definition("https://old.acme.test/softphone", "").replace(
        r#"<section sortOrder="1" name="acmeSettings" label="Acme">
    <item sortOrder="0" name="tenant" label="Tenant">north</item>
    <item sortOrder="1" name="region" label="Region">eu</item>"#,
        r#"<section sortOrder="1" name="acmeOptions" label="Acme">
    <item sortOrder="0" name="customer" label="Customer">south</item>
    <item sortOrder="1" name="own" label="Own">kept</item>"#,
    );
    let draft = acme::draft("old.xml", &old);
    let text = new(Dialect::Import, &[("internal_name", "AcmeClone")], Some(draft), STRICT).expect("an upgrade");
    for expected in ["AcmeClone", "https://old.acme.test/softphone", r#"name="tenant" label="Tenant">south<"#, ">kept<"]
    {
        assert!(text.contains(expected), "{expected} in\n{text}");
    }
    assert!(!text.contains("customer"), "{text}");
}

#[test]
fn the_later_source_wins_whatever_key_it_uses() {
    let mut answers = answers(GOOD);
    answers.set("reqAdapterUrl", "https://file.acme.test/softphone");
    answers.start_source();
    answers.set("/reqGeneralInfo/reqAdapterUrl", "https://line.acme.test/softphone");
    let schema = acme::schema();
    let blueprint = Blueprint::new(&schema, Dialect::Import).expect("acme offers scaffolding");
    let value = |answers: &Answers| {
        let draft = blueprint.fill(answers, None, STRICT).expect("good answers");
        draft.value("reqGeneralInfo", "reqAdapterUrl").map(str::to_owned)
    };
    assert_eq!(value(&answers).as_deref(), Some("https://line.acme.test/softphone"));
    let canonical = blueprint.canonical(&answers, None).expect("good answers");
    assert_eq!(canonical.get("/reqGeneralInfo/reqAdapterUrl"), Some("https://line.acme.test/softphone"));
    assert_eq!(canonical.get("reqAdapterUrl"), None);
    answers.start_source();
    answers.set("host", "host.acme.test");
    assert_eq!(value(&answers).as_deref(), Some("https://host.acme.test/softphone"));
}

#[test]
fn a_path_in_no_table_makes_a_custom_item_with_labels() {
    let mut answers = answers(GOOD);
    answers.set("/backupServer/hostName", "192.0.2.1");
    answers.set("/backupServer/port", "5060");
    answers.set_label("/backupServer", "Second server");
    let schema = acme::schema();
    let blueprint = Blueprint::new(&schema, Dialect::Import).expect("acme offers scaffolding");
    let draft = blueprint.fill(&answers, None, STRICT).expect("good answers");
    let text = blueprint.write(&acme::checker(&acme::registry()), &draft, STRICT.missing).expect("no findings");
    for expected in [
        r#"name="backupServer" label="Second server""#,
        r#"<item sortOrder="0" name="hostName" label="Host Name">192.0.2.1</item>"#,
        r#"<item sortOrder="1" name="port" label="Port">5060</item>"#,
    ] {
        assert!(text.contains(expected), "{expected} in\n{text}");
    }
}

#[test]
fn a_typo_of_a_known_path_makes_no_custom_item() {
    let bad = [GOOD, &[("/reqGeneralInfo/reqAdapterUlr", "https://a.acme.test/softphone")]].concat();
    let problems = new(Dialect::Import, &bad, None, STRICT).expect_err("a typo");
    assert_eq!(
        problems,
        ["/reqGeneralInfo/reqAdapterUlr: `/reqGeneralInfo/reqAdapterUlr` is not an item of this definition"]
    );
    let mut answers = answers(GOOD);
    answers.set_label("/acmeOther", "Other");
    let schema = acme::schema();
    let blueprint = Blueprint::new(&schema, Dialect::Import).expect("acme offers scaffolding");
    assert!(blueprint.fill(&answers, None, STRICT).is_err(), "a label of nothing");
}

#[test]
fn values_of_an_existing_definition_are_kept_and_every_change_is_named() {
    let text = acme::definition("https://old.acme.test/softphone", "")
        .replace(r#"label="Height">400<"#, r#"label="Height">444<"#);
    let old = acme::draft("old.xml", &text);
    let schema = acme::schema();
    let blueprint = Blueprint::new(&schema, Dialect::Import).expect("acme offers scaffolding");
    let draft = blueprint.fill(&answers(&[("reqSoftphoneWidth", "333")]), Some(old.clone()), STRICT).expect("kept");
    let settings = |draft: &Draft| -> Vec<(String, String)> {
        let sections = draft.sections.iter();
        let items = sections.flat_map(|section| section.items.iter().map(move |item| (section, item)));
        items.map(|(section, item)| (format!("/{}/{}", section.name, item.name), item.value.clone())).collect()
    };
    let new = settings(&draft);
    let named: Vec<String> = blueprint.changes(&old, &draft).iter().map(|change| change.path().to_owned()).collect();
    for (path, value) in settings(&old) {
        let is_same = new.contains(&(path.clone(), value));
        assert!(is_same || named.contains(&path), "{path} changed without a word: {named:?}");
        assert_eq!(!is_same, path == "/reqGeneralInfo/reqSoftphoneWidth", "{path}");
    }
}

#[test]
fn items_of_an_existing_section_may_have_the_same_name() {
    let text = acme::definition("https://old.acme.test/softphone", "").replace(
        "</callCenter>",
        r#"<section sortOrder="9" name="own" label="Own">
    <item sortOrder="0" name="settings1" label="One">first</item>
    <item sortOrder="1" name="settings1" label="Two">second</item>
  </section>
</callCenter>"#,
    );
    let old = acme::draft("old.xml", &text);
    let schema = acme::schema();
    let blueprint = Blueprint::new(&schema, Dialect::Import).expect("acme offers scaffolding");
    let draft = blueprint.fill(&Answers::default(), Some(old.clone()), STRICT).expect("kept");
    let own = draft.sections.iter().find(|section| section.name == "own").expect("the section is kept");
    let values: Vec<&str> = own.items.iter().map(|item| item.value.as_str()).collect();
    assert_eq!(values, ["first", "second"]);
    assert_eq!(blueprint.changes(&old, &draft), []);
}

#[test]
fn a_section_whose_items_are_all_gone_is_not_written() {
    let text = acme::definition("https://old.acme.test/softphone", "").replace(
        "</callCenter>",
        r#"<section sortOrder="9" name="acmeOptions" label="Old">
    <item sortOrder="0" name="customer" label="Customer">south</item>
  </section>
</callCenter>"#,
    );
    let draft = acme::draft("old.xml", &text);
    let text = new(Dialect::Import, &[], Some(draft), STRICT).expect("an upgrade");
    assert!(!text.contains("acmeOptions"), "{text}");
}
