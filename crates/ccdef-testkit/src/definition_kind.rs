//! Kinds of definitions, and how to generate one: from answers, or from the examples in the tables.

use ccdef_core::engine::scaffold::{AnswerProblem, Answers, Blueprint, FillOptions, Missing};
use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::CheckOptions;
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::{Family, Profile, Schema};

use crate::problems::Problems;
use crate::run::CaseFile;

/// The definitions of a profile, or those of a family without a profile.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DefinitionKind {
    pub(crate) family: Family,
    pub(crate) profile: Option<&'static Profile>,
}

impl PartialEq for DefinitionKind {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl DefinitionKind {
    /// The kind of the definitions of `profile`.
    pub(crate) fn of(profile: &'static Profile) -> Self {
        Self { family: profile.family, profile: Some(profile) }
    }

    /// The name of its fixtures folder.
    pub(crate) fn name(self) -> &'static str {
        self.profile.map_or(self.family.id(), |profile| profile.id.as_str())
    }

    /// Generates a definition from `answers`.
    pub(crate) fn scaffold(
        self,
        dialect: Dialect,
        answers: &Answers,
        registry: &Registry,
        options: &CheckOptions,
    ) -> Result<CaseFile, Problems> {
        let schema = self.schema(registry);
        let blueprint = Blueprint::new(&schema, dialect).map_err(|refused| vec![refused.to_string()])?;
        let how = FillOptions::new(Missing::Refuse);
        let draft = blueprint.fill(answers, None, how).map_err(|problems| messages(&problems))?;
        let checker = Checker::new(registry, options.clone());
        let text = blueprint.write(&checker, &draft, how.missing).map_err(|problems| messages(&problems))?;
        Ok(CaseFile { path: blueprint.file_name(&draft), bytes: text.into_bytes() })
    }

    /// Generates a definition that answers each required question with the example in the tables.
    pub(crate) fn scaffold_examples(
        self,
        dialect: Dialect,
        registry: &Registry,
        options: &CheckOptions,
    ) -> Result<CaseFile, Problems> {
        let schema = self.schema(registry);
        let blueprint = Blueprint::new(&schema, dialect).map_err(|refused| vec![refused.to_string()])?;
        let mut answers = Answers::default();
        let mut problems = Problems::new();
        for question in blueprint.questions().iter().filter(|question| question.required) {
            match question.example {
                Some(example) => answers.set(question.key.clone(), example),
                None => problems.push(format!(
                    "`{}` is required, but has no example: add `.example(…)` to its table entry",
                    question.key
                )),
            }
        }
        if problems.is_empty() { self.scaffold(dialect, &answers, registry, options) } else { Err(problems) }
    }

    /// The tables that apply to this kind.
    pub(crate) fn schema(self, registry: &Registry) -> Schema {
        Schema::new(self.family, self.profile.map(|profile| registry.profile_and_bases(profile)).unwrap_or_default())
    }
}

fn messages(problems: &[AnswerProblem]) -> Problems {
    problems.iter().map(|problem| format!("{}: {}", problem.key, problem.message)).collect()
}
