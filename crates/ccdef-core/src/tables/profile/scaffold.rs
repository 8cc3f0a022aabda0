//! What scaffolding asks for, and how the answers become values.

use crate::tables::profile::ValueKind;

/// Whether and how `ccdef new` serves a profile.
#[derive(Debug, Clone, Copy)]
pub enum Scaffold {
    /// It does.
    Offered {
        /// What is asked, in this order, beside the items without a default.
        parameters: &'static [Parameter],
        /// How the answers become values.
        compose: &'static [Compose],
        /// The internal name when none is given; empty to ask for one.
        internal_name: &'static str,
        /// The display name when none is given; empty to ask for one.
        display_name: &'static str,
        /// Said before anything is written; empty when there is nothing to say.
        hint: &'static str,
    },
    /// It does not.
    NotOffered {
        /// Why not, and what to use instead.
        reason: &'static str,
    },
}

/// One question.
#[derive(Debug, Clone, Copy)]
pub struct Parameter {
    /// Its key in `--set key=value` and answers files: lower-case words joined by `_`.
    pub name: &'static str,
    /// The question.
    pub prompt: &'static str,
    /// An answer, as an example.
    pub example: &'static str,
    /// The answer when none is given; `None` makes the question one that must be answered.
    pub default: Option<&'static str>,
    /// The form of the answer.
    pub kind: ValueKind,
}

/// How one setting is made from the answers; of several for one setting, the first that applies.
#[derive(Debug, Clone, Copy)]
pub struct Compose {
    /// The section of the setting.
    pub section: &'static str,
    /// The item of the setting.
    pub item: &'static str,
    /// Applies only when this parameter has this answer.
    pub when: Option<(&'static str, &'static str)>,
    /// The value, with `{parameter}` for an answer and `{{`, `}}` for braces.
    pub template: &'static str,
}

impl Compose {
    /// A setting that is always made so.
    pub const fn always(section: &'static str, item: &'static str, template: &'static str) -> Self {
        Self { section, item, when: None, template }
    }

    /// A setting that is made so when `parameter` has the answer `answer`.
    pub const fn when(
        parameter: &'static str,
        answer: &'static str,
        section: &'static str,
        item: &'static str,
        template: &'static str,
    ) -> Self {
        Self { section, item, when: Some((parameter, answer)), template }
    }
}
