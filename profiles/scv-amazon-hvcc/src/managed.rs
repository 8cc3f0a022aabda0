//! Records that are not for editing; no row can say it, because it is about the file as a whole.

use ccdef_core::prelude::*;

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
    let place = cx.document.root().map_or(cx.root_span(), |root| root.name_span());
    out.report(&MANAGED, place, "Salesforce writes this voice call center itself")
        .note("it was made by Salesforce's own set-up of Voice with Amazon Connect, partly with filler values; such records were only ever seen retrieved, never imported")
        .help("do not edit or convert it; for a new contact center import a file of the profile `scv-amazon-connect`");
}
