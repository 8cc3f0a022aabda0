//! The shipped data center, left as it is.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

declare_rule! {
    /// The adapter URL still names the shipped data center.
    pub(crate) static DC_DEFAULT = {
        id: "webex-contact-center-legacy-dc-default",
        summary: "the data center is the one that the vendor's file is shipped with",
        category: Category::Profile,
        severity: Severity::Note,
        basis: Basis::Heuristic,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(url), Some(setting)) = (&cx.facts.adapter_url, cx.facts.adapter_setting) else { return };
    if url.host().as_deref() != Some(crate::url::SHIPPED_HOST) {
        return;
    }
    out.report(&DC_DEFAULT, setting.span, "the adapter URL names the data center `us1`, as the vendor ships it")
        .setting(GENERAL, item::ADAPTER_URL)
        .note("each data center has a desktop of its own, and the vendor asks to change the address where the tenant is elsewhere")
        .help(
            "keep `us1` if your tenant is in North America, else write the data center of your tenant, such as `eu1`",
        );
}
