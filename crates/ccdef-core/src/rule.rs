//! What a rule is, what it can access, and what it reports.
//!
//! A vendor's crate writes its own rules against this layer; the rules of the core are in `rules`.

pub(crate) mod adapter_urls;
pub(crate) mod context;
pub(crate) mod diagnostic;
pub(crate) mod findings;
pub(crate) mod mask_secrets;
pub(crate) mod metadata;
pub(crate) mod options;
mod proposal;
pub(crate) mod run;
pub(crate) mod run_file;
pub(crate) mod suppress;

pub use crate::model::detect::clue_evidence;
pub use crate::model::placeholder::{Samples, find_placeholder};
pub use crate::model::{
    Detection, Facts, HintMatch, Placeholder, ProfileChoice, Secret, SecretLocation, Setting, Settings, WrittenAs,
};
pub use adapter_urls::RunUrl;
pub use context::RuleContext;
pub use diagnostic::{Applicability, Diagnostic, Fix, Label, OtherFilePosition, Suppressed};
pub use findings::{Findings, NotKept, RunFindings};
/// A day, such as that of a check or the last day of a suppression.
///
/// The type comes from the crate `jiff`, so a new major version of `jiff` requires one of this crate. You do not need to
/// depend on it: `Date::constant(2026, 1, 31)` makes a day, and so does
/// parsing `2026-01-31`.
pub use jiff::civil::Date;
pub use metadata::{Check, Rule};
pub use options::{CheckOptions, RuleSelector};
pub use run::{ConfigReport, Counts, FileReport, Report, RunReport};
pub use run_file::{RunContext, RunFile};
pub use suppress::{Suppression, SuppressionTarget};
