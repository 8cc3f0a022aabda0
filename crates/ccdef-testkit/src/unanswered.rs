//! Tests definitions for which nothing was answered: what is missing, and the placeholders for it.

use std::collections::BTreeSet;

use ccdef_core::engine::scaffold::{Answers, Blueprint, FillOptions, Missing, QuestionTarget};
use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::ProfileChoice;
use ccdef_core::syntax::{Dialect, Draft};
use ccdef_core::tables::Schema;
use libtest_mimic::Failed;

use crate::definition_kind::DefinitionKind;
use crate::options::CaseOptions;
use crate::problems::{Problems, fail_if_any};

/// Without answers, exactly the required questions are reported, all together; with placeholders, a definition is
/// written in which each of them has one. All optional items can be written, too.
pub(crate) fn test(kind: DefinitionKind, dialect: Dialect, registry: &Registry) -> Result<(), Failed> {
    let schema = kind.schema(registry);
    let Ok(blueprint) = Blueprint::new(&schema, dialect) else { return Ok(()) };
    let checker = Checker::new(registry, CaseOptions::default().resolve(registry, ProfileChoice::None)?);
    let mut problems = missing(&blueprint);
    for all in [false, true] {
        let how = FillOptions::new(Missing::Placeholder).all(all);
        let draft = match blueprint.fill(&Answers::default(), None, how) {
            Ok(draft) => draft,
            Err(refused) => return Err(format!("placeholders: {refused:?}").into()),
        };
        if let Err(refused) = blueprint.write(&checker, &draft, how.missing) {
            problems
                .extend(refused.iter().map(|problem| format!("placeholders: {}: {}", problem.key, problem.message)));
        }
        problems.extend(without_placeholder(&blueprint, &schema, &draft));
        if all {
            problems
                .extend(blueprint.left_out(&draft).iter().map(|item| format!("not written with all: {}", item.key)));
        }
    }
    fail_if_any(&problems)
}

/// The difference between the required questions and the problems that are reported.
fn missing(blueprint: &Blueprint<'_>) -> Problems {
    let reported = blueprint.fill(&Answers::default(), None, FillOptions::new(Missing::Refuse)).err();
    let reported: BTreeSet<String> = reported.into_iter().flatten().map(|problem| problem.key).collect();
    let required = blueprint.questions().iter().filter(|question| question.required);
    let required: BTreeSet<String> = required.map(|question| question.key.clone()).collect();
    let difference = required.symmetric_difference(&reported);
    difference.map(|key| format!("`{key}` is either required or reported as missing, but not both")).collect()
}

/// The required questions of which no value in the definition is a placeholder.
fn without_placeholder(blueprint: &Blueprint<'_>, schema: &Schema, draft: &Draft) -> Problems {
    let is_placeholder = |section: &str, item: &str| {
        let value = draft.value(section, item).unwrap_or_default();
        value == "CHANGEME" || value.starts_with('<')
    };
    let required = blueprint.questions().iter().filter(|question| question.required);
    let without = required.filter(|question| match question.target {
        QuestionTarget::Setting { section, item } => !is_placeholder(section, item),
        QuestionTarget::Parameter(name) => {
            let spec = schema.profile().and_then(|profile| profile.scaffold.spec());
            let mut rules = spec.map(|spec| spec.compose).unwrap_or_default().iter();
            !rules.any(|rule| {
                rule.references().any(|(found, _)| found == name)
                    && is_placeholder(rule.setting.section, rule.setting.item)
            })
        }
    });
    without.map(|question| format!("no placeholder for `{}`", question.key)).collect()
}
