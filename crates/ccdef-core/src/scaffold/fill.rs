//! Makes a draft from answers and tables.

mod accepted;
mod changed_copies;
mod changes;
mod custom;
mod existing;
mod keys;
mod open;
mod order;
mod placeholder;
mod precedence;
mod resolve;
mod setting_change;
mod verify;
mod written;

use ccdef_syntax::{Draft, DraftItem, DraftSection};

pub(super) use self::accepted::accepted_value;
use self::keys::path;
use self::order::ExistingOrder;
use self::placeholder::placeholder;
use self::precedence::ValueSources;
pub use self::resolve::AdjustedAnswer;
use self::resolve::{Resolved, contradiction};
pub use self::setting_change::SettingChange;
pub use self::written::Written;
use super::answers::{AnswerProblem, Answers};
use super::blueprint::{Blueprint, NoDefault};
use super::compose::unanswered;
use super::required_answers::default_without_question;
use crate::model::draft::{Loss, shape_for};
use crate::tables::{GENERAL, KnownItem, Presence, VOICE, item};

/// What to do about required answers that are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Report an error.
    Refuse,
    /// Write a placeholder that `placeholder-value` reports.
    Placeholder,
}

/// How a draft is filled.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct FillOptions {
    /// What to do about required answers that are missing.
    pub missing: Missing,
    /// Whether each item gets a comment that explains it.
    pub comments: bool,
    /// Whether the optional items of the vendor that have no value are written, empty; without a profile those of
    /// Salesforce.
    pub all: bool,
}

impl FillOptions {
    /// Without comments and without optional items that have no value.
    pub const fn new(missing: Missing) -> Self {
        Self { missing, comments: false, all: false }
    }

    /// Whether optional items without a value are written, empty.
    pub const fn all(mut self, enabled: bool) -> Self {
        self.all = enabled;
        self
    }

    /// Whether each item gets a comment that explains it.
    pub const fn comments(mut self, enabled: bool) -> Self {
        self.comments = enabled;
        self
    }
}

impl Blueprint<'_> {
    /// A definition from answers. If there is an existing definition, its settings are kept, items of older generations
    /// get their new names, and the other required and recommended items of the profile are added.
    ///
    /// # Errors
    /// Every answer that is missing, unknown or invalid.
    pub fn fill(&self, answers: &Answers, from: Option<Draft>, how: FillOptions) -> Result<Draft, Vec<AnswerProblem>> {
        let existing = from.map(|draft| existing::with_current_names(draft, self.schema));
        let (resolved, problems) = Resolved::with_problems(self, answers, existing.as_ref());
        let mut filling = Filling { blueprint: self, resolved, existing: existing.as_ref(), how, problems };
        if how.missing == Missing::Refuse {
            filling.problems.extend(self.unanswered(&filling.resolved, filling.existing));
        }
        let mut draft = filling.settings();
        let Filling { resolved, problems, .. } = filling;
        if !problems.is_empty() {
            return Err(problems);
        }
        if let Some(existing) = existing {
            let order = ExistingOrder::of(&existing);
            existing::add_settings_outside_schema(&mut draft, existing);
            order.apply(&mut draft);
        }
        resolved.apply_custom(&mut draft);
        resolved.apply_labels(&mut draft)?;
        shape_for(&mut draft, self.dialect, self.schema);
        Ok(draft)
    }

    /// The settings of an existing definition that this generation of the adapter no longer has: [`Blueprint::fill`]
    /// leaves them out.
    pub fn dropped_settings(&self, from: &Draft) -> Vec<Loss> {
        existing::dropped_settings(from, self.schema)
    }

    /// The answers with one key for each parameter and setting.
    ///
    /// # Errors
    /// Every key that is unknown or ambiguous, and every invalid answer to a parameter.
    pub fn canonical(&self, answers: &Answers, from: Option<&Draft>) -> Result<Answers, Vec<AnswerProblem>> {
        Resolved::new(self, answers, from).map(Resolved::into_answers)
    }

    /// The answers that mean another text than the given one, such as the host in a pasted URL. Empty if answers are
    /// invalid.
    pub fn adjusted(&self, answers: &Answers, from: Option<&Draft>) -> Vec<AdjustedAnswer> {
        Resolved::new(self, answers, from).map(|resolved| resolved.adjusted).unwrap_or_default()
    }

    fn no_default(&self, path: &str) -> Option<&NoDefault> {
        self.no_defaults.iter().find(|refused| refused.path == path)
    }

    fn default_of(&self, known: &KnownItem) -> Option<&'static str> {
        if item::is_identity(known.section, known.spec.name) {
            let key = path(known.section, known.spec.name);
            return self.questions.iter().find(|question| question.key == key).and_then(|question| question.default);
        }
        default_without_question(self.schema, known)
    }
}

/// A draft in the making.
struct Filling<'f, 's> {
    blueprint: &'f Blueprint<'s>,
    resolved: Resolved,
    existing: Option<&'f Draft>,
    how: FillOptions,
    problems: Vec<AnswerProblem>,
}

