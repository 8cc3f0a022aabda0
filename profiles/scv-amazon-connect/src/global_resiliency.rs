//! Global sign-in and its two instances.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

declare_rule! {
    /// Global sign-in is on without both instance names.
    pub(crate) static GLOBAL_RESILIENCY = {
        id: "scv-amazon-connect-global-resiliency",
        summary: "global sign-in is on, but an instance is not named",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const SWITCH: &str = "reqEnableGlobalSignIn";
const INSTANCES: &[&str] = &["reqPrimaryInstanceName", "reqSecondaryInstanceName"];

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(switch) = cx.facts.setting(VOICE, SWITCH).filter(|switch| switch.value == "true") else { return };
    let is_empty = |item: &&&str| cx.facts.value(VOICE, item).is_empty();
    let empty: Vec<&str> = INSTANCES.iter().filter(is_empty).copied().collect();
    if empty.is_empty() {
        return;
    }
    let empty = empty.join("` and `");
    out.report(&GLOBAL_RESILIENCY, switch.span, format!("global sign-in is on, but `{empty}` has no value"))
        .setting(VOICE, SWITCH)
        .note("global resiliency works between a source instance and its replica; both have to be named")
        .help(format!("add `{empty}`, or set `{SWITCH}` to `false`"));
}
