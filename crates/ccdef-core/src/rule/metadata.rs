//! What a rule is: static metadata next to a plain function.

use std::fmt;
use std::ops::Deref;

use crate::rule::context::RuleContext;
use crate::rule::findings::{Findings, RunFindings};
use crate::rule::run_file::RunContext;
use crate::tables::RuleInfo;

/// How a rule runs.
#[derive(Clone, Copy)]
pub enum Check {
    /// Checks one file.
    File(fn(&RuleContext<'_>, &mut Findings)),
    /// Checks the whole run after all files are read.
    Run(fn(&RunContext<'_>, &mut RunFindings)),
    /// Reported while the file is read; there is no function to run.
    Reader,
    /// Reported by the engine when it applies suppressions.
    Engine,
}

/// A rule: its description and its check. [`declare_rule!`](crate::declare_rule) creates one with its page.
#[non_exhaustive]
pub struct Rule {
    /// Its description.
    pub info: RuleInfo,
    /// Its check.
    pub check: Check,
}

impl Rule {
    /// A rule with this check.
    pub const fn new(info: RuleInfo, check: Check) -> Self {
        Self { info, check }
    }
}

impl Deref for Rule {
    type Target = RuleInfo;

    fn deref(&self) -> &RuleInfo {
        &self.info
    }
}

impl PartialEq<Rule> for RuleInfo {
    fn eq(&self, rule: &Rule) -> bool {
        *self == rule.info
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Rule").field(&self.id.as_str()).finish()
    }
}

/// Declares a rule as a `static`; its page `docs/rules/<id>.md` of the same crate must exist.
///
/// `silences`, `reported_in_broken_xml` and `notes_yield_to_warnings` say which findings remain where several rules report
/// the same range, see [`RuleInfo`]; each may be left out.
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
///         silences: ["invalid-name"],
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
            $(rejection: $rejection:ident,)?
            fix: $fix:expr,
            $(silences: [$($silenced:literal),* $(,)?],)?
            $(reported_in_broken_xml: $broken:literal,)?
            $(notes_yield_to_warnings: $yields:literal,)?
            check: $check:expr $(,)?
        }
    ) => {
        $(#[$doc])*
        $visibility static $name: $crate::rule::Rule = $crate::rule::Rule::new(
            $crate::tables::RuleInfo::new(
                $id,
                $summary,
                include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules/", $id, ".md")),
            )
            .category($category)
            .severity($severity)
            .basis($basis)
            .fix($fix)
            $(.rejection($crate::tables::Rejection::$rejection))?
            $(.silences(const { &[$($crate::tables::RuleId::new($silenced)),*] }))?
            $(.reported_in_broken_xml($broken))?
            $(.notes_yield_to_warnings($yields))?,
            $check,
        );
    };
}
