//! An adapter without a telephone system.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::sections::SETTINGS;

declare_rule! {
    /// No telephone server is named.
    pub(crate) static NO_SERVER = {
        id: "shoretel-sky-no-server",
        summary: "no telephone server is named",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const SERVER: &str = "reqSMServer";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(server) = cx.facts.setting(SETTINGS, SERVER).filter(|server| server.value.is_empty()) else { return };
    out.report(&NO_SERVER, server.span, format!("`{SERVER}` is empty"))
        .setting(SETTINGS, SERVER)
        .note("the adapter URL is the vendor's own; this item names your telephone system")
        .help("write the name or the address of your headquarters server");
}
