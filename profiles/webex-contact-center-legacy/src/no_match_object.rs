//! A screen pop that has nothing to open.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

declare_rule! {
    /// The screen pop for unknown callers is on without an object to open.
    pub(crate) static NO_MATCH_OBJECT = {
        id: "webex-contact-center-legacy-no-match-object",
        summary: "a screen pop for unknown callers is on, but no object is named",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const SECTION: &str = "reqNoRecordMatchConfig";
const SWITCH: &str = "isNoRecordMatchScenarioEnabled";
const OBJECT: &str = "nameOfCrmRecordObject";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(switch) = cx.facts.setting(SECTION, SWITCH) else { return };
    if switch.value != "true" || !cx.facts.value(SECTION, OBJECT).is_empty() {
        return;
    }
    out.report(
        &NO_MATCH_OBJECT,
        switch.span,
        format!("the screen pop for unknown callers is on, but `{OBJECT}` is empty"),
    )
    .setting(SECTION, SWITCH)
    .note("the item names the object that is created or opened when no record matches")
    .help(format!("write an object such as `Contact` into `{OBJECT}`, or set `{SWITCH}` to `false`"));
}
