//! Finds the parameter or setting that each answer is for.

use std::collections::BTreeMap;

use ccdef_syntax::Draft;

use crate::model::secret::shown_answer;
use crate::scaffold::answers::{AnswerProblem, Answers, setting_of_short_key};
use crate::scaffold::blueprint::Blueprint;
use crate::scaffold::question::parameters;
use crate::tables::{GENERAL, Schema};
use crate::text::nearest::nearest;

/// Answers by parameter and by setting.
pub(super) struct Resolved<'a> {
    /// Answers and defaults of the parameters.
    pub(super) parameters: BTreeMap<&'a str, &'a str>,
    /// Answers for items, by path.
    settings: BTreeMap<String, &'a str>,
    /// Answers for items of the existing definition that are in no table, by section and name.
    extra: Vec<(String, String, &'a str)>,
}

impl<'a> Resolved<'a> {
    /// # Errors
    /// Every key that is unknown or ambiguous, and every invalid answer to a parameter.
    pub(super) fn new(
        blueprint: &Blueprint<'_>,
        answers: &'a Answers,
        existing: Option<&Draft>,
    ) -> Result<Self, Vec<AnswerProblem>> {
        let schema = blueprint.schema;
        let defaults = parameters(schema).iter().filter_map(|known| Some((known.name, known.default?)));
        let mut resolved = Self { parameters: defaults.collect(), settings: BTreeMap::new(), extra: Vec::new() };
        let mut problems = Vec::new();
        for (key, value) in answers.iter() {
            if let Err(problem) = resolved.add(schema, existing, key, value.trim()) {
                problems.push(problem);
            }
        }
        if problems.is_empty() { Ok(resolved) } else { Err(problems) }
    }

    /// The answer for an item.
    pub(super) fn setting(&self, section: &str, item: &str) -> Option<&'a str> {
        self.settings.get(&path(section, item)).copied()
    }

    /// Sets the answers for items that only the existing definition has.
    pub(super) fn apply_extra(&self, draft: &mut Draft) {
        for (section, name, value) in &self.extra {
            let items = draft.section_mut(section).items.iter_mut();
            for item in items.filter(|item| item.name == *name) {
                (*value).clone_into(&mut item.value);
            }
        }
    }

    fn add(
        &mut self,
        schema: &Schema,
        existing: Option<&Draft>,
        key: &'a str,
        value: &'a str,
    ) -> Result<(), AnswerProblem> {
        if let Some(parameter) = parameters(schema).iter().find(|parameter| parameter.name == key) {
            if let (false, Err(issue)) = (value.is_empty(), parameter.kind.check(value)) {
                let help = parameter.example.map(|example| format!("for example {example}"));
                return Err(AnswerProblem::wrong(
                    key,
                    format!("`{}` {}", shown_answer(key, value), issue.message),
                    help,
                ));
            }
            self.parameters.insert(parameter.name, value);
            return Ok(());
        }
        let targets = targets(schema, existing, key);
        match targets.as_slice() {
            [] => Err(unknown(schema, key)),
            [ItemCandidate { section, item, known: true }] => {
                self.settings.insert(path(section, item), value);
                Ok(())
            }
            [ItemCandidate { section, item, known: false }] => {
                self.extra.push((section.clone(), item.clone(), value));
                Ok(())
            }
            several => {
                let paths: Vec<String> = several.iter().map(|one| path(&one.section, &one.item)).collect();
                let help = format!("write one of: {}", paths.join(", "));
                Err(AnswerProblem::wrong(key, format!("several sections have an item `{key}`"), Some(help)))
            }
        }
    }
}

/// An item that a key may refer to.
struct ItemCandidate {
    section: String,
    item: String,
    /// Whether it is in a table; otherwise only the existing definition has it.
    known: bool,
}

fn path(section: &str, item: &str) -> String {
    format!("/{section}/{item}")
}

fn targets(schema: &Schema, existing: Option<&Draft>, key: &str) -> Vec<ItemCandidate> {
    let key = setting_of_short_key(key).map_or_else(|| key.to_owned(), |setting| setting.to_string());
    let (section_of_key, item_of_key) = match key.trim_start_matches('/').split_once('/') {
        Some((section, item)) => (Some(section), item),
        None => (None, key.as_str()),
    };
    let is_match =
        |section: &str, item: &str| item == item_of_key && section_of_key.is_none_or(|expected| expected == section);
    let known = schema.items().filter(|known| is_match(known.section, known.spec.name));
    let known = known.map(|known| (known.section.to_owned(), known.spec.name.to_owned(), true));
    let sections = existing.map(|draft| draft.sections.as_slice()).unwrap_or_default().iter();
    let others = sections.flat_map(|section| section.items.iter().map(move |item| (section, item)));
    let others = others.filter(|(section, item)| {
        is_match(&section.name, &item.name) && schema.item(&section.name, &item.name).is_none()
    });
    let others = others.map(|(section, item)| (section.name.clone(), item.name.clone(), false));
    known.chain(others).map(|(section, item, known)| ItemCandidate { section, item, known }).collect()
}

fn unknown(schema: &Schema, key: &str) -> AnswerProblem {
    let names = schema.items().map(|known| known.spec.name);
    let keys = parameters(schema).iter().map(|parameter| parameter.name).chain(names);
    let bare = key.rsplit('/').next().unwrap_or(key);
    let help = match nearest(bare, keys) {
        Some(known) => format!("did you mean `{known}`?"),
        None => {
            format!("write the name of a parameter, a path such as /{GENERAL}/reqAdapterUrl, or the name of an item")
        }
    };
    AnswerProblem::wrong(key, format!("`{key}` is not a parameter or an item of this definition"), Some(help))
}
