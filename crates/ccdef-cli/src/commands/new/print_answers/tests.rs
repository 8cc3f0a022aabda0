//! Templates of answers can be read again.

use ccdef_core::engine::Registry;
use ccdef_core::engine::scaffold::{Answers, Blueprint};
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::{Family, Schema};
use ccdef_profiles as _;

use super::text;
use crate::commands::new::answers::{add, of_toml};

fn schemas() -> Vec<Schema> {
    let registry = Registry::load().unwrap();
    let profiles = registry.profiles().map(|profile| Schema::new(profile.family, registry.profile_and_bases(profile)));
    profiles.chain([Family::OpenCti, Family::Voice].map(|family| Schema::new(family, Vec::new()))).collect()
}

fn read_again(template: &str) -> Answers {
    let mut answers = Answers::default();
    add(of_toml(template).unwrap(), &mut answers).unwrap();
    answers
}

/// The template with the examples that are commented out, which a user completes.
fn with_examples(template: &str) -> String {
    let mut in_text = false;
    let uncommented = template.lines().map(|line| {
        let Some(code) = line.strip_prefix("# ") else { return line };
        let starts = code.split_once(" = ").is_some_and(|(key, _)| !key.contains(' '));
        let is_code = starts || in_text;
        if is_code && (code.matches("\"\"\"").count() + code.matches("'''").count()) % 2 == 1 {
            in_text = !in_text;
        }
        if is_code { code } else { line }
    });
    uncommented.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_template_is_read_again_as_the_same_answers() {
    for schema in schemas() {
        let Ok(blueprint) = Blueprint::new(&schema, Dialect::Import) else { continue };
        let mut answers = Answers::default();
        for question in blueprint.questions() {
            answers.set(question.key.clone(), question.example.or(question.default).unwrap_or_default());
        }
        answers.set("/backupServer/host", "first line\nsecond \"line\"");
        answers.set_label("/backupServer/host", "Host: \"b\"");
        let given = blueprint.canonical(&answers, None).unwrap();
        let again = blueprint.canonical(&read_again(&text(&blueprint, &given, None)), None).unwrap();
        let secrets: Vec<&String> =
            blueprint.questions().iter().filter(|question| question.sensitive).map(|question| &question.key).collect();
        for (key, value) in given.iter().filter(|(key, _)| secrets.iter().all(|secret| secret.as_str() != *key)) {
            assert_eq!(again.get(key), Some(value), "{:?}", schema.profile().map(|profile| profile.id));
        }
        assert!(again.labels().eq(given.labels()));
    }
}

#[test]
fn every_template_is_toml_with_and_without_its_examples() {
    for schema in schemas() {
        let Ok(blueprint) = Blueprint::new(&schema, Dialect::Import) else { continue };
        let template = text(&blueprint, &Answers::default(), None);
        read_again(&template);
        let completed = read_again(&with_examples(&template));
        for question in blueprint.questions().iter().filter(|question| !question.sensitive) {
            let expected = question.default.or(question.example);
            assert_eq!(completed.get(&question.key).or(Some("")), expected.or(Some("")), "{}", question.key);
        }
    }
}
