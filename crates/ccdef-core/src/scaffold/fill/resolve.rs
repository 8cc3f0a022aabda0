//! Finds the parameter or setting that each answer is for.

use std::collections::BTreeMap;

use ccdef_syntax::Draft;

use super::accepted::accepted_value;
use super::keys::{ItemCandidate, new_item, path, targets};
use crate::model::secret::shown_answer;
use crate::scaffold::answers::{AnswerProblem, Answers, GivenAnswer};
use crate::scaffold::blueprint::Blueprint;
use crate::scaffold::compose::composed;
use crate::scaffold::question::parameters;
use crate::tables::{Parameter, Schema, ValueKind};

/// Answers by parameter and by setting: one for each, from the latest source that has one.
pub(super) struct Resolved {
    /// Answers and defaults of the parameters; the source of a default is `None`.
    parameters: BTreeMap<&'static str, (String, Option<usize>)>,
    /// Answers for items of the schema, by path, and the number of their source.
    settings: BTreeMap<String, (String, usize)>,
    /// Answers for items that are in no table, in the order in which they were given.
    pub(super) custom: Vec<CustomAnswer>,
    /// The labels that were given, by path.
    pub(super) labels: Vec<(String, String)>,
    /// The answers that mean another text.
    pub(super) adjusted: Vec<AdjustedAnswer>,
}

/// An answer for an item that is in no table.
pub(super) struct CustomAnswer {
    pub(super) section: String,
    pub(super) item: String,
    pub(super) value: String,
}

/// An answer that means another text than the given one, such as the host in a pasted URL.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct AdjustedAnswer {
    /// The key of the answer.
    pub key: String,
    /// The answer as it was given.
    pub given: String,
    /// The value that is used.
    pub value: String,
}

impl Resolved {
    /// # Errors
    /// Every key that is unknown or ambiguous, and every invalid answer to a parameter.
    pub(super) fn new(
        blueprint: &Blueprint<'_>,
        answers: &Answers,
        existing: Option<&Draft>,
    ) -> Result<Self, Vec<AnswerProblem>> {
        let (resolved, problems) = Self::with_problems(blueprint, answers, existing);
        if problems.is_empty() { Ok(resolved) } else { Err(problems) }
    }

    /// The same, with all that is wrong. An answer that is wrong is no missing answer.
    pub(super) fn with_problems(
        blueprint: &Blueprint<'_>,
        answers: &Answers,
        existing: Option<&Draft>,
    ) -> (Self, Vec<AnswerProblem>) {
        let schema = blueprint.schema;
        let defaults = parameters(schema).iter().filter_map(|known| Some((known.name, known.default?)));
        let mut resolved = Self {
            parameters: defaults.map(|(name, default)| (name, (default.to_owned(), None))).collect(),
            settings: BTreeMap::new(),
            custom: Vec::new(),
            labels: answers.labels().map(|(path, text)| (path.to_owned(), text.to_owned())).collect(),
            adjusted: Vec::new(),
        };
        let added = answers.given().map(|given| resolved.add(schema, existing, given));
        let problems: Vec<AnswerProblem> = added.filter_map(Result::err).collect();
        (resolved, problems)
    }

    /// The answer for an item and the number of its source.
    pub(super) fn setting(&self, section: &str, item: &str) -> Option<&(String, usize)> {
        self.settings.get(&path(section, item))
    }

