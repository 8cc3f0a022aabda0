//! The version of the Contact Control Panel.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::page;

declare_rule! {
    /// A Lightning page asks for version 1 of the Contact Control Panel.
    pub(crate) static CCP_VERSION = {
        id: "amazon-connect-ccp-version",
        summary: "a Lightning page asks for version 1 of the Contact Control Panel",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Documented,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(url), Some(setting)) = (&cx.facts.adapter_url, cx.facts.adapter_setting) else { return };
    if url.query_value("ccpVersion").as_deref() != Some("1") || !page::is_lightning(cx) {
        return;
    }
    out.report(&CCP_VERSION, setting.span, "`ccpVersion=1` on a page for Lightning Experience")
        .setting(GENERAL, "reqAdapterUrl")
        .note("the vendor's release notes say that version 2 of the Contact Control Panel is required for Lightning")
        .help("write `ccpVersion=2`, or drop the parameter");
}
