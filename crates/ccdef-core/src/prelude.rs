//! Everything that a vendor's tables and rules name: `use ccdef_core::prelude::*;`.

#[cfg(feature = "engine")]
pub use crate::declare_rule;
#[cfg(feature = "engine")]
pub use crate::rule::{
    Applicability, Check, CheckOptions, Date, Detection, Diagnostic, Facts, FileReport, Findings, Fix, Label,
    Placeholder, Rule, RuleContext, RunContext, RunFindings, Setting, clue_holds, find_placeholder,
};
pub use crate::syntax::Dialect;
#[cfg(feature = "engine")]
pub use crate::syntax::{Edit, Source, Span};
#[cfg(feature = "engine")]
pub use crate::tables::{
    AdapterUrl, host_matches, is_visualforce, path_matches, star_matches, url_matches, visualforce_page,
};
pub use crate::tables::{
    Basis, Category, Clue, Compose, DIALING, Evidence, Expectation, Family, FixSupport, GENERAL, Grade, Hint,
    HostPattern, ItemSpec, JsonKey, KnownItem, LookAlike, MODES, Namespace, Need, Parameter, PathPattern, Presence,
    Profile, ProfileId, QueryParameter, Renamed, RuleId, RuleInfo, Scaffold, SectionSpec, Severity, Signal, Status,
    Strength, UrlForm, UrlPattern, UrlSpec, VOICE, ValueIssue, ValueKind, Waiver, empty_prefixes, sample_prefixes,
};
pub use crate::{register_hints, register_profile};
