//! Everything that a vendor's tables and rules need: `use ccdef_core::prelude::*;`.
//!
//! Only re-exports: a name is documented where it is defined.

#[cfg(feature = "engine")]
pub use crate::declare_rule;
#[cfg(feature = "engine")]
pub use crate::rule::{
    Applicability, Check, CheckOptions, Date, Detection, Diagnostic, Facts, FileReport, Findings, Fix, Label,
    Placeholder, Rule, RuleContext, RunContext, RunFile, RunFindings, Samples, Setting, Settings, WrittenAs,
    clue_evidence, find_placeholder,
};
pub use crate::syntax::Dialect;
#[cfg(feature = "engine")]
pub use crate::syntax::{Edit, Source, Span};
#[cfg(feature = "engine")]
pub use crate::tables::{
    AdapterUrl, host_matches, is_visualforce, path_matches, star_matches, url_matches, visualforce_page,
};
pub use crate::tables::{
    Basis, Category, Clue, Compose, Constraint, DIALING, Evidence, Expectation, Family, FixSupport, GENERAL, Grade,
    Hint, HostPattern, ItemSpec, JsonKey, KnownItem, LIGHTNING_MODES, LookAlike, MODES, Namespace, Need, OnPage,
    Parameter, PathPattern, Presence, Profile, ProfileId, QueryParameter, Regions, Relation, Renamed, RuleId, RuleInfo,
    Scaffold, ScaffoldSpec, SectionSpec, SettingRef, Severity, Signal, Sources, Status, Strength, UrlForm, UrlPattern,
    UrlSpec, VOICE, ValueIssue, ValueKind, ValuePattern, Waiver, common, item, setting,
};
#[cfg(feature = "engine")]
pub use crate::text::nearest::nearest;
pub use crate::{constraint, evidence, register_hints, register_profile};
