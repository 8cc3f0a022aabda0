//! Which answers are still missing.

use ccdef_syntax::Draft;

use super::existing::{find, is_current, with_current_names};
use super::resolve::Resolved;
use crate::scaffold::answers::{AnswerProblem, Answers};
use crate::scaffold::blueprint::Blueprint;
use crate::scaffold::compose::{composes, settings_of};
use crate::scaffold::question::{Question, QuestionTarget, of_item};
use crate::scaffold::required_answers::must_be_answered;
use crate::tables::{KnownItem, Origin, Presence, WrittenBy, item};

impl Blueprint<'_> {
    /// The questions that neither an answer nor the existing definition answers yet, in their order.
    ///
    /// # Errors
    /// Every key that is unknown or ambiguous, and every invalid answer to a parameter.
    pub fn open_questions(
        &self,
        answers: &Answers,
        from: Option<&Draft>,
    ) -> Result<Vec<&Question>, Vec<AnswerProblem>> {
        let existing = from.map(|draft| with_current_names(draft.clone(), self.schema));
        let resolved = Resolved::new(self, answers, existing.as_ref())?;
        Ok(self.open(&resolved, existing.as_ref()).collect())
    }

    /// The question for a parameter or a setting, also for settings that are not asked for.
    pub fn question(&self, key: &str) -> Option<Question> {
        if let Some(question) = self.questions.iter().find(|question| question.key == key) {
            return Some(question.clone());
        }
        let (section, item) = key.strip_prefix('/')?.split_once('/')?;
        self.schema.item(section, item).map(|known| self.unasked(known))
    }

    /// The questions for the optional items that are not written, because they have neither an answer nor a default.
    pub fn left_out(&self, draft: &Draft) -> Vec<Question> {
        let items = self.schema.items().filter(|known| self.is_offered(known));
        let items = items.filter(|known| draft.value(known.section, known.spec.name).is_none());
        items.map(|known| self.unasked(known)).collect()
    }

    /// Whether an optional item is one that the vendor knows, or without a vendor one that Salesforce knows and does not
    /// write itself, in this generation.
    pub(super) fn is_offered(&self, known: &KnownItem) -> bool {
        let is_of_vendor = self.profile().is_none() || matches!(known.origin, Origin::Profile(_));
        let is_optional = known.presence_in(self.dialect) == Some(Presence::Optional);
        is_optional && is_of_vendor && known.spec.written_by == WrittenBy::Author && is_current(self.schema, known)
    }

    fn unasked(&self, known: &KnownItem) -> Question {
        let mut question = of_item(known);
        question.required = self.must_have_value(known);
        question
    }

    /// The required answers that are missing, as problems.
    pub(super) fn unanswered(&self, resolved: &Resolved, existing: Option<&Draft>) -> Vec<AnswerProblem> {
        let missing = self.open(resolved, existing).filter(|question| question.required);
        missing.map(|question| AnswerProblem::missing(&question.key, question.prompt, question.example)).collect()
    }

    /// Whether an item cannot be written without a value.
    pub(super) fn must_have_value(&self, known: &KnownItem) -> bool {
        known.is_required_in(self.dialect) || must_be_answered(self.schema, known)
    }

    /// Whether a definition in this dialect can do without an item.
    pub(super) fn is_optional(&self, known: &KnownItem) -> bool {
        !matches!(known.presence_in(self.dialect), Some(Presence::Required | Presence::Recommended))
            && !must_be_answered(self.schema, known)
            && !item::is_identity(known.section, known.spec.name)
    }

    fn open<'q>(&'q self, resolved: &Resolved, existing: Option<&Draft>) -> impl Iterator<Item = &'q Question> {
        self.questions.iter().filter(move |question| match question.target {
            QuestionTarget::Parameter(name) => self.requires_parameter(name, resolved, existing),
            QuestionTarget::Setting { section, item } => {
                let old = existing.and_then(|draft| find(draft, section, item));
                resolved.setting(section, item).is_none() && old.is_none_or(|item| item.value.is_empty())
            }
        })
    }

    /// Whether a value that is written depends on a parameter that was not answered.
    fn requires_parameter(&self, name: &str, resolved: &Resolved, existing: Option<&Draft>) -> bool {
        let is_open = |known: &KnownItem| {
            let (section, item) = (known.section, known.spec.name);
            let is_old = existing.is_some_and(|draft| find(draft, section, item).is_some() || self.is_optional(known));
            composes(self.schema, section, item) && resolved.setting(section, item).is_none() && !is_old
        };
        let mut settings =
            settings_of(self.schema, name).filter_map(|known| self.schema.item(known.section, known.item));
        !resolved.has_answer(name) && settings.any(is_open)
    }
}
