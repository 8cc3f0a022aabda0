//! Records that are not meant to be edited.
//!
//! Not a constraint row, because it is about the whole file.

use ccdef_core::prelude::*;

declare_rule! {
    /// A record that Salesforce creates itself.
    pub(crate) static MANAGED = {
        id: "scv-amazon-hvcc-managed",
        summary: "Salesforce creates this record itself",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let place = cx.document.root().map_or(cx.root_span(), |root| root.name_span());
    out.report(&MANAGED, place, "this call center is a record that Salesforce creates itself")
        .note("Salesforce created it during the setup of Voice with Amazon Connect, partly with filler values; such records are known only from retrieved files, not from imports")
        .help("do not edit or convert it; for a new contact center import a file for the profile `scv-amazon-connect`");
}
