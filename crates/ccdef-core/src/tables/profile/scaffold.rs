//! What scaffolding asks for, and how the answers become values.

use crate::tables::profile::ValueKind;
use crate::tables::setting::SettingRef;

/// Whether and how `ccdef new` serves a profile.
///
/// Not `non_exhaustive`: whoever reads it must handle both.
#[derive(Debug, Clone, Copy)]
pub enum Scaffold {
    /// It does.
    Offered(ScaffoldSpec),
    /// It does not.
    #[non_exhaustive]
    NotOffered {
        /// Why not, and what to use instead.
        reason: &'static str,
    },
}

impl Scaffold {
    /// `ccdef new` does not serve the profile; `reason` says why not, and what to use instead.
    pub const fn not_offered(reason: &'static str) -> Self {
        Self::NotOffered { reason }
    }

    /// How `ccdef new` serves the profile; `None` when it does not.
    pub const fn spec(&self) -> Option<&ScaffoldSpec> {
        match self {
            Self::Offered(spec) => Some(spec),
            Self::NotOffered { .. } => None,
        }
    }
}

/// How `ccdef new` serves a profile.
///
/// Written as `ScaffoldSpec { compose: …, ..ScaffoldSpec::EMPTY }`, so that a field can be added.
#[derive(Debug, Clone, Copy)]
pub struct ScaffoldSpec {
    /// What is asked, in this order, beside the items without a default.
    pub parameters: &'static [Parameter],
    /// How the answers become values.
    pub compose: &'static [Compose],
    /// The internal name when none is given; `None` to ask for one.
    pub internal_name: Option<&'static str>,
    /// The display name when none is given; `None` to ask for one.
    pub display_name: Option<&'static str>,
    /// Said before anything is written.
    pub hint: Option<&'static str>,
    /// Nothing; see the field of this name in [`Profile`](crate::tables::Profile).
    #[doc(hidden)]
    pub more: (),
}

impl ScaffoldSpec {
    /// Asks for the names and the items without a default, and for nothing else; the start for a table.
    pub const EMPTY: Self =
        Self { parameters: &[], compose: &[], internal_name: None, display_name: None, hint: None, more: () };
}

/// One question.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Parameter {
    /// Its key in `--set key=value` and answers files: lower-case words joined by `_`.
    pub name: &'static str,
    /// The question.
    pub prompt: &'static str,
    /// An answer, as an example.
    pub example: Option<&'static str>,
    /// The answer when none is given; `None` makes the question one that must be answered.
    pub default: Option<&'static str>,
    /// The form of the answer.
    pub kind: ValueKind,
}

impl Parameter {
    /// A question that must be answered.
    pub const fn required(name: &'static str, prompt: &'static str, example: &'static str, kind: ValueKind) -> Self {
        Self { name, prompt, example: Some(example), default: None, kind }
    }

    /// A question with an answer when none is given, which is the example as well.
    pub const fn optional(name: &'static str, prompt: &'static str, default: &'static str, kind: ValueKind) -> Self {
        let mut parameter = Self::required(name, prompt, default, kind);
        parameter.default = Some(default);
        parameter
    }

    /// A question whose answer may be empty.
    pub const fn may_be_empty(name: &'static str, prompt: &'static str, kind: ValueKind) -> Self {
        let mut parameter = Self::optional(name, prompt, "", kind);
        parameter.example = None;
        parameter
    }

    /// An answer, as an example.
    pub const fn example(mut self, answer: &'static str) -> Self {
        self.example = Some(answer);
        self
    }
}

/// How one setting is made from the answers; of several for one setting, the first that applies.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Compose {
    /// The setting.
    pub setting: SettingRef,
    /// Applies only when this parameter has this answer.
    pub when: Option<(&'static str, &'static str)>,
    /// The value, with `{parameter}` for an answer and `{{`, `}}` for braces.
    pub template: &'static str,
}

impl Compose {
    /// A setting that is always made so.
    pub const fn always(setting: SettingRef, template: &'static str) -> Self {
        Self { setting, when: None, template }
    }

    /// A setting that is made so when `parameter` has the answer `answer`.
    pub const fn when(
        parameter: &'static str,
        answer: &'static str,
        setting: SettingRef,
        template: &'static str,
    ) -> Self {
        let mut compose = Self::always(setting, template);
        compose.when = Some((parameter, answer));
        compose
    }
}
