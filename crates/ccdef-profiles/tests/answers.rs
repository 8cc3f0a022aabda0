//! Whatever is answered well is written, and what is written checks clean: for every profile, in both dialects.

use ccdef_core::engine::scaffold::{Answers, Blueprint, FillOptions, Missing, Question, QuestionTarget};
use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::{CheckOptions, Date};
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::{Family, Schema, ValueKind};
use ccdef_profiles as _;
use proptest::prelude::{ProptestConfig, Strategy, prop_assert, proptest};

/// Good answers, by form.
#[derive(Debug, Clone)]
struct Given {
    internal_name: String,
    text: String,
    host: String,
    number: u32,
}

fn given() -> impl Strategy<Value = Given> {
    let text = "Acme [a-zäß東😀&'\"<0-9 ]{0,70}!";
    let host = "[a-z][a-z0-9]{0,30}\\.acme\\.test";
    ("[A-Za-z][A-Za-z0-9]{0,39}", text, host, 1_u32..=900).prop_map(|(internal_name, text, host, number)| Given {
        internal_name,
        text,
        host,
        number,
    })
}

/// An answer that its question's kind accepts; `None` leaves the default, and the example stands in where nothing else
/// is known to be good.
fn answer(question: &Question, schema: &Schema, given: &Given) -> Option<String> {
    let is_name = |name| matches!(question.target, QuestionTarget::Setting { item, .. } if item == name);
    if is_name("reqInternalName") {
        return Some(given.internal_name.clone());
    }
    if is_name("reqDisplayName") {
        return Some(given.text.clone());
    }
    let made = match question.kind {
        ValueKind::Host if takes_any_host(schema) => Some(given.host.clone()),
        ValueKind::Digits | ValueKind::Prefix | ValueKind::Pixels => Some(given.number.to_string()),
        ValueKind::Url { .. } if is_name("reqAdapterUrl") => {
            Some(format!("https://{}/softphone?a=1&b=\"{}\"#é", given.host, given.number))
        }
        ValueKind::Text if matches!(question.target, QuestionTarget::Parameter(_)) => Some(given.text.clone()),
        _ => None,
    };
    let made = made.filter(|made| question.kind.check(made).is_ok());
    made.or_else(|| question.example.filter(|_| question.required).map(str::to_owned))
}

/// Whether the adapter is on the customer's own server.
fn takes_any_host(schema: &Schema) -> bool {
    let forms = schema.profile().and_then(|profile| profile.url).map(|url| url.forms);
    forms.is_none_or(|forms| forms.iter().all(|form| form.hosts.is_empty()))
}

/// What keeps the definition of `schema` from being written.
fn refused(registry: &Registry, schema: &Schema, dialect: Dialect, given: &Given) -> Vec<String> {
    let Ok(blueprint) = Blueprint::new(schema, dialect) else { return Vec::new() };
    let mut answers = Answers::default();
    for question in blueprint.questions() {
        if let Some(answer) = answer(question, schema, given) {
            answers.set(question.key.clone(), answer);
        }
    }
    let checker = Checker::new(registry, CheckOptions::on(Date::constant(2026, 11, 22)));
    let how = FillOptions::new(Missing::Refuse).comments(given.number.is_multiple_of(2));
    let written = blueprint.fill(&answers, None, how).and_then(|draft| {
        let text = blueprint.write(&checker, &draft, how.missing)?;
        assert_eq!(text, blueprint.write(&checker, &draft, how.missing)?, "the same answers give the same bytes");
        Ok(text)
    });
    let said = |problem: ccdef_core::engine::scaffold::AnswerProblem| {
        format!("{dialect}: {}: {}", problem.key, problem.message)
    };
    written.err().into_iter().flatten().map(said).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn good_answers_give_clean_definitions(given in given()) {
        let registry = Registry::load().unwrap();
        let profiles = registry.profiles().map(|profile| (profile.family, registry.profile_and_bases(profile)));
        let plain = [Family::OpenCti, Family::Voice].map(|family| (family, Vec::new()));
        for (family, profile_and_bases) in profiles.chain(plain) {
            let schema = Schema::new(family, profile_and_bases);
            for dialect in Dialect::ALL {
                let problems = refused(&registry, &schema, *dialect, &given);
                prop_assert!(problems.is_empty(), "{:?}: {problems:#?}", schema.profile());
            }
        }
    }
}
