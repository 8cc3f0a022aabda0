//! What is said of a rule, its code apart: rows of a profile's constraints carry the same.

use std::fmt;

use crate::tables::id::RuleId;
use crate::tables::severity::Severity;

/// The headings of the rule book; selectable like rule ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Is it XML that Salesforce can read?
    Syntax,
    /// Is it the file you think it is?
    Dialect,
    /// Elements, attributes, names, order.
    Structure,
    /// What must be there.
    Required,
    /// What the items say.
    Values,
    /// The Metadata API dialect.
    Metadata,
    /// Salesforce Voice.
    Voice,
    /// Several files of one run.
    AcrossFiles,
    /// What the vendor's adapter wants.
    Profile,
    /// Retirement and obsolete generations.
    Lifecycle,
    /// The tool's own bookkeeping.
    HouseKeeping,
}

impl Category {
    /// Every category, in the order of the rule book.
    pub const ALL: &'static [Self] = &[
        Self::Syntax,
        Self::Dialect,
        Self::Structure,
        Self::Required,
        Self::Values,
        Self::Metadata,
        Self::Voice,
        Self::AcrossFiles,
        Self::Profile,
        Self::Lifecycle,
        Self::HouseKeeping,
    ];

    /// The id that users type and reports show.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Syntax => "syntax",
            Self::Dialect => "dialect",
            Self::Structure => "structure",
            Self::Required => "required",
            Self::Values => "values",
            Self::Metadata => "metadata",
            Self::Voice => "voice",
            Self::AcrossFiles => "across-files",
            Self::Profile => "profile",
            Self::Lifecycle => "lifecycle",
            Self::HouseKeeping => "house-keeping",
        }
    }
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// What a rule rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// A MUST of Salesforce's guide or schema.
    Documented,
    /// A rejection or misbehaviour on record.
    Observed,
    /// Our judgement; never an error.
    Heuristic,
    /// Refused to protect whoever reads the file.
    Safety,
}

impl Basis {
    /// The id that reports show.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Observed => "observed",
            Self::Heuristic => "heuristic",
            Self::Safety => "safety",
        }
    }
}

/// Whether a rule's findings come with edits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FixSupport {
    /// Never.
    None,
    /// With edits that cannot change the meaning.
    Safe,
    /// With edits that need a look.
    Unsafe,
    /// Depends on the case.
    SafeOrUnsafe,
}

impl FixSupport {
    /// The word that lists show.
    pub const fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Safe => "safe",
            Self::Unsafe => "unsafe",
            Self::SafeOrUnsafe => "safe or unsafe",
        }
    }
}

/// What a rule is called and what it says of itself.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct RuleInfo {
    /// Its id, named for the defect.
    pub id: RuleId,
    /// The defect in half a sentence, lower case, no full stop.
    pub summary: &'static str,
    /// Its heading in the rule book.
    pub category: Category,
    /// The severity of its findings unless it says otherwise.
    pub severity: Severity,
    /// What it rests on.
    pub basis: Basis,
    /// Whether its findings can be fixed by edits.
    pub fix: FixSupport,
    /// Its page, Markdown.
    pub docs: &'static str,
    /// The rules whose findings are dropped where this one has a finding at the same place.
    pub silences: &'static [RuleId],
    /// Whether its findings are kept where the XML itself is broken.
    pub reported_in_broken_xml: bool,
    /// Whether its notes are dropped where a rule of category `profile` has a warning or an error at the same place.
    pub notes_yield_to_warnings: bool,
}

impl RuleInfo {
    /// A heuristic warning of a vendor's, without a fix and without precedence; set what differs.
    pub const fn new(id: &'static str, summary: &'static str, docs: &'static str) -> Self {
        Self {
            id: RuleId::new(id),
            summary,
            category: Category::Profile,
            severity: Severity::Warning,
            basis: Basis::Heuristic,
            fix: FixSupport::None,
            docs,
            silences: &[],
            reported_in_broken_xml: false,
            notes_yield_to_warnings: false,
        }
    }

    /// Its heading in the rule book.
    pub const fn category(mut self, category: Category) -> Self {
        self.category = category;
        self
    }

    /// The severity of its findings unless it says otherwise.
    pub const fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// What it rests on.
    pub const fn basis(mut self, basis: Basis) -> Self {
        self.basis = basis;
        self
    }

    /// Whether its findings can be fixed by edits.
    pub const fn fix(mut self, fix: FixSupport) -> Self {
        self.fix = fix;
        self
    }

    /// The rules whose findings are dropped where this one has a finding at the same place.
    pub const fn silences(mut self, rules: &'static [RuleId]) -> Self {
        self.silences = rules;
        self
    }

    /// Whether its findings are kept where the XML itself is broken.
    pub const fn reported_in_broken_xml(mut self, is_kept: bool) -> Self {
        self.reported_in_broken_xml = is_kept;
        self
    }

    /// Whether its notes are dropped where a rule of category `profile` has a warning or an error at the same place.
    pub const fn notes_yield_to_warnings(mut self, yields: bool) -> Self {
        self.notes_yield_to_warnings = yields;
        self
    }
}

impl fmt::Debug for RuleInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RuleInfo").field(&self.id.as_str()).finish()
    }
}

impl PartialEq for RuleInfo {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for RuleInfo {}
