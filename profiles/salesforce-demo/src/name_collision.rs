//! An internal name that several samples use.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

declare_rule! {
    /// The internal name is one that several samples use.
    pub(crate) static NAME_COLLISION = {
        id: "salesforce-demo-name-collision",
        summary: "the internal name is one that several samples use",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

/// Names of published samples (F1, F4, O1).
const TAKEN: &[&str] = &["OpenCTI", "DemoAdapter", "DemoAdapterOpenCTI"];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(name) = cx.facts.internal_name.filter(|name| TAKEN.contains(&name.value)) else { return };
    out.report(&NAME_COLLISION, name.span, format!("several samples are named `{}`", name.value))
        .setting(GENERAL, item::INTERNAL_NAME)
        .note("an internal name is unique in its org: where another sample has it already, this call center cannot be added")
        .help("choose a name of your own before the first import; it cannot be changed afterwards");
}
