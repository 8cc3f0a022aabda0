//! A connector without a server.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::sections::SERVERS;

declare_rule! {
    /// No server is named.
    pub(crate) static NO_SERVER = {
        id: "ingenius-no-server",
        summary: "no server is named",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const SERVER_A: &str = "resiliencyIceUrlA";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(server) = cx.facts.setting(SERVERS, SERVER_A).filter(|server| server.value.is_empty()) else { return };
    out.report(&NO_SERVER, server.span, format!("`{SERVER_A}` is empty"))
        .setting(SERVERS, SERVER_A)
        .note("the adapter page is a redirect, and in the file on record only this item points to the server")
        .help("write the server's address, `https://<server>/<guid>/default.html`");
}
