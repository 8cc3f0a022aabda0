//! Text where only elements may stand.

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::shape::{Unexpected, unexpected_nodes};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// Text stands where only elements may stand.
    pub(crate) static STRAY_TEXT = {
        id: "stray-text",
        summary: "text stands where only elements may stand",
        category: Category::Structure,
        severity: Severity::Error,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    unexpected_nodes(cx, &mut |unexpected| {
        let Unexpected::Text(element, span) = unexpected else { return };
        let message = format!("text stands directly in `<{}>`, where only elements may stand", element.name());
        let finding = out.report(&STRAY_TEXT, span, message);
        finding.note("Salesforce's guide has text in values only, so nobody can say what becomes of this");
        if matches!(cx.document.slice(span), "..." | "…") {
            finding.help("put back what was left out here, or remove the dots");
        } else {
            finding.help("remove it, or make it a comment: `<!-- … -->`");
        }
    });
}
