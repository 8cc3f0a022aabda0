//! The form of an answer, and how a prompt explains it.

use ccdef_core::engine::scaffold::Question;
use ccdef_core::tables::ValueKind;

/// How the answer to a question is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AnswerForm {
    /// One of a list.
    Choice(&'static [&'static str]),
    /// The path of the file that contains it.
    File,
    /// Typed, but not shown.
    Hidden,
    /// Typed.
    Line,
}

impl AnswerForm {
    pub(super) fn of(question: &Question) -> Self {
        match question.kind {
            _ if question.sensitive => Self::Hidden,
            ValueKind::Bool => Self::Choice(&["true", "false"]),
            ValueKind::OneOf(values) => Self::Choice(values),
            ValueKind::Pem(_) => Self::File,
            _ => Self::Line,
        }
    }
}

/// The meaning of the answer, its form, an example, and the option that gives it; nothing twice.
pub(super) fn help(question: &Question) -> String {
    let meaning = question.meaning.unwrap_or_default();
    let form = Some(question.kind.describe()).filter(|form| form != "text" && !meaning.contains(form.as_str()));
    let form = form.unwrap_or_default();
    let example = question.example.filter(|example| !example.contains('\n') && !form.contains(example));
    let example = example.map_or(String::new(), |example| format!("such as {example}"));
    let option = match AnswerForm::of(question) {
        AnswerForm::File => format!("--set-file {}=FILE", question.key),
        _ => format!("--set {}=…", question.key),
    };
    let parts = [meaning, form.as_str(), example.as_str(), option.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
