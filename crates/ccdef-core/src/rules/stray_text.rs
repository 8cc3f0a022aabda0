//! Text where only elements are allowed.

use crate::declare_rule;
use crate::rule::{Check, Findings, RuleContext};
use crate::rules::support::shape::{Unexpected, unexpected_nodes};
use crate::tables::{Basis, Category, FixSupport, Severity};

declare_rule! {
    /// Text in an element that may contain only elements.
    pub(crate) static STRAY_TEXT = {
        id: "stray-text",
        summary: "text in an element that may contain only elements",
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
        let message = format!("unexpected text in `<{}>`, which may contain only elements", element.name());
        let finding = out.report(&STRAY_TEXT, span, message);
        finding.note("text is allowed only inside items; Salesforce may reject or ignore it");
        if matches!(cx.document.slice(span), "..." | "…") {
            finding.help("restore the elements that the dots stand for, or remove the dots");
        } else {
            finding.help("remove it, or write it as a comment: `<!-- … -->`");
        }
    });
}
