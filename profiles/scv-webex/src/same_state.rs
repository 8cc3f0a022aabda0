//! Two states that cannot be told apart.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::sections::VENDOR;

declare_rule! {
    /// One presence status stands for Ready and for Not Ready.
    pub(crate) static SAME_STATE = {
        id: "scv-webex-same-state",
        summary: "one presence status stands for Ready and for Not Ready",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const READY: &str = "readyStateId";
const NOT_READY: &str = "notReadyStateId";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(ready), Some(not_ready)) = (cx.facts.setting(VENDOR, READY), cx.facts.setting(VENDOR, NOT_READY)) else {
        return;
    };
    if ready.value.is_empty() || ready.value != not_ready.value || ready.value.starts_with('<') {
        return;
    }
    out.report(&SAME_STATE, not_ready.span, format!("`{NOT_READY}` is the presence status of `{READY}` as well"))
        .setting(VENDOR, NOT_READY)
        .related(ready.span, "the same id")
        .note("the two items say which presence status means ready and which does not")
        .help("write the record id of the other presence status");
}
