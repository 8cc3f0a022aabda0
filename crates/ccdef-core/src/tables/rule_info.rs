//! The description of a rule without its code; the constraints of a profile have one too.

use std::fmt;

use crate::tables::id::RuleId;
use crate::tables::severity::Severity;

/// The categories of rules; they can be selected like rule ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Whether Salesforce can read the XML.
    Syntax,
    /// Whether the file is of the expected kind.
    Dialect,
    /// Elements, attributes, names, order.
    Structure,
    /// Required and recommended parts.
    Required,
    /// Values of items.
    Values,
    /// The Metadata API format.
    Metadata,
    /// Salesforce Voice.
    Voice,
    /// Several files of one run.
    AcrossFiles,
    /// What the vendor's adapter requires.
    Profile,
    /// Retirement and obsolete generations.
    Lifecycle,
    /// Suppressions in the checked files.
    Suppressions,
}

impl Category {
    /// Every category, in the order of the rule list.
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
        Self::Suppressions,
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
            Self::Suppressions => "suppressions",
        }
    }

    /// The category of this id; `house-keeping`, the earlier id of `suppressions`, is accepted too.
    pub fn parse(id: &str) -> Option<Self> {
        if id == "house-keeping" {
            return Some(Self::Suppressions);
        }
        Self::ALL.iter().copied().find(|category| category.id() == id)
    }
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// What a rule is based on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// A requirement in Salesforce's guide or schema.
    Documented,
    /// A rejection or malfunction that was observed.
    Observed,
    /// A decision of ccdef; never an error.
    Heuristic,
    /// Rejected to protect programs and people that read the file.
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

/// Whether Salesforce rejects a file with a finding of a rule. The page of the rule says so first; a test compares both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rejection {
    /// It accepts the file, or the finding is not about what it does.
    None,
    /// It may reject the file: its guide requires something else, but a rejection is not confirmed.
    Possible,
    /// A deployment fails. Whether Setup rejects the file, too, is not confirmed.
    OfDeployment,
    /// It rejects the file.
    Certain,
}

/// Whether the findings of a rule have fixes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FixSupport {
    /// Never.
    None,
    /// Safe fixes, which cannot change the meaning.
    Safe,
    /// Unsafe fixes, which a person has to check.
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

/// The id and the description of a rule.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct RuleInfo {
    /// Its id, named for the defect.
    pub id: RuleId,
    /// The defect as a phrase, in lower case and without a full stop.
    pub summary: &'static str,
    /// Its category.
    pub category: Category,
    /// The severity of its findings, unless a finding sets another one.
    pub severity: Severity,
    /// What it is based on.
    pub basis: Basis,
    /// Whether Salesforce rejects a file with one of its findings, unless a finding says something else.
    pub rejection: Rejection,
    /// Whether its findings have fixes.
    pub fix: FixSupport,
    /// Its page, in Markdown.
    pub docs: &'static str,
    /// The rules whose findings are dropped if this rule has a finding at the same location.
    pub silences: &'static [RuleId],
    /// Whether its findings are kept if the XML is malformed.
    pub reported_in_broken_xml: bool,
    /// Whether its notes are dropped if a rule of category `profile` has a warning or an error at the same location.
    pub notes_yield_to_warnings: bool,
}

impl RuleInfo {
    /// A heuristic warning about a vendor's file, without fixes and without precedence; set the fields that differ.
    pub const fn new(id: &'static str, summary: &'static str, docs: &'static str) -> Self {
        Self {
            id: RuleId::new(id),
            summary,
            category: Category::Profile,
            severity: Severity::Warning,
            basis: Basis::Heuristic,
            rejection: Rejection::None,
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

    /// Whether Salesforce rejects a file with one of its findings.
    pub const fn rejection(mut self, rejection: Rejection) -> Self {
        self.rejection = rejection;
        self
    }

    /// Whether its findings can be fixed by edits.
    pub const fn fix(mut self, fix: FixSupport) -> Self {
        self.fix = fix;
        self
    }

    /// The rules whose findings are dropped where this one has a finding at the same location.
    pub const fn silences(mut self, rules: &'static [RuleId]) -> Self {
        self.silences = rules;
        self
    }

    /// Whether its findings are kept where the XML itself is broken.
    pub const fn reported_in_broken_xml(mut self, is_kept: bool) -> Self {
        self.reported_in_broken_xml = is_kept;
        self
    }

    /// Whether its notes are dropped where a rule of category `profile` has a warning or an error at the same location.
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
