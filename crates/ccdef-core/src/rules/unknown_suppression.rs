//! A suppression of an unknown rule.

use crate::declare_rule;
use crate::rule::suppress::inline::InlineProblem;
use crate::rule::{Check, Diagnostic, Suppression};
use crate::tables::{Basis, Category, FixSupport, RuleInfo, Severity};
use crate::text::nearest::nearest;

declare_rule! {
    /// A suppression names an unknown rule, or has the wrong form.
    pub(crate) static UNKNOWN_SUPPRESSION = {
        id: "unknown-suppression",
        summary: "a suppression names an unknown rule",
        category: Category::Suppressions,
        severity: Severity::Warning,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::Engine,
    }
}

/// The finding about a suppression whose rule is not among `rules`.
pub(crate) fn unknown(suppression: &Suppression, rules: impl Iterator<Item = &'static RuleInfo>) -> Diagnostic {
    let message = format!("unknown rule `{}` in a suppression", suppression.rule);
    let mut finding = Diagnostic::new(&UNKNOWN_SUPPRESSION, suppression.span, message);
    finding.note("this suppression has no effect");
    match nearest(&suppression.rule, rules.map(|rule| rule.id.as_str())) {
        Some(known) => finding.help(format!("did you mean `{known}`?")),
        None => finding.help("run `ccdef rules` to list the rules"),
    };
    finding
}

/// The finding about a comment for ccdef that is not a suppression.
pub(crate) fn invalid_comment(problem: InlineProblem) -> Diagnostic {
    let mut finding = Diagnostic::new(&UNKNOWN_SUPPRESSION, problem.span, problem.message);
    finding.help("write `<!-- ccdef: ignore[rule-id] reason -->` directly before the element");
    finding
}
