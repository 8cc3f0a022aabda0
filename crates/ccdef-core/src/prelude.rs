//! Everything that a vendor's tables and rules name: `use ccdef_core::prelude::*;`.
//!
//! Only re-exports: a name is documented where it is defined.

pub use crate::rule::{
    Applicability, Carrier, Check, CheckOptions, Date, Detection, Diagnostic, Facts, FileReport, Findings, Fix, Label,
    Placeholder, Rule, RuleContext, RunContext, RunFindings, Setting, Settings, clue_holds, find_placeholder,
};
pub use crate::syntax::{Dialect, Edit, Source, Span};
pub use crate::tables::{
    AdapterUrl, Basis, Category, Clue, Compose, Constraint, DIALING, Evidence, Expectation, Family, FixSupport,
    GENERAL, Grade, Hint, HostPattern, ItemSpec, JsonKey, KnownItem, LookAlike, MODES, Namespace, Need, OnPage,
    Parameter, PathPattern, Presence, Profile, ProfileId, QueryParameter, Relation, Renamed, RuleId, RuleInfo,
    Scaffold, ScaffoldSpec, SectionSpec, SettingRef, Severity, Signal, Sources, Status, Strength, UrlForm, UrlPattern,
    UrlSpec, VOICE, ValueIssue, ValueKind, ValuePattern, Waiver, host_matches, is_visualforce, item, path_matches,
    setting, star_matches, url_matches, usual, visualforce_page,
};
pub use crate::{constraint, declare_rule, register_hints, register_profile};
