//! Valid answers give a definition without findings, for every profile and in both dialects.

use ccdef_core::engine::scaffold::{Answers, Blueprint, FillOptions, Missing, Question, QuestionTarget};
use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::{CheckOptions, Date};
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::{Family, Schema, ValueKind};
use ccdef_profiles as _;
use proptest::prelude::{ProptestConfig, Strategy, prop_assert, proptest};

/// Random valid answers.
#[derive(Debug, Clone)]
struct RandomAnswers {
    internal_name: String,
    text: String,
    host: String,
    number: u32,
}

fn random_answers() -> impl Strategy<Value = RandomAnswers> {
    let text = "Acme [a-zäß東😀&'\"<0-9 ]{0,70}!";
    let host = "[a-z][a-z0-9]{0,30}\\.acme\\.test";
    ("[A-Za-z][A-Za-z0-9]{0,39}", text, host, 1_u32..=900)
        .prop_map(|(internal_name, text, host, number)| RandomAnswers { internal_name, text, host, number })
}

/// A valid answer to a question: a random one if possible, otherwise the example; `None` uses the default value.
fn answer(question: &Question, schema: &Schema, random: &RandomAnswers) -> Option<String> {
    let is_name = |name| matches!(question.target, QuestionTarget::Setting { item, .. } if item == name);
    if is_name("reqInternalName") {
        return Some(random.internal_name.clone());
    }
    if is_name("reqDisplayName") {
        return Some(random.text.clone());
    }
    let answer = match question.kind {
        ValueKind::Host if accepts_any_host(schema) => Some(random.host.clone()),
        ValueKind::Digits | ValueKind::Prefix | ValueKind::Pixels => Some(random.number.to_string()),
        ValueKind::Url { .. } if is_name("reqAdapterUrl") => {
            Some(format!("https://{}/softphone?a=1&b=\"{}\"#é", random.host, random.number))
        }
        ValueKind::Text if matches!(question.target, QuestionTarget::Parameter(_)) => Some(random.text.clone()),
        _ => None,
    };
    let answer = answer.filter(|answer| question.kind.check(answer).is_ok());
    answer.or_else(|| question.example.filter(|_| question.required).map(str::to_owned))
}

/// Whether the adapter can be on any host, such as a server of the customer.
fn accepts_any_host(schema: &Schema) -> bool {
    let forms = schema.profile().and_then(|profile| profile.url).map(|url| url.forms);
    forms.is_none_or(|forms| forms.iter().all(|form| form.hosts.is_empty()))
}

/// The problems that prevent the definition of `schema` from being written.
fn problems(registry: &Registry, schema: &Schema, dialect: Dialect, random: &RandomAnswers) -> Vec<String> {
    let Ok(blueprint) = Blueprint::new(schema, dialect) else { return Vec::new() };
    let mut answers = Answers::default();
    for question in blueprint.questions() {
        if let Some(answer) = answer(question, schema, random) {
            answers.set(question.key.clone(), answer);
        }
    }
    let checker = Checker::new(registry, CheckOptions::on(Date::constant(2026, 11, 22)));
    let how = FillOptions::new(Missing::Refuse).comments(random.number.is_multiple_of(2));
    let written = blueprint.fill(&answers, None, how).and_then(|draft| {
        let text = blueprint.write(&checker, &draft, how.missing)?;
        assert_eq!(text, blueprint.write(&checker, &draft, how.missing)?, "the same answers give the same bytes");
        Ok(text)
    });
    let describe = |problem: ccdef_core::engine::scaffold::AnswerProblem| {
        format!("{dialect}: {}: {}", problem.key, problem.message)
    };
    written.err().into_iter().flatten().map(describe).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn valid_answers_give_definitions_without_findings(random in random_answers()) {
        let registry = Registry::load().unwrap();
        let profiles = registry.profiles().map(|profile| (profile.family, registry.profile_and_bases(profile)));
        let without_profile = [Family::OpenCti, Family::Voice].map(|family| (family, Vec::new()));
        for (family, profile_and_bases) in profiles.chain(without_profile) {
            let schema = Schema::new(family, profile_and_bases);
            for dialect in Dialect::ALL {
                let problems = problems(&registry, &schema, *dialect, &random);
                prop_assert!(problems.is_empty(), "{:?}: {problems:#?}", schema.profile());
            }
        }
    }
}
