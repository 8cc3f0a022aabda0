//! A sync without the codes that it works with.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

declare_rule! {
    /// The Omni-Channel sync is on without the codes it sets.
    pub(crate) static OMNI_CODES = {
        id: "webex-contact-center-omni-codes",
        summary: "the Omni-Channel sync is on, but a reason code is empty",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const SECTION: &str = "omnichannelStateSyncConfiguration";
const SWITCH: &str = "enableOmniChannelSync";
const CODES: &[&str] = &["omniChannelNotReadyReason", "wxCCIdleReasonCode"];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(switch) = cx.facts.setting(SECTION, SWITCH) else {
        return;
    };
    let is_empty = |code: &&&str| cx.facts.value(SECTION, code).is_empty();
    let empty: Vec<&str> = CODES.iter().filter(is_empty).copied().collect();
    if switch.value != "true" || empty.is_empty() {
        return;
    }
    let empty = empty.join("` and `");
    out.report(&OMNI_CODES, switch.span, format!("the Omni-Channel sync is on, but `{empty}` has no value"))
        .setting(SECTION, SWITCH)
        .note("the sync works with a reason on either side; that both are needed is inferred from the items")
        .help(format!("fill in `{empty}`, or set `{SWITCH}` to `false`"));
}