impl Filling<'_, '_> {
    fn settings(&mut self) -> Draft {
        let schema = self.blueprint.schema;
        let mut draft = Draft::default();
        for section in schema.sections() {
            let mut items = Vec::new();
            for known in schema.items_of(section) {
                let Some(item) = self.item(known) else { continue };
                match item.name.as_str() {
                    item::INTERNAL_NAME if item::is_identity(section, &item.name) => draft.internal_name = item,
                    item::DISPLAY_NAME if item::is_identity(section, &item.name) => draft.display_name = item,
                    _ => items.push(item),
                }
            }
            if !items.is_empty() || [GENERAL, VOICE].contains(section) {
                let label = schema.section_label(section).map(str::to_owned);
                draft.sections.push(DraftSection::new(*section, label, items));
            }
        }
        draft
    }

    /// One item, or `None` if it is not written.
    fn item(&mut self, known: &KnownItem) -> Option<DraftItem> {
        let old = self.existing.and_then(|draft| existing::find(draft, known.section, known.spec.name));
        let sources = self.sources(known, old);
        if sources.is_contradiction() {
            self.problems.push(contradiction(&path(known.section, known.spec.name), None));
        }
        let path = path(known.section, known.spec.name);
        if let Some(refused) = self.blueprint.no_default(&path).filter(|_| !sources.is_known()) {
            if sources.has_default() || self.blueprint.must_have_value(known) {
                self.problems.retain(|problem| problem.key != path);
                self.problems.push(AnswerProblem::without_default(path, &refused.reason));
            }
            return None;
        }
        let value = match sources.value() {
            Some(value) => value,
            None => self.without_value(known)?,
        };
        let comment = known.spec.doc.filter(|_| self.how.comments).unwrap_or_default();
        let label = old.and_then(|item| item.label.clone()).or_else(|| Some(known.spec.label.to_owned()));
        Some(DraftItem::new(known.spec.name, value).label(label.filter(|label| !label.is_empty())).comment(comment))
    }

    fn sources(&self, known: &KnownItem, old: Option<&DraftItem>) -> ValueSources {
        let (schema, section, name) = (self.blueprint.schema, known.section, known.spec.name);
        let (composed_answer, composed_default) = match self.resolved.composed(schema, section, name) {
            Some((value, Some(source))) => (Some((value, source)), None),
            Some((value, None)) => (None, Some(value)),
            None => (None, None),
        };
        let existing = old.filter(|item| !item.value.is_empty() || !self.blueprint.must_have_value(known));
        // The set of items of an existing definition is the choice of the user: what is optional is not added.
        let has_default = self.existing.is_none() || self.how.all || !self.blueprint.is_optional(known);
        let is_composed = !self.unanswered_parameters(known).is_empty();
        let default = self.blueprint.default_of(known).filter(|_| !is_composed).map(str::to_owned);
        ValueSources {
            answer: self.resolved.setting(section, name).cloned(),
            composed_answer,
            fixed: default.clone().filter(|_| known.spec.fixed && existing.is_some()),
            existing: existing.map(|item| item.value.clone()),
            composed_default: composed_default.filter(|_| has_default),
            default: default.filter(|_| has_default),
        }
    }

    /// The item has no value: it is left out, empty, a placeholder, or a problem.
    fn without_value(&mut self, known: &KnownItem) -> Option<String> {
        let blueprint = self.blueprint;
        let is_composed = !self.unanswered_parameters(known).is_empty();
        let is_missing = blueprint.must_have_value(known) || is_composed;
        match known.presence_in(blueprint.dialect) {
            _ if is_missing && self.how.missing == Missing::Placeholder && !self.may_stay_absent(known) => {
                Some(placeholder(known))
            }
            _ if blueprint.must_have_value(known) => self.without_answer(known),
            None => None,
            Some(Presence::Optional) => (self.how.all && blueprint.is_offered(known)).then(String::new),
            Some(Presence::Recommended | Presence::Required) => Some(String::new()),
        }
    }

    /// Whether an existing definition does without this item.
    fn may_stay_absent(&self, known: &KnownItem) -> bool {
        self.existing.is_some() && self.blueprint.is_optional(known)
    }

    /// The item has no value, but requires one.
    fn without_answer(&mut self, known: &KnownItem) -> Option<String> {
        if self.unanswered_parameters(known).is_empty() {
            let spec = known.spec;
            let key = path(known.section, spec.name);
            let example = spec.example.or_else(|| known.base.and_then(|base| base.example));
            if self.problems.iter().all(|problem| problem.key != key) {
                self.problems.push(AnswerProblem::missing(key, spec.label, example));
            }
        }
        None
    }

    fn unanswered_parameters(&self, known: &KnownItem) -> Vec<&'static str> {
        let schema = self.blueprint.schema;
        unanswered(schema, known.section, known.spec.name, |name| self.resolved.parameter(name))
    }
}
