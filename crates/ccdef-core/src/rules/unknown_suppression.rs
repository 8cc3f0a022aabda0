//! A suppression that names no rule.

use crate::declare_rule;
use crate::rule::suppress::InlineProblem;
use crate::rule::{Check, Diagnostic, Suppression};
use crate::tables::{Basis, Category, FixSupport, RuleInfo, Severity};
use crate::text::nearest::nearest;

declare_rule! {
    /// A suppression names a rule that does not exist, or cannot be understood.
    pub(crate) static UNKNOWN_SUPPRESSION = {
        id: "unknown-suppression",
        summary: "a suppression names a rule that does not exist",
        category: Category::HouseKeeping,
        severity: Severity::Warning,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::Engine,
    }
}

/// The finding about a suppression whose rule is not among `rules`.
pub(crate) fn unknown(suppression: &Suppression, rules: impl Iterator<Item = &'static RuleInfo>) -> Diagnostic {
    let message = format!("no rule is called `{}`", suppression.rule);
    let mut finding = Diagnostic::new(&UNKNOWN_SUPPRESSION, suppression.span, message);
    finding.note("a suppression of an unknown rule sets nothing aside");
    match nearest(&suppression.rule, rules.map(|rule| rule.id.as_str())) {
        Some(meant) => finding.help(format!("did you mean `{meant}`?")),
        None => finding.help("`ccdef rules` lists them"),
    };
    finding
}

/// The finding about a comment for ccdef that cannot be understood.
pub(crate) fn not_understood(problem: InlineProblem) -> Diagnostic {
    let mut finding = Diagnostic::new(&UNKNOWN_SUPPRESSION, problem.span, problem.message);
    finding.help("write `<!-- ccdef: ignore[rule-id] reason -->` right before the element");
    finding
}
