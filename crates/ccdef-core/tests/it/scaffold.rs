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
    assert_eq!(unknown, ["tennant: `tennant` is not a parameter or an item of this definition"]);
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
