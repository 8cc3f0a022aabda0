//! A fail-over that leads nowhere.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::sections::SERVERS;

declare_rule! {
    /// Both servers are the same.
    pub(crate) static SERVER_B = {
        id: "ingenius-server-b",
        summary: "both servers are the same",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const ITEM_A: &str = "resiliencyIceUrlA";
const ITEM_B: &str = "resiliencyIceUrlB";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(a), Some(b)) = (cx.facts.setting(SERVERS, ITEM_A), cx.facts.setting(SERVERS, ITEM_B)) else { return };
    if b.value.is_empty() || a.value != b.value {
        return;
    }
    out.report(&SERVER_B, b.span, format!("`{ITEM_B}` is the server of `{ITEM_A}`"))
        .setting(SERVERS, ITEM_B)
        .related(a.span, "the same server")
        .note("when the first server is down, the second address leads to the same one: there is no fail-over")
        .help("name another server, or leave the item empty");
}