    /// The answer or default of a parameter.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).map(|(value, _)| value.as_str())
    }

    /// Whether a parameter was answered.
    pub(super) fn has_answer(&self, parameter: &str) -> bool {
        self.source_of(parameter).is_some()
    }

    /// The composed value of an item, and the number of the latest source that answered one of its parameters.
    pub(super) fn composed(&self, schema: &Schema, section: &str, item: &str) -> Option<(String, Option<usize>)> {
        let (value, names) = composed(schema, section, item, |name| self.parameter(name))?;
        Some((value, names.into_iter().filter_map(|name| self.source_of(name)).max()))
    }

    /// The answers with one key for each parameter and setting.
    pub(super) fn into_answers(self) -> Answers {
        let mut answers = Answers::default();
        for (name, (value, source)) in self.parameters {
            if source.is_some() {
                answers.set(name, value);
            }
        }
        for (path, (value, _)) in self.settings {
            answers.set(path, value);
        }
        for CustomAnswer { section, item, value } in self.custom {
            answers.set(path(&section, &item), value);
        }
        for (path, text) in self.labels {
            answers.set_label(path, text);
        }
        answers
    }

    fn source_of(&self, parameter: &str) -> Option<usize> {
        self.parameters.get(parameter).and_then(|(_, source)| *source)
    }

    fn add(&mut self, schema: &Schema, existing: Option<&Draft>, given: &GivenAnswer) -> Result<(), AnswerProblem> {
        if let Some(parameter) = parameters(schema).iter().find(|parameter| parameter.name == given.key) {
            return self.add_parameter(parameter, given);
        }
        let targets = targets(schema, existing, &given.key);
        match targets.as_slice() {
            [] => {
                let (section, item) = new_item(schema, given, &self.labels)?;
                self.add_custom(section, item, given);
            }
            [ItemCandidate { section, item, kind: Some(kind) }] => {
                let value = self.meant(&given.key, &given.value, kind);
                let key = path(section, item);
                if let Some((other, source)) = self.settings.insert(key.clone(), (value.clone(), given.source))
                    && source == given.source
                    && other != value
                {
                    return Err(contradiction(&key, Some(&given.key)));
                }
            }
            [ItemCandidate { section, item, kind: None }] => self.add_custom(section, item, given),
            several => {
                let key = &given.key;
                let paths: Vec<String> = several.iter().map(|one| path(one.section, one.item)).collect();
                let help = format!("write one of: {}", paths.join(", "));
                return Err(AnswerProblem::wrong(key, format!("several sections have an item `{key}`"), Some(help)));
            }
        }
        Ok(())
    }

    fn add_parameter(&mut self, parameter: &Parameter, given: &GivenAnswer) -> Result<(), AnswerProblem> {
        let value = match accepted_value(&parameter.kind, &given.value) {
            Ok(_) => self.meant(&given.key, &given.value, &parameter.kind),
            Err(issue) => {
                let (key, value) = (parameter.name, given.value.trim_ascii());
                self.parameters.insert(key, (value.to_owned(), Some(given.source)));
                let help = parameter.example.map(|example| format!("for example {example}"));
                let message = format!("`{key}`: `{}` {}", shown_answer(key, value), issue.message);
                return Err(AnswerProblem::wrong(key, message, help));
            }
        };
        self.parameters.insert(parameter.name, (value, Some(given.source)));
        Ok(())
    }

    /// The value that an answer means. An answer without a meaning stays as it is, so that the check can report it.
    fn meant(&mut self, key: &str, given: &str, kind: &ValueKind) -> String {
        let given = given.trim_ascii();
        let value = accepted_value(kind, given).unwrap_or_else(|_| given.to_owned());
        if value != given {
            self.adjusted.push(AdjustedAnswer { key: key.to_owned(), given: given.to_owned(), value: value.clone() });
        }
        value
    }

    fn add_custom(&mut self, section: &str, item: &str, given: &GivenAnswer) {
        self.custom.retain(|known| known.section != section || known.item != item);
        let value = given.value.trim_ascii().to_owned();
        self.custom.push(CustomAnswer { section: section.to_owned(), item: item.to_owned(), value });
    }
}

/// The problem of two answers for one setting from the same file, of which none is later. `key` is the key of one of them; it is
/// not known if the answer to a parameter decides the setting.
pub(super) fn contradiction(setting: &str, key: Option<&str>) -> AnswerProblem {
    let help = match key {
        Some(key) => format!("keep one of them; `{key}` means this setting"),
        None => "keep the answer for the setting, or the answers from which its value is composed".to_owned(),
    };
    AnswerProblem::wrong(setting, format!("there are two different answers for `{setting}`"), Some(help))
}
