//! Names that were kept from Salesforce's demo.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

declare_rule! {
    /// The call center still has the names of Salesforce's demo adapter.
    pub(crate) static DEMO_NAME = {
        id: "dialshree-demo-name",
        summary: "the call center still has the names of Salesforce's demo adapter",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// The demo's names (O1).
const INTERNAL: &str = "OpenCTI";
const DISPLAY: &str = "Demo Call Center Adapter";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(internal), Some(display)) = (cx.facts.internal_name, cx.facts.display_name) else { return };
    if internal.value != INTERNAL || display.value != DISPLAY {
        return;
    }
    let headline = format!("`{INTERNAL}` and `{DISPLAY}` are the names of Salesforce's demo adapter");
    out.report(&DEMO_NAME, display.span, headline)
        .setting(GENERAL, item::DISPLAY_NAME)
        .note("an internal name is unique in its org, so this call center and the demo adapter cannot both be there")
        .help("choose names of your own before the first import; the internal name cannot be changed afterwards");
}
