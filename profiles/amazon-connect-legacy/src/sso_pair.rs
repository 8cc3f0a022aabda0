//! Single sign-on needs two items.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::items::OPTIONS;

declare_rule! {
    /// A login URL is set without its relay.
    pub(crate) static SSO_PAIR = {
        id: "amazon-connect-legacy-sso-pair",
        summary: "a login URL is set without its relay",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const LOGIN: &str = "reqConnectSSOURL";
const RELAY: &str = "reqConnectSSORelay";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let Some(login) = cx.facts.setting(OPTIONS, LOGIN).filter(|login| !login.value.is_empty()) else { return };
    if !cx.facts.value(OPTIONS, RELAY).is_empty() {
        return;
    }
    out.report(&SSO_PAIR, login.span, format!("`{LOGIN}` is set, but `{RELAY}` is empty"))
        .setting(OPTIONS, LOGIN)
        .note("the code of the adapter always joins the two with `?`, whatever the second one holds")
        .help(format!("write the relay state, without `?`, into `{RELAY}`, or empty `{LOGIN}`"));
}
