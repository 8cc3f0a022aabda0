//! Schema, profiles, rules and checks of call center definitions: what a vendor crate compiles against.
//!
//! **Invariant:** no I/O, no clock, no environment, no mutable globals. Today's date is an argument; every problem of a
//! document is a [`Diagnostic`], never an `Err`; every diagnostic names a registered [`Rule`].

mod adapter_url;
mod add;
mod attribute;
#[cfg(feature = "certificates")]
mod certificate;
mod check;
mod context;
mod convert;
mod detect;
mod diagnostic;
mod diff;
mod editor_schema;
mod facts;
mod family;
mod findings;
mod finish;
mod fix;
mod id;
mod internal_name;
mod near_miss;
mod nearest;
mod options;
mod pem;
mod placeholder;
mod places;
mod platform;
mod precedence;
mod profile;
mod registry;
mod remove;
mod reorder;
mod rule;
mod rules;
mod run;
mod scaffold;
mod schema;
mod secret;
mod settings;
mod shape;
mod sort_order;
mod spelling;
mod stranger;
mod suppress;
#[cfg(test)]
mod testing;
mod trim;
mod url_compare;
mod url_match;
mod value;
mod waive;
mod words;

pub use adapter_url::AdapterUrl;
pub use ccdef_syntax as syntax;
pub use ccdef_syntax::{Dialect, Edit, Limits, LineColumn, Source, Span};
pub use check::Checker;
pub use context::RuleContext;
pub use convert::{Loss, derived_custom_settings, draft_losses, draft_of, fit_api_version, read_losses, shape_for};
pub use detect::{Detection, clue_holds};
pub use diagnostic::{Applicability, Diagnostic, Fix, Label, OtherPlace, Severity};
pub use diff::{Change, ChangeClass, diff};
pub use editor_schema::{relax_ng, xsd};
pub use facts::{Facts, Setting};
pub use family::Family;
pub use findings::{Findings, RunFindings};
pub use fix::{AppliedFix, Fixed};
pub use id::{ProfileId, RuleId};
pub use internal_name::clean as legal_internal_name;
pub use jiff::civil::Date;
pub use nearest::nearest;
pub use options::{CheckOptions, ProfileChoice, RuleSelector};
pub use placeholder::{Placeholder, find_placeholder};
pub use platform::{Certainty, PLATFORM_ERRORS, PlatformError, Recognised, recognise};
pub use profile::{
    Clue, Compose, Evidence, Expectation, Grade, HostPattern, ItemSpec, JsonKey, LookAlike, Namespace, Need, Parameter,
    PathPattern, Presence, Profile, QueryParameter, Renamed, Scaffold, SectionSpec, Signal, Status, Strength, UrlForm,
    UrlPattern, UrlSpec, ValueIssue, ValueKind, Waiver,
};
pub use registry::{ProfileEntry, Registry, RegistryError, UnknownProfile};
pub use rule::{Basis, Category, Check, FixSupport, Rule};
pub use rules::RULES;
pub use run::{ConfigReport, Counts, FileReport, Report, RunContext};
pub use scaffold::{AnswerProblem, Answers, Blueprint, Filled, Missing, NotOffered, Question, QuestionTarget};
pub use schema::{
    CUSTOM_SETTINGS_ONLY, DIALING, FIRST_KNOWN_API, GENERAL, KnownItem, LAST_KNOWN_API, METADATA_FIELDS, MODES,
    MetadataField, Origin, Schema, VOICE, base_sections, empty_prefixes, metadata_fields, metadata_type,
    sample_prefixes,
};
pub use secret::{Secret, shown_value};
pub use suppress::{Suppression, Target};
pub use url_match::{host_matches, is_visualforce, path_matches, star_matches, url_matches, visualforce_page};

/// For macros only.
#[doc(hidden)]
pub mod __private {
    pub use inventory;
}
