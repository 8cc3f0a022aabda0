//! Makes definitions with the scaffolder, from given answers or from the examples of the tables.

use ccdef_core::engine::scaffold::{AnswerProblem, Answers, Blueprint, FillOptions, Missing};
use ccdef_core::engine::{Checker, Registry};
use ccdef_core::rule::CheckOptions;
use ccdef_core::syntax::Dialect;
use ccdef_core::tables::{Family, Profile, Schema};

use crate::judge::Input;
use crate::problems::Problems;

/// A kind of definition: a profile's, or a family's without one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kind {
    pub(crate) family: Family,
    pub(crate) profile: Option<&'static Profile>,
}

impl PartialEq for Kind {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Kind {
    /// A profile, with its family.
    pub(crate) fn of(profile: &'static Profile) -> Self {
        Self { family: profile.family, profile: Some(profile) }
    }

    /// The name of its folder of fixtures.
    pub(crate) fn name(self) -> &'static str {
        self.profile.map_or(self.family.id(), |profile| profile.id.as_str())
    }

    /// The definition that follows from `answers`, as it would be written.
    pub(crate) fn scaffold(
        self,
        dialect: Dialect,
        answers: &Answers,
        registry: &Registry,
        options: &CheckOptions,
    ) -> Result<Input, Problems> {
        let schema = self.schema(registry);
        let blueprint = Blueprint::new(&schema, dialect).map_err(|refused| vec![refused.to_string()])?;
        let how = FillOptions::new(Missing::Refuse);
        let draft = blueprint.fill(answers, None, how).map_err(|problems| in_words(&problems))?;
        let checker = Checker::new(registry, options.clone());
        let text = blueprint.write(&checker, &draft, how.missing).map_err(|problems| in_words(&problems))?;
        Ok(Input { path: blueprint.file_name(&draft), bytes: text.into_bytes() })
    }

    /// The definition that follows from the examples of the tables, where something has to be answered.
    pub(crate) fn scaffold_examples(
        self,
        dialect: Dialect,
        registry: &Registry,
        options: &CheckOptions,
    ) -> Result<Input, Problems> {
        let schema = self.schema(registry);
        let blueprint = Blueprint::new(&schema, dialect).map_err(|refused| vec![refused.to_string()])?;
        let mut answers = Answers::default();
        let mut problems = Problems::new();
        for question in blueprint.questions().iter().filter(|question| question.required) {
            match question.example {
                Some(example) => answers.set(question.key.clone(), example),
                None => problems.push(format!("`{}` has to be answered, but the tables give no example", question.key)),
            }
        }
        if problems.is_empty() { self.scaffold(dialect, &answers, registry, options) } else { Err(problems) }
    }

    /// The tables that apply.
    pub(crate) fn schema(self, registry: &Registry) -> Schema {
        Schema::new(self.family, self.profile.map(|profile| registry.profile_and_bases(profile)).unwrap_or_default())
    }
}

fn in_words(problems: &[AnswerProblem]) -> Problems {
    problems.iter().map(|problem| format!("{}: {}", problem.key, problem.message)).collect()
}
