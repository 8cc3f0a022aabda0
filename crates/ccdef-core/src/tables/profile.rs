//! What is known about a vendor's adapter, as `const` tables.

#[cfg(feature = "engine")]
mod compose;
mod constraint;
mod evidence;
mod expectation;
mod issue;
mod kind;
mod regions;
mod renamed;
mod scaffold;
mod signal;
mod spec;
mod url;
mod waiver;

pub use constraint::{Constraint, OnPage, Relation, ValuePattern};
pub use evidence::{Evidence, Grade, Sources};
pub use expectation::Expectation;
pub use issue::ValueIssue;
pub use kind::{JsonKey, ValueKind};
pub use regions::Regions;
pub use renamed::Renamed;
pub use scaffold::{Compose, Parameter, Scaffold, ScaffoldSpec};
pub use signal::{Clue, Signal, Strength};
pub use spec::{ItemSpec, Presence, SectionSpec, WrittenBy};
pub use url::{HostPattern, LookAlike, Namespace, Need, PathPattern, QueryParameter, UrlForm, UrlPattern, UrlSpec};
pub use waiver::Waiver;

use crate::tables::family::Family;
use crate::tables::id::ProfileId;

/// The status of an adapter generation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// In use.
    Current,
    /// Still works, but was replaced or is no longer offered. The text names the replacement.
    Legacy(&'static str),
    /// Retired by its vendor. The text names the replacement; `obsolete-adapter` quotes it.
    Obsolete(&'static str),
    /// A demo or sample, not a product.
    Demo,
    /// Not known.
    Unknown,
}

impl Status {
    /// The word that lists show.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Legacy(_) => "legacy",
            Self::Obsolete(_) => "obsolete",
            Self::Demo => "demo",
            Self::Unknown => "unknown",
        }
    }
}

/// Everything that is known about one vendor's adapter.
///
/// Written as `Profile { id: …, title: …, ..Profile::EMPTY }`, so that a field can be added.
pub struct Profile {
    /// Its id.
    pub id: ProfileId,
    /// The name of the product.
    pub title: &'static str,
    /// Who makes it.
    pub vendor: &'static str,
    /// Where its documentation is.
    pub docs_url: Option<&'static str>,
    /// Which base schema applies.
    pub family: Family,
    /// The profile that this one extends: its tables apply too.
    pub extends: Option<ProfileId>,
    /// How good the evidence is.
    pub grade: Grade,
    /// The status of this adapter generation.
    pub status: Status,
    /// How the definition gets into an org, in one sentence.
    pub route: &'static str,
    /// The sources that the tables cite.
    pub evidence: &'static [Evidence],
    /// How files of the vendor are detected.
    pub signals: &'static [Signal],
    /// The adapter URLs of the vendor; `None` if the file has none or any URL is accepted.
    pub url: Option<UrlSpec>,
    /// URLs that are often used by mistake.
    pub look_alikes: &'static [LookAlike],
    /// Values of the vendor's own file.
    pub expects: &'static [Expectation],
    /// Sections and items, in addition to those of the family.
    pub sections: &'static [SectionSpec],
    /// Sections and items of older generations.
    pub renamed: &'static [Renamed],
    /// Relations between settings.
    pub constraints: &'static [Constraint],
    /// Rules of the core that do not apply.
    pub waivers: &'static [Waiver],
    /// Texts of the vendor's own file that mark a value as never filled in, wherever they are in it as a separate word.
    /// Forms that every vendor uses, such as `<your server>` and `yourcompany`, are found without a row.
    pub placeholders: &'static [&'static str],
    /// Sample values of the vendor's own file: they mark a value as never filled in if they are all of it, or a whole part
    /// of a list.
    pub sample_values: &'static [&'static str],
    /// The values for which `ccdef new` prompts.
    pub scaffold: Scaffold,
    /// Unused. Because no table sets it, each needs `..Profile::EMPTY` and still compiles when a field is added.
    #[doc(hidden)]
    pub more: (),
}

impl Profile {
    /// A profile without any data; the start for a table.
    pub const EMPTY: Self = Self {
        id: ProfileId::new("unnamed"),
        title: "",
        vendor: "",
        docs_url: None,
        family: Family::OpenCti,
        extends: None,
        grade: Grade::C,
        status: Status::Unknown,
        route: "",
        evidence: &[],
        signals: &[],
        url: None,
        look_alikes: &[],
        expects: &[],
        sections: &[],
        renamed: &[],
        constraints: &[],
        waivers: &[],
        placeholders: &[],
        sample_values: &[],
        scaffold: Scaffold::not_offered("this profile has no data for new files"),
        more: (),
    };
}

impl std::fmt::Debug for Profile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Profile").field(&self.id.as_str()).finish()
    }
}
