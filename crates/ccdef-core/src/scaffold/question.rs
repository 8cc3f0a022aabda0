//! The questions to ask before a definition can be written.

use ccdef_syntax::Dialect;

use super::compose::composes;
use super::fill::accepted_value;
use super::required_answers;
use crate::model::suggested_name::suggested_name;
use crate::tables::{GENERAL, ItemSpec, KnownItem, Parameter, Schema, ValueIssue, ValueKind, item};
use crate::text::internal_name::problem;

/// What an answer is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionTarget {
    /// A parameter, from which values are composed.
    Parameter(&'static str),
    /// The value of an item.
    Setting {
        /// Its section.
        section: &'static str,
        /// Its name.
        item: &'static str,
    },
}

/// One question.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Question {
    /// The key in `--set key=value`: the name of a parameter or the path of a setting.
    pub key: String,
    /// The text of the question: the prompt of the parameter or the label of the item.
    pub prompt: &'static str,
    /// What the answer means.
    pub meaning: Option<&'static str>,
    /// An example of an answer.
    pub example: Option<&'static str>,
    /// The default answer.
    pub default: Option<&'static str>,
    /// The form of the answer.
    pub kind: ValueKind,
    /// Whether an answer is required.
    pub required: bool,
    /// Whether the answer is a secret that every assigned user will be able to read.
    pub sensitive: bool,
    /// What the answer is for.
    pub target: QuestionTarget,
}

impl Question {
    /// The value that an answer means: the answer itself, a listed value in a different case, or the part of a pasted
    /// URL that is asked for.
    ///
    /// # Errors
    /// Says what is wrong with the answer, in a text that continues its quotation.
    pub fn accept(&self, answer: &str) -> Result<String, String> {
        if answer.trim_ascii().is_empty() && self.required {
            return Err("an answer is required".to_owned());
        }
        accepted_value(&self.kind, answer).map_err(|issue| {
            let hint = issue.suggestion.map_or(String::new(), |suggestion| format!("; did you mean `{suggestion}`?"));
            format!("the answer {}{hint}", issue.message)
        })
    }
}

/// The internal names that `invalid-internal-name` accepts, so that the prompt can reject others.
const INTERNAL_NAME: ValueKind =
    ValueKind::custom("at most 40 letters and digits, starting with a letter", check_internal_name);

fn check_internal_name(name: &str) -> Result<(), ValueIssue> {
    if problem(name).is_none() {
        return Ok(());
    }
    let mut issue =
        ValueIssue::new("is not a valid internal name (at most 40 letters and digits, starting with a letter)");
    issue.suggestion = suggested_name(name);
    Err(issue)
}

/// The questions of a schema: names, parameters, then the required items that have no default and are not composed.
pub(super) fn questions(schema: &Schema, dialect: Dialect) -> Vec<Question> {
    let identity = item::IDENTITY.into_iter().filter_map(|name| identity(schema, name));
    let parameters = parameters(schema).iter().map(of_parameter);
    let items = schema.items().filter(|known| must_be_asked(schema, known, dialect)).map(of_item);
    identity.chain(parameters).chain(items).collect()
}

/// The parameters of the profile.
pub(super) fn parameters(schema: &Schema) -> &'static [Parameter] {
    schema.profile().and_then(|profile| profile.scaffold.spec()).map_or(&[], |spec| spec.parameters)
}

fn identity(schema: &Schema, name: &str) -> Option<Question> {
    if composes(schema, GENERAL, name) {
        return None;
    }
    let mut question = of_item(schema.item(GENERAL, name)?);
    if let Some(spec) = schema.profile().and_then(|profile| profile.scaffold.spec()) {
        question.default = if name == item::INTERNAL_NAME { spec.internal_name } else { spec.display_name };
    }
    question.required = question.default.is_none();
    if name == item::INTERNAL_NAME {
        question.kind = INTERNAL_NAME;
    }
    Some(question)
}

fn of_parameter(parameter: &Parameter) -> Question {
    Question {
        key: parameter.name.to_owned(),
        prompt: parameter.prompt,
        meaning: None,
        example: parameter.example,
        default: parameter.default,
        kind: parameter.kind,
        required: parameter.default.is_none(),
        sensitive: matches!(parameter.kind, ValueKind::Secret),
        target: QuestionTarget::Parameter(parameter.name),
    }
}

pub(super) fn of_item(known: &KnownItem) -> Question {
    let ItemSpec { name, label, doc, example, kind, sensitive, .. } = *known.spec;
    Question {
        key: format!("/{}/{name}", known.section),
        prompt: label,
        meaning: doc,
        example: example.or_else(|| known.base.and_then(|base| base.example)),
        default: None,
        kind,
        required: true,
        sensitive,
        target: QuestionTarget::Setting { section: known.section, item: name },
    }
}

/// Whether an item requires a value and has neither a default nor a composed one.
fn must_be_asked(schema: &Schema, known: &KnownItem, dialect: Dialect) -> bool {
    let is_required =
        known.is_required_in(dialect) && required_answers::default_without_question(schema, known).is_none();
    (is_required || required_answers::must_be_answered(schema, known))
        && !item::is_identity(known.section, known.spec.name)
        && !composes(schema, known.section, known.spec.name)
}
