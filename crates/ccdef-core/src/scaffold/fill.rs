//! Makes a draft from answers and tables.

mod existing;
mod resolve;
mod verify;

use ccdef_syntax::{Draft, DraftItem, DraftSection};

use self::resolve::Resolved;
use super::answers::{AnswerProblem, Answers};
use super::blueprint::Blueprint;
use super::compose::composed;
use super::required_answers::{default_without_question, must_be_answered};
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
}

impl FillOptions {
    /// Without comments.
    pub const fn new(missing: Missing) -> Self {
        Self { missing, comments: false }
    }

    /// Whether each item gets a comment that explains it.
    pub const fn comments(mut self, enabled: bool) -> Self {
        self.comments = enabled;
        self
    }
}

impl Blueprint<'_> {
    /// A definition from answers. If there is an existing definition, its settings are kept, items of older generations
    /// get their new names, and the other items of the profile are added.
    ///
    /// # Errors
    /// Every answer that is missing, unknown or invalid.
    pub fn fill(&self, answers: &Answers, from: Option<Draft>, how: FillOptions) -> Result<Draft, Vec<AnswerProblem>> {
        let existing = from.map(|draft| existing::with_current_names(draft, self.schema));
        let resolved = Resolved::new(self, answers, existing.as_ref())?;
        let mut problems = Vec::new();
        let mut draft = self.settings(&resolved, existing.as_ref(), how, &mut problems);
        if let Some(existing) = existing {
            existing::add_settings_outside_schema(&mut draft, existing);
        }
        resolved.apply_extra(&mut draft);
        if problems.is_empty() {
            shape_for(&mut draft, self.dialect, self.schema.family);
            return Ok(draft);
        }
        Err(problems)
    }

    /// The settings of an existing definition that this generation of the adapter no longer has: [`Blueprint::fill`]
    /// leaves them out.
    pub fn dropped_settings(&self, from: &Draft) -> Vec<Loss> {
        existing::dropped_settings(from, self.schema)
    }

    fn settings(
        &self,
        resolved: &Resolved<'_>,
        existing: Option<&Draft>,
        how: FillOptions,
        problems: &mut Vec<AnswerProblem>,
    ) -> Draft {
        let mut draft = Draft::default();
        for section in self.schema.sections() {
            let mut items = Vec::new();
            for known in self.schema.items_of(section) {
                let Some(item) = self.item(known, resolved, existing, how, problems) else { continue };
                match item.name.as_str() {
                    item::INTERNAL_NAME if item::is_identity(section, &item.name) => draft.internal_name = item,
                    item::DISPLAY_NAME if item::is_identity(section, &item.name) => draft.display_name = item,
                    _ => items.push(item),
                }
            }
            if !items.is_empty() || [GENERAL, VOICE].contains(section) {
                let label = self.schema.section_label(section).map(str::to_owned);
                draft.sections.push(DraftSection::new(*section, label, items));
            }
        }
        draft
    }

    /// One item, or `None` if it is not written.
    fn item(
        &self,
        known: &KnownItem,
        resolved: &Resolved<'_>,
        existing: Option<&Draft>,
        how: FillOptions,
        problems: &mut Vec<AnswerProblem>,
    ) -> Option<DraftItem> {
        let (section, name) = (known.section, known.spec.name);
        let old = existing.and_then(|draft| find(draft, section, name));
        let value = resolved
            .setting(section, name)
            .map(str::to_owned)
            .or_else(|| composed(self.schema, section, name, &resolved.parameters))
            .or_else(|| old.map(|item| item.value.clone()))
            .or_else(|| self.default_of(known).map(str::to_owned));
        let value = match value {
            Some(value) => value,
            None => self.without_value(known, how, problems)?,
        };
        let comment = known.spec.doc.filter(|_| how.comments).unwrap_or_default();
        let label = old.and_then(|item| item.label.clone()).or_else(|| Some(known.spec.label.to_owned()));
        Some(DraftItem::new(name, value).label(label.filter(|label| !label.is_empty())).comment(comment))
    }

    fn default_of(&self, known: &KnownItem) -> Option<&'static str> {
        if item::is_identity(known.section, known.spec.name) {
            let key = format!("/{}/{}", known.section, known.spec.name);
            return self.questions.iter().find(|question| question.key == key).and_then(|question| question.default);
        }
        default_without_question(self.schema, known)
    }

    /// The item has no value: it is left out, empty, a placeholder, or a problem.
    fn without_value(&self, known: &KnownItem, how: FillOptions, problems: &mut Vec<AnswerProblem>) -> Option<String> {
        match known.presence_in(self.dialect) {
            _ if must_be_answered(self.schema, known) => self.without_answer(known, how, problems),
            None | Some(Presence::Optional) => None,
            Some(Presence::Recommended) => Some(String::new()),
            Some(Presence::Required) => self.without_answer(known, how, problems),
        }
    }

    /// The item has no value, but requires one.
    fn without_answer(&self, known: &KnownItem, how: FillOptions, problems: &mut Vec<AnswerProblem>) -> Option<String> {
        if how.missing == Missing::Placeholder {
            return Some(placeholder(known));
        }
        let spec = known.spec;
        let already = super::compose::parameters_of(self.schema, known.section, spec.name);
        if already.is_empty() {
            let key = format!("/{}/{}", known.section, spec.name);
            let example = spec.example.or_else(|| known.base.and_then(|base| base.example));
            problems.push(AnswerProblem::missing(key, spec.label, example));
        } else {
            self.missing_parameters(&already, problems);
        }
        None
    }

    fn missing_parameters(&self, names: &[&str], problems: &mut Vec<AnswerProblem>) {
        for question in self.questions.iter().filter(|question| names.contains(&question.key.as_str())) {
            let problem = AnswerProblem::missing(&question.key, question.prompt, question.example);
            if question.required && !problems.contains(&problem) {
                problems.push(problem);
            }
        }
    }
}

/// A text that `placeholder-value` reports; for the internal name one that `invalid-internal-name` accepts.
fn placeholder(known: &KnownItem) -> String {
    if item::is_identity(known.section, known.spec.name) && known.spec.name == item::INTERNAL_NAME {
        return "CHANGEME".to_owned();
    }
    format!("<{}>", known.spec.label)
}

fn find<'d>(draft: &'d Draft, section: &str, name: &str) -> Option<&'d DraftItem> {
    if item::is_identity(section, name) {
        let item = if name == item::INTERNAL_NAME { &draft.internal_name } else { &draft.display_name };
        return Some(item).filter(|item| !item.value.is_empty());
    }
    let section = draft.sections.iter().find(|known| known.name == section)?;
    section.items.iter().find(|item| item.name == name)
}
