//! A setting that another one switches off.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::additional::MOBILE;

declare_rule! {
    /// A connection for mobile agents is set, but there are none.
    pub(crate) static NAILED = {
        id: "bucher-suter-connects-nailed",
        summary: "a connection for mobile agents is set, but there are none",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const CONNECTION: &str = "reqNailedConnection";
const SWITCH: &str = "reqEnableMobileAgent";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(connection), Some(switch)) = (cx.facts.setting(MOBILE, CONNECTION), cx.facts.setting(MOBILE, SWITCH))
    else {
        return;
    };
    if connection.value.is_empty() || switch.value != "false" {
        return;
    }
    out.report(&NAILED, connection.span, format!("`{CONNECTION}` is set, but `{SWITCH}` is `false`"))
        .setting(MOBILE, CONNECTION)
        .related(switch.span, "mobile agents are off")
        .note("the item says how mobile agents are connected; while they are switched off it has no effect")
        .help(format!("set `{SWITCH}` to `true`, or empty `{CONNECTION}`"));
}
