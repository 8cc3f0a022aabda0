//! What a vendor's adapter wants, as `const` tables.

mod constraint;
mod evidence;
mod expectation;
mod issue;
mod kind;
mod my_domain;
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
pub use renamed::Renamed;
pub use scaffold::{Compose, Parameter, Scaffold, ScaffoldSpec};
pub use signal::{Clue, Signal, Strength};
pub use spec::{ItemSpec, Presence, SectionSpec};
pub use url::{HostPattern, LookAlike, Namespace, Need, PathPattern, QueryParameter, UrlForm, UrlPattern, UrlSpec};
pub use waiver::Waiver;

use crate::tables::family::Family;
use crate::tables::id::ProfileId;

/// Where an adapter generation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// In use.
    Current,
    /// Still working, replaced or no longer offered. The text says by what.
    Legacy(&'static str),
    /// Retired by its vendor. The text says what replaces it; `obsolete-adapter` quotes it.
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

/// Everything that is known of one vendor's adapter.
///
/// Written as `Profile { id: …, title: …, ..Profile::EMPTY }`, so that a field can be added.
pub struct Profile {
    /// Its id.
    pub id: ProfileId,
    /// The product, for people.
    pub title: &'static str,
    /// Who makes it.
    pub vendor: &'static str,
    /// Where its documentation is.
    pub docs_url: Option<&'static str>,
    /// Which base schema applies.
    pub family: Family,
    /// The profile whose tables hold as well.
    pub extends: Option<ProfileId>,
    /// How good the evidence is.
    pub grade: Grade,
    /// Where this adapter generation stands.
    pub status: Status,
    /// How the definition reaches an org, in a sentence.
    pub route: &'static str,
    /// What the tables cite.
    pub evidence: &'static [Evidence],
    /// What gives the vendor away.
    pub signals: &'static [Signal],
    /// The adapter URLs of the vendor; `None` when the file has none or any will do.
    pub url: Option<UrlSpec>,
    /// URLs that people put there instead.
    pub look_alikes: &'static [LookAlike],
    /// Values that the vendor's own file has.
    pub expects: &'static [Expectation],
    /// Sections and items, beside those of the family.
    pub sections: &'static [SectionSpec],
    /// Sections and items of older generations.
    pub renamed: &'static [Renamed],
    /// Relations between settings.
    pub constraints: &'static [Constraint],
    /// Base rules that do not hold.
    pub waivers: &'static [Waiver],
    /// Texts in a value that say that it was never filled in, beside the ones every profile knows.
    pub placeholders: &'static [&'static str],
    /// What scaffolding asks for.
    pub scaffold: Scaffold,
    /// Nothing. No table names it, so each one needs `..Profile::EMPTY` and goes on to compile when a field is added.
    #[doc(hidden)]
    pub more: (),
}

impl Profile {
    /// A profile without any claim; the start for a table.
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
        scaffold: Scaffold::not_offered("this profile describes no scaffolding"),
        more: (),
    };
}

impl std::fmt::Debug for Profile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Profile").field(&self.id.as_str()).finish()
    }
}
