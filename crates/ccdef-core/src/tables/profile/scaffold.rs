//! The values for which `ccdef new` prompts, and how the answers become values.

use crate::tables::profile::ValueKind;
use crate::tables::setting::SettingRef;

/// Whether and how `ccdef new` supports a profile.
///
/// Not `non_exhaustive`: code that reads it must handle both cases.
#[derive(Debug, Clone, Copy)]
pub enum Scaffold {
    /// Supported.
    Offered(ScaffoldSpec),
    /// Not supported.
    #[non_exhaustive]
    NotOffered {
        /// Why not, and what to use instead.
        reason: &'static str,
    },
}

impl Scaffold {
    /// `ccdef new` does not support the profile; `reason` says why not, and what to use instead.
    pub const fn not_offered(reason: &'static str) -> Self {
        Self::NotOffered { reason }
    }

    /// How `ccdef new` supports the profile; `None` if it does not.
    pub const fn spec(&self) -> Option<&ScaffoldSpec> {
        match self {
            Self::Offered(spec) => Some(spec),
            Self::NotOffered { .. } => None,
        }
    }
}

/// How `ccdef new` supports a profile.
///
/// Written as `ScaffoldSpec { compose: …, ..ScaffoldSpec::EMPTY }`, so that a field can be added.
#[derive(Debug, Clone, Copy)]
pub struct ScaffoldSpec {
    /// The questions, in this order, in addition to items without a default.
    pub parameters: &'static [Parameter],
    /// How the answers become values.
    pub compose: &'static [Compose],
    /// The default internal name; `None` to ask for one.
    pub internal_name: Option<&'static str>,
    /// The default display name; `None` to ask for one.
    pub display_name: Option<&'static str>,
    /// A hint that is shown before the file is written.
    pub hint: Option<&'static str>,
    /// Unused; see the field with this name in [`Profile`](crate::tables::Profile).
    #[doc(hidden)]
    pub more: (),
}

impl ScaffoldSpec {
    /// Asks only for the names and the items without a default; the start for a table.
    pub const EMPTY: Self =
        Self { parameters: &[], compose: &[], internal_name: None, display_name: None, hint: None, more: () };
}

/// One question.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Parameter {
    /// Its key in `--set key=value` and answers files: lowercase words joined by `_`.
    pub name: &'static str,
    /// The question.
    pub prompt: &'static str,
    /// An example of an answer.
    pub example: Option<&'static str>,
    /// The default answer; `None` if an answer is required.
    pub default: Option<&'static str>,
    /// The form of the answer.
    pub kind: ValueKind,
}

impl Parameter {
    /// A question that requires an answer.
    pub const fn required(name: &'static str, prompt: &'static str, example: &'static str, kind: ValueKind) -> Self {
        Self { name, prompt, example: Some(example), default: None, kind }
    }

    /// A question with a default answer, which is also its example.
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

    /// Adds an example of an answer.
    pub const fn example(mut self, answer: &'static str) -> Self {
        self.example = Some(answer);
        self
    }
}

/// How the value of a setting is composed from the answers. If there are several for one setting, the first that
/// applies is used.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Compose {
    /// The setting.
    pub setting: SettingRef,
    /// Applies only if this parameter has this answer.
    pub when: Option<(&'static str, &'static str)>,
    /// The value, with `{parameter}` for an answer, `{parameter.part}` for a part of one, and `{{`, `}}` for braces.
    pub template: &'static str,
}

impl Compose {
    /// A setting that is always composed like this.
    pub const fn always(setting: SettingRef, template: &'static str) -> Self {
        Self { setting, when: None, template }
    }

    /// A setting that is composed like this if `parameter` has the answer `answer`.
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
