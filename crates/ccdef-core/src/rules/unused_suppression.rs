//! A suppression that suppresses nothing.

use crate::declare_rule;
use crate::rule::{Check, Diagnostic, Suppression};
use crate::tables::{Basis, Category, FixSupport, Severity};
use jiff::civil::Date;

declare_rule! {
    /// A suppression matches no finding, or has expired.
    pub(crate) static UNUSED_SUPPRESSION = {
        id: "unused-suppression",
        summary: "a suppression matches no finding, or has expired",
        category: Category::Suppressions,
        severity: Severity::Warning,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::Engine,
    }
}

/// The finding about a suppression that was not used in a run on `today`.
pub(crate) fn unused(suppression: &Suppression, today: Date) -> Diagnostic {
    let rule = &suppression.rule;
    let mut finding = match suppression.expires {
        Some(last) if today > last => {
            let message = format!("suppression of `{rule}` expired on {last}");
            Diagnostic::new(&UNUSED_SUPPRESSION, suppression.span, message)
        }
        _ => Diagnostic::new(
            &UNUSED_SUPPRESSION,
            suppression.span,
            format!("suppression of `{rule}` matches no finding"),
        ),
    };
    finding.note("an unused suppression may hide a later finding of this rule");
    finding.help("delete it, or set a later `expires` date if it is still needed");
    finding
}
