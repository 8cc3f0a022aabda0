//! What a vendor's adapter wants, as `const` tables.

mod issue;
mod kind;
mod my_domain;
mod scaffold;
mod signal;
mod spec;
mod url;

pub use issue::ValueIssue;
pub use kind::{JsonKey, ValueKind};
pub use scaffold::{Compose, Parameter, Scaffold};
pub use signal::{Clue, Signal, Strength};
pub use spec::{ItemSpec, Presence, SectionSpec};
pub use url::{HostPattern, LookAlike, Namespace, Need, PathPattern, QueryParameter, UrlForm, UrlPattern, UrlSpec};

use ccdef_syntax::Dialect;

use crate::tables::family::Family;
use crate::tables::id::{ProfileId, RuleId};
use crate::tables::severity::Severity;

/// How good the evidence is (`vendors.md` 1.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// A file published by the vendor itself.
    A,
    /// Real files of at least two unrelated lineages that agree.
    B,
    /// Real files of one org only.
    C,
    /// Vendor documentation only, no file.
    D,
}

impl Grade {
    /// The letter.
    pub const fn id(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }

    /// Whether a missing required item may be an error on this evidence.
    pub const fn may_be_error(self) -> bool {
        matches!(self, Self::A | Self::B)
    }

    /// Whether the profile is marked experimental.
    pub const fn is_experimental(self) -> bool {
        !self.may_be_error()
    }
}

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

/// A source that table entries cite by its key.
#[derive(Debug, Clone, Copy)]
pub struct Evidence {
    /// Its key, such as `F1` (vendor file), `D1` (vendor documentation), `O1` (file of an org), `C1` (code), `T1` (third party).
    pub key: &'static str,
    /// What it is and when.
    pub text: &'static str,
}

/// A value that the vendor's own file has.
#[derive(Debug, Clone, Copy)]
pub struct Expectation {
    /// The section.
    pub section: &'static str,
    /// The item.
    pub item: &'static str,
    /// The values that are known from the vendor; the first of one that holds always is what is scaffolded.
    pub values: &'static [&'static str],
    /// Holds only when this does, such as for one of several pages.
    pub when: Option<Clue>,
    /// Where the claim comes from.
    pub source: &'static str,
}

impl Expectation {
    /// A value that holds always.
    pub const fn always(
        section: &'static str,
        item: &'static str,
        values: &'static [&'static str],
        source: &'static str,
    ) -> Self {
        Self { section, item, values, when: None, source }
    }
}

/// A section or item of an older generation.
#[derive(Debug, Clone, Copy)]
pub struct Renamed {
    /// The section.
    pub section: &'static str,
    /// The item; empty for the whole section.
    pub item: &'static str,
    /// The section that took its place; empty when nothing did.
    pub new_section: &'static str,
    /// The item that took its place; empty when it kept its name or nothing did.
    pub new_item: &'static str,
    /// What to do; a sentence.
    pub hint: &'static str,
    /// Where the claim comes from.
    pub source: &'static str,
}

/// A base rule that does not hold for a vendor's files (`vendors.md` 2.5).
#[derive(Clone, Copy)]
pub struct Waiver {
    /// The rule.
    pub rule: RuleId,
    /// The path of the only setting it is waived for, such as `/reqGeneralInfo/reqSoftphoneWidth`; empty for all.
    pub setting: &'static str,
    /// The only dialect it is waived for.
    pub dialect: Option<Dialect>,
    /// The severity that is left; `None` silences the rule.
    pub lowered_to: Option<Severity>,
    /// Waives only in files of which this holds.
    pub when: Option<Clue>,
    /// Whether it also holds for profiles that extend this one.
    pub inherited: bool,
    /// Why, for the reader of the table and of `ccdef profile show`.
    pub reason: &'static str,
}

impl Waiver {
    /// Silences a rule for one setting, or for all when `setting` is empty.
    pub const fn silent(rule: &'static str, setting: &'static str, reason: &'static str) -> Self {
        Self { rule: RuleId::new(rule), setting, dialect: None, lowered_to: None, when: None, inherited: true, reason }
    }

    /// Lowers a rule for one setting, or for all when `setting` is empty.
    pub const fn lowered(rule: &'static str, setting: &'static str, to: Severity, reason: &'static str) -> Self {
        Self {
            rule: RuleId::new(rule),
            setting,
            dialect: None,
            lowered_to: Some(to),
            when: None,
            inherited: true,
            reason,
        }
    }

    /// Limits the waiver to one dialect.
    pub const fn only_in(mut self, dialect: Dialect) -> Self {
        self.dialect = Some(dialect);
        self
    }

    /// Limits the waiver to files of which this holds.
    pub const fn when(mut self, condition: Clue) -> Self {
        self.when = Some(condition);
        self
    }

    /// Limits the waiver to files that are checked against this very profile, and not against one that extends it.
    pub const fn not_inherited(mut self) -> Self {
        self.inherited = false;
        self
    }
}

/// Everything that is known of one vendor's adapter.
pub struct Profile {
    /// Its id.
    pub id: ProfileId,
    /// The product, for people.
    pub title: &'static str,
    /// Who makes it.
    pub vendor: &'static str,
    /// Where its documentation is.
    pub docs_url: &'static str,
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
    /// Base rules that do not hold.
    pub waivers: &'static [Waiver],
    /// Texts in a value that say that it was never filled in, beside the ones every profile knows.
    pub placeholders: &'static [&'static str],
    /// What scaffolding asks for.
    pub scaffold: Scaffold,
}

impl Profile {
    /// A profile without any claim; the start for a table: `Profile { id: …, title: …, ..Profile::EMPTY }`.
    pub const EMPTY: Self = Self {
        id: ProfileId::new("unnamed"),
        title: "",
        vendor: "",
        docs_url: "",
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
        waivers: &[],
        placeholders: &[],
        scaffold: Scaffold::NotOffered { reason: "this profile describes no scaffolding" },
    };
}

impl std::fmt::Debug for Profile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Profile").field(&self.id.as_str()).finish()
    }
}
