//! Each page is made for one user interface.

use ccdef_core::declare_rule;
use ccdef_core::prelude::*;

use crate::page;

declare_rule! {
    /// The compatibility mode does not fit the adapter page.
    pub(crate) static PAGE_MODE = {
        id: "amazon-connect-page-mode",
        summary: "the compatibility mode does not fit the adapter page",
        category: Category::Profile,
        severity: Severity::Warning,
        basis: Basis::Observed,
        fix: FixSupport::None,
        check: Check::File(check),
    }
}

const MODE: &str = "reqSalesforceCompatibilityMode";

fn check(cx: &RuleContext<'_>, out: &mut Findings) {
    let wanted = match (page::is_lightning(cx), page::is_classic(cx)) {
        (true, _) => "Lightning",
        (_, true) => "Classic",
        _ => return,
    };
    let Some(mode) = cx.facts.setting(GENERAL, MODE) else { return };
    if mode.value.is_empty() || mode.value == wanted {
        return;
    }
    let finding = out.report(
        &PAGE_MODE,
        mode.span,
        format!("the mode is `{}`, but the page is the one for {wanted}", mode.value),
    );
    finding
        .setting(GENERAL, MODE)
        .note("each page of the package is made for one user interface, and every call center on record keeps to it")
        .help(format!("write `{wanted}`, or change the page in `reqAdapterUrl`"));
    if let Some(url) = cx.facts.adapter_setting {
        finding.related(url.span, "the page");
    }
}
