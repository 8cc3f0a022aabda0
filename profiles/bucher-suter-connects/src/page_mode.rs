//! Each page is made for one user interface.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::gadget;

declare_rule! {
    /// The compatibility mode does not fit the page of the gadget.
    pub(crate) static PAGE_MODE = {
        id: "bucher-suter-connects-page-mode",
        summary: "the compatibility mode does not fit the page of the gadget",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const MODE: &str = item::COMPATIBILITY_MODE;

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let (Some(url), Some(mode)) = (&cx.facts.adapter_url, cx.facts.setting(GENERAL, MODE)) else { return };
    let page = gadget::page(url.path());
    let (fits, wanted) = match page.to_ascii_lowercase().as_str() {
        "connects.html" => (mode.value == "Classic", "Classic"),
        "connectslightning.html" => (mode.value != "Classic", "Classic_and_Lightning"),
        _ => return,
    };
    if fits || mode.value.is_empty() {
        return;
    }
    let finding = out.report(&PAGE_MODE, mode.span, format!("the mode is `{}`, but the page is `{page}`", mode.value));
    finding
        .setting(GENERAL, MODE)
        .note("`connects.html` is the page for Classic, `connectsLightning.html` the one for Lightning Experience")
        .help(format!("write `{wanted}`, or change the page in `reqAdapterUrl` and `reqStandbyUrl`"));
    if let Some(url) = cx.facts.adapter_setting {
        finding.related(url.span, "the page");
    }
}
