//! What a rule is: static metadata next to a plain function.

use std::fmt;

use crate::context::RuleContext;
use crate::diagnostic::Severity;
use crate::findings::{Findings, RunFindings};
use crate::id::RuleId;
use crate::run::RunContext;

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

/// Who runs a rule, and on what.
#[derive(Clone, Copy)]
pub enum Check {
    /// Looks at one file.
    File(fn(&RuleContext<'_>, &mut Findings)),
    /// Looks at the whole run after all files are read.
    Run(fn(&RunContext<'_>, &mut RunFindings)),
    /// Found while the file is read; nothing is left to run.
    Reader,
    /// Found by the engine itself, as it applies suppressions.
    Engine,
}

/// A rule: what it is called, what it says of itself, and how it looks.
pub struct Rule {
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
    /// Whether its findings can be mended by edits.
    pub fix: FixSupport,
    /// Its page, Markdown.
    pub docs: &'static str,
    /// How it looks.
    pub check: Check,
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Rule").field(&self.id.as_str()).finish()
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}

/// Declares a rule as a `static`; its page `docs/rules/<id>.md` of the same crate must exist.
///
/// ```ignore
/// declare_rule! {
///     /// A section or an item has no name.
///     pub static MISSING_NAME = {
///         id: "missing-name",
///         summary: "a section or item has no name",
///         category: Category::Structure,
///         severity: Severity::Error,
///         basis: Basis::Documented,
///         fix: FixSupport::None,
///         check: Check::File(check),
///     }
/// }
/// ```
#[macro_export]
macro_rules! declare_rule {
    (
        $(#[$doc:meta])*
        $visibility:vis static $name:ident = {
            id: $id:literal,
            summary: $summary:literal,
            category: $category:expr,
            severity: $severity:expr,
            basis: $basis:expr,
            fix: $fix:expr,
            check: $check:expr $(,)?
        }
    ) => {
        $(#[$doc])*
        $visibility static $name: $crate::Rule = $crate::Rule {
            id: $crate::RuleId::new($id),
            summary: $summary,
            category: $category,
            severity: $severity,
            basis: $basis,
            fix: $fix,
            docs: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules/", $id, ".md")),
            check: $check,
        };
    };
}
