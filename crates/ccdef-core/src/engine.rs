//! The engine, for programs that are built on ccdef: command line, test kit, pages.
//!
//! A vendor's crate needs none of it; see [`crate::prelude`].

pub use crate::check::{AppliedFix, Checker, Fixed, RegisteredRules, Registry, RegistryError, RunSoFar};
pub use crate::model::secret::{hide_same, hide_secrets, shown_answer, shown_label, shown_value};
pub use crate::model::shown::{Shown, is_masked, masked, masked_name, masked_path, name_in_path};
pub use crate::model::suggested_name::suggested_name as legal_internal_name;
pub use crate::model::{is_kept_in_file_name, is_kept_in_item, is_named_by_file};
pub use crate::rules::RULES;
pub use crate::text::nearest::nearest;
pub use crate::text::visible::is_deceptive;
pub use crate::text::word::Query;

/// Conversion to the other dialect, and what it loses.
pub mod convert {
    pub use crate::convert::{
        Converted, CorrectedPath, Correction, ReadAsMeant, ReadDraft, UnreadSetting, convert, corrected_paths,
        read_as_meant, read_draft,
    };
    pub use crate::model::draft::{DraftField, Loss, derived_custom_settings, draft_fields, shape_for};
}

/// Changes between two definitions.
pub mod diff {
    pub use crate::diff::{Change, ChangeClass, ChangeKind, DiffSide, diff};
}

/// New definitions from a profile and answers.
pub mod scaffold {
    pub use crate::scaffold::{
        AdjustedAnswer, AnswerProblem, Answers, Blueprint, FillOptions, LABELS, Missing, NotOffered, Question,
        QuestionTarget, SettingChange, Written, short_key, short_keys,
    };
}

/// Schemas for XML editors.
pub mod editor_schema {
    pub use crate::editor_schema::{relax_ng, xsd};
}

/// The rules of [`crate::register_profile!`].
#[doc(hidden)]
#[macro_export]
macro_rules! __register_rules {
    ($profile:path, [$($rule:expr),*]) => {
        $crate::__private::inventory::submit! {
            $crate::engine::RegisteredRules::new(&$profile, &[$($rule),*])
        }
    };
}
