//! A screen pop that has nothing to search by.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

declare_rule! {
    /// The advanced screen pop is on without a variable to search by.
    pub(crate) static SCREENPOP_VARIABLE = {
        id: "webex-contact-center-screenpop-variable",
        summary: "the advanced screen pop is on, but no variable is named",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const SECTION: &str = "advancedScreenPopData";
const SWITCH: &str = "openCtiEnableAdvancedScreenPop";
const VARIABLE: &str = "openCtiCadSearchVariable";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(switch) = cx.facts.setting(SECTION, SWITCH) else {
        return;
    };
    if switch.value != "true" || !cx.facts.value(SECTION, VARIABLE).is_empty() {
        return;
    }
    out.report(
        &SCREENPOP_VARIABLE,
        switch.span,
        format!("the advanced screen pop is on, but `{VARIABLE}` is empty"),
    )
    .setting(SECTION, SWITCH)
    .note("the screen pop searches by a call-associated data variable; without its name there is nothing to search by")
    .help(format!("write the variable's name into `{VARIABLE}`, or set `{SWITCH}` to `false`"));
}
