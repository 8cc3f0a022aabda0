//! Pure data: what Salesforce and the vendors' adapters expect, as `const` tables, and how a text is compared with them.
//!
//! No table names a rule, a context or a finding, so that checking, scaffolding, documentation and editor schemas can
//! all read the same ones.

pub mod common;
pub(crate) mod family;
#[cfg(feature = "engine")]
pub(crate) mod format_notes;
pub(crate) mod hint;
pub(crate) mod id;
pub mod item;
#[cfg(feature = "engine")]
pub(crate) mod no_page;
pub(crate) mod platform;
pub(crate) mod profile;
#[cfg(feature = "engine")]
pub(crate) mod profiles;
pub(crate) mod registered;
pub(crate) mod rule_info;
#[cfg(feature = "engine")]
pub(crate) mod salesforce_hosts;
pub(crate) mod schema;
pub(crate) mod section;
pub mod setting;
pub(crate) mod severity;
#[cfg(feature = "engine")]
pub(crate) mod url_compare;
#[cfg(feature = "engine")]
pub(crate) mod url_match;
#[cfg(feature = "engine")]
pub(crate) mod value;
#[cfg(feature = "engine")]
pub(crate) mod value_match;

#[cfg(feature = "engine")]
pub use crate::text::adapter_url::AdapterUrl;
pub use family::Family;
#[cfg(feature = "engine")]
pub use format_notes::{
    FORMAT_PAGES, Fact, FormatPage, certainties, chapter, fact, fact_at, facts, facts_about, facts_naming,
    facts_with_phrase,
};
pub use hint::Hint;
pub use id::{ProfileId, RuleId};
pub use platform::{MatchQuality, PLATFORM_ERRORS, PlatformError, RecognizedError, recognize};
pub use profile::{
    Clue, Compose, Constraint, Evidence, Expectation, Grade, HostPattern, ItemSpec, JsonKey, LookAlike, Namespace,
    Need, OnPage, Parameter, PathPattern, Presence, Profile, QueryParameter, Regions, Relation, Renamed, Scaffold,
    ScaffoldSpec, SectionSpec, Signal, Sources, Status, Strength, UrlForm, UrlPattern, UrlSpec, ValueIssue, ValueKind,
    ValuePattern, Waiver, WrittenBy,
};
#[cfg(feature = "engine")]
pub use profiles::{Profiles, UnknownProfile};
pub use registered::{RegisteredHints, RegisteredProfile};
pub use rule_info::{Basis, Category, FixSupport, Rejection, RuleInfo};
#[cfg(feature = "engine")]
pub(crate) use schema::is_filler;
pub use schema::{
    CUSTOM_SETTINGS_ONLY, DISPLAY_NAME_LIMIT, FIRST_KNOWN_API, KnownItem, LABEL_LIMIT, LAST_KNOWN_API, LIGHTNING_MODES,
    METADATA_FIELDS, MODES, MetadataField, Origin, RESERVED_NAMES, Schema, VOICE_TYPE, base_sections,
    documented_default, is_simple, metadata_fields, metadata_type,
};
pub use section::{DIALING, GENERAL, VOICE};
pub use setting::SettingRef;
pub use severity::Severity;
#[cfg(feature = "engine")]
pub use url_match::{host_matches, is_visualforce, path_matches, star_matches, url_matches, visualforce_page};
#[cfg(feature = "engine")]
pub use value_match::value_matches;
