//! Records that are not for editing.

use ccdef_core::{Basis, Category, Check, Findings, FixSupport, RuleContext, Severity, declare_rule};

declare_rule! {
    /// A record that Salesforce writes itself.
    pub(crate) static MANAGED = {
        id: "scv-amazon-hvcc-managed",
        summary: "Salesforce writes this record itself",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    out.report(&MANAGED, cx.root_span(), "Salesforce writes this voice call center itself")
        .note("It was made when Voice with Amazon Connect was set up. What is changed by hand may be overwritten, and it cannot be imported elsewhere.")
        .help("Do not edit or convert it. For a new contact center import a file of the profile `scv-amazon-connect`.");
}
